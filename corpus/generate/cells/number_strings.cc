#include "corpus/generate/cells/number_strings.h"

#include <array>
#include <cstddef>

namespace solieu::generate {
namespace {

constexpr std::array<const char*, 72> words = {
    "Có",       "Không",     "Văn bản",  "TTHC",       "Đạt",        "%",        "Cơ quan",  "Người",      "Đơn vị",
    "Hồ sơ",    "Cuộc",      "Lớp",      "Triệu đồng", "Tỷ đồng",    "STT",      "Số liệu",  "Ghi chú",    "Tổng số",
    "Trong đó", "huyện",     "xã",       "tỉnh",       "Quý I",      "Quý III",  "Năm",      "Tốt",        "Khá",
    "Đang làm", "Chưa có",   "Đã có",    "Hoàn thành", "Kế hoạch",   "Nhiệm vụ", "Dịch vụ",  "Sở Y tế",    "UBND",
    "HĐND",     "DVC",       "CCHC",     "Kg",         "m",          "km",       "ha",       "lượt",       "Bài",
    "Tin",      "Chỉ tiêu",  "Điểm",     "Giờ",        "Ngày",       "Mức độ",   "Thủ tục",  "Quyết định", "Nghị quyết",
    "Báo cáo",  "Một cửa",   "đúng hạn", "quá hạn",    "trực tuyến", "Phiếu",    "Biên chế", "Công chức",  "Viên chức",
    "Xếp hạng", "Trước hạn", "gần",      "trên",       "dưới",       "khoảng",   "Bộ/ngành", "B",          "Đ"};

std::string digits(Random& random, int count, bool leading_zero = false) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text +=
            static_cast<char>('0' + (i == 0 && count > 1 && !leading_zero ? random.from_to(1, 9) : random.below(10)));
    }
    return text;
}

std::string grouped(Random& random, int groups, char mark) {
    std::string text = digits(random, random.from_to(1, 3));
    for (int group = 0; group < groups; ++group) text += mark + digits(random, 3, true);
    return text;
}

// A count of any length; short ones more often.
std::string count(Random& random) {
    const double kind = random.uniform();
    if (kind < 0.30) return digits(random, 1);
    if (kind < 0.50) return digits(random, 2);
    if (kind < 0.65) return digits(random, 3);
    if (kind < 0.73) return digits(random, random.from_to(4, 5));
    if (kind < 0.76) return digits(random, random.from_to(6, 10));
    if (kind < 0.90) return grouped(random, 1, '.');
    if (kind < 0.97) return grouped(random, 2, '.');
    return grouped(random, random.from_to(1, 4), random.chance(0.3) ? ',' : '.');
}

std::string decimal(Random& random) {
    const char mark = random.chance(0.8) ? ',' : '.';
    const double kind = random.uniform();
    const int places = kind < 0.35 ? 1 : kind < 0.85 ? 2 : kind < 0.97 ? 3 : 4;
    const std::string whole = random.chance(0.15)  ? "0"
                              : random.chance(0.1) ? "100"
                                                   : digits(random, random.from_to(1, 3));
    return whole + mark + digits(random, places, true);
}

std::string money(Random& random) {
    return grouped(random, random.from_to(1, 2), '.') + ',' + digits(random, random.from_to(1, 3), true);
}

std::string percent(Random& random) {
    const std::string share = random.chance(0.2)   ? "100"
                              : random.chance(0.4) ? digits(random, random.from_to(1, 2))
                                                   : decimal(random);
    const double kind = random.uniform();
    return share + (kind < 0.7 ? "%" : kind < 0.85 ? " %" : "");
}

std::string fraction(Random& random) {
    const char* const mark = random.chance(0.85) ? "/" : " / ";
    const double kind = random.uniform();
    if (kind < 0.6) return digits(random, random.from_to(1, 3)) + mark + digits(random, random.from_to(1, 3));
    if (kind < 0.8) return count(random) + mark + count(random);
    if (kind < 0.92) return decimal(random) + mark + digits(random, 2);
    return digits(random, 2, true) + mark + digits(random, 2, true);
}

std::string date(Random& random) {
    const char* const mark = random.chance(0.75) ? "/" : random.chance(0.5) ? "-" : ".";
    const std::string day = digits(random, random.from_to(1, 2), true),
                      month = digits(random, random.from_to(1, 2), true);
    const double kind = random.uniform();
    if (kind < 0.2) return month + mark + "20" + digits(random, 2, true);
    if (kind < 0.35) return "20" + digits(random, 2, true);
    if (kind < 0.45) return day + mark + month;
    return day + mark + month + mark + "20" + digits(random, 2, true);
}

std::string roman(Random& random) {
    constexpr std::array<const char*, 15> numbers = {"I",  "II", "III", "IV",  "V",    "VI",  "VII", "VIII",
                                                     "IX", "X",  "XI",  "XII", "XIII", "XIV", "XV"};
    if (random.chance(0.15)) return "I";
    return numbers[static_cast<std::size_t>(random.chance(0.8) ? random.below(8) : random.below(15))];
}

std::string row_number(Random& random) {
    const double kind = random.uniform();
    if (kind < 0.16) return roman(random);
    if (kind < 0.20) return roman(random) + '.';
    if (kind < 0.22) return roman(random) + '.' + digits(random, 1);
    if (kind < 0.30) return std::string(1, static_cast<char>('a' + random.below(4))) + (random.chance(0.8) ? ")" : ".");
    if (kind < 0.33) return std::string(1, static_cast<char>('a' + random.below(4)));
    if (kind < 0.36) return '(' + digits(random, random.from_to(1, 2)) + ')';
    std::string text = random.chance(0.8) ? digits(random, 1) : digits(random, 2);
    const double depth = random.uniform();
    const int deeper = depth < 0.25 ? 0 : depth < 0.5 ? 1 : depth < 0.88 ? 2 : 3;
    for (int level = 0; level < deeper; ++level) {
        text += '.' + (random.chance(0.9) ? digits(random, 1) : digits(random, 2));
    }
    if (random.chance(deeper == 0 ? 0.8 : 0.35)) text += '.';
    return text;
}

// Digits and signs in any order: so that the network reads what stands there and not what it expects.
std::string anything(Random& random) {
    constexpr std::array<char, 12> signs = {'.', ',', '/', '%', '-', '(', ')', ':', '+', ' ', '.', ','};
    std::string text = digits(random, 1);
    for (int left = random.from_to(1, 9); left > 0; --left) {
        const bool after_digit = text.back() >= '0' && text.back() <= '9';
        text += after_digit && random.chance(0.3) ? random.pick(signs) : digits(random, 1)[0];
    }
    if (text.back() == ' ') text.pop_back();
    return text;
}

std::string with_words(Random& random) {
    const double kind = random.uniform();
    if (kind < 0.3) return count(random) + ' ' + random.pick(words);
    if (kind < 0.5)
        return count(random) + " (" + random.pick(words) + ' ' + digits(random, 2) + ", " + random.pick(words) + ' ' +
               digits(random, 2, true) + ')';
    if (kind < 0.65) return std::string(random.pick(words)) + ' ' + count(random);
    if (kind < 0.8) return std::string(random.pick(words)) + ": " + percent(random);
    return std::string("- ") + random.pick(words) + ": " + decimal(random) + '%';
}

std::string other(Random& random) {
    const double kind = random.uniform();
    if (kind < 0.22) return '-' + decimal(random) + (random.chance(0.3) ? "%" : "");
    if (kind < 0.30) return '-' + count(random);
    if (kind < 0.36) return '+' + count(random);
    if (kind < 0.52) return '(' + percent(random) + ')';
    if (kind < 0.60) return '(' + count(random) + ')';
    if (kind < 0.66) return count(random) + " - " + count(random);
    if (kind < 0.70) return "20" + digits(random, 2, true) + "-20" + digits(random, 2, true);
    if (kind < 0.78) return digits(random, random.from_to(1, 2)) + ':' + digits(random, 2, true);
    if (kind < 0.84) return "%";
    if (kind < 0.90) return count(random) + " (" + percent(random) + ')';
    if (kind < 0.95) return fraction(random) + " (" + percent(random) + ')';
    return fraction(random) + " = " + percent(random);
}

}  // namespace

std::string some_words(Random& random) {
    std::string text = random.pick(words);
    for (int more = random.below(4); more > 0; --more) text += ' ' + std::string(random.pick(words));
    return text;
}

std::string number_string(Random& random) {
    const double kind = random.uniform();
    if (kind < 0.15) return digits(random, 1);
    if (kind < 0.36) return count(random);
    if (kind < 0.39) return '0' + digits(random, random.chance(0.9) ? 1 : 2, true);
    if (kind < 0.50) return percent(random);
    if (kind < 0.55) return decimal(random);
    if (kind < 0.61) return fraction(random);
    if (kind < 0.64) return money(random);
    if (kind < 0.67) return date(random);
    if (kind < 0.82) return row_number(random);
    if (kind < 0.87) return other(random);
    if (kind < 0.895) return "-";
    if (kind < 0.91) return random.chance(0.7) ? "x" : "X";
    if (kind < 0.94) return anything(random);
    if (kind < 0.965) return random.pick(words);
    if (kind < 0.985) return with_words(random);
    return "";
}

std::string stroke_string(Random& random) {
    constexpr std::array<const char*, 8> romans = {"I", "II", "III", "IV", "VI", "XI", "I.", "II."};
    const double kind = random.uniform();
    if (kind < 0.10) return "1";
    if (kind < 0.20) return "I";
    if (kind < 0.32) return "-";
    if (kind < 0.36) return random.chance(0.8) ? "x" : "X";
    if (kind < 0.42) return random.pick(romans);
    if (kind < 0.47) return random.chance(0.5) ? "1." : "1)";
    if (kind < 0.52) return random.chance(0.5) ? "11" : "111";
    if (kind < 0.66) return digits(random, random.from_to(1, 4)) + '1';
    if (kind < 0.78) return '1' + digits(random, random.from_to(1, 4), true);
    if (kind < 0.86) return '1' + digits(random, random.below(3), true) + '.' + digits(random, 3, true);
    if (kind < 0.92) return digits(random, random.from_to(1, 3)) + (random.chance(0.6) ? ",1" : ".1");
    if (kind < 0.97) return '1' + (random.chance(0.5) ? "," + digits(random, 1) : "." + digits(random, 1));
    return '1' + (random.chance(0.5) ? "/" + digits(random, 1) : "-" + digits(random, 1));
}

std::string separated_string(Random& random) {
    const double kind = random.uniform();
    if (kind < 0.45) return fraction(random);
    if (kind < 0.55) return date(random);
    if (kind < 0.70) return grouped(random, random.from_to(1, 3), '.');
    if (kind < 0.80) return money(random);
    if (kind < 0.85) return decimal(random);
    return digits(random, 1) + '.' + digits(random, 1) + (random.chance(0.6) ? '.' + digits(random, 1) : "") +
           (random.chance(0.4) ? "." : "");
}

}  // namespace solieu::generate
