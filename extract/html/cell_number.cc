#include "extract/html/cell_number.h"

#include <algorithm>
#include <cstddef>

#include "base/decimal.h"

namespace solieu::extract {
namespace {

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

std::string without_zeros(std::string digits) {
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

std::string grouped(const std::string& whole) {
    constexpr std::size_t group = 3;
    std::string out;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % group == 0) out += '.';
        out += whole[i];
    }
    return out;
}

}  // namespace

std::optional<std::string> with_vietnamese_marks(std::string_view shown, std::string_view stored) {
    const std::size_t begin = std::min(shown.find_first_of("0123456789"), shown.size());
    std::size_t end = begin;
    for (std::size_t i = begin; i < shown.size() && std::string_view("0123456789., ").find(shown[i]) != shown.npos; ++i)
        if (is_digit(shown[i])) end = i + 1;
    if (begin == end || shown.find_first_of("0123456789", end) != shown.npos) return std::nullopt;
    const std::string_view written = shown.substr(begin, end - begin);
    std::string digits(written);
    std::erase_if(digits, [](char letter) { return !is_digit(letter); });

    auto value = parse_plain(stored);
    if (!value) return std::nullopt;
    if (value->coefficient < 0) value->coefficient = -value->coefficient;
    const std::size_t behind = shown.find_first_not_of(' ', end);
    if (behind != shown.npos && shown[behind] == '%') value->coefficient *= 100;

    const std::size_t last_mark = written.find_last_of(".,");
    const std::size_t most = last_mark == written.npos ? 0 : written.size() - last_mark - 1;
    for (const std::size_t decimals : {most, std::size_t{0}}) {
        const Decimal rounded = round_to(to_rational(*value), static_cast<int>(decimals));
        std::string plain = to_string(rounded);
        std::string all = plain;
        std::erase(all, '.');
        if (without_zeros(all) != without_zeros(digits)) continue;
        const std::size_t point = std::min(plain.find('.'), plain.size());
        const std::string whole = plain.substr(0, point);
        const auto marks = std::count_if(written.begin(), written.end(), [](char letter) { return !is_digit(letter); });
        const bool has_groups = marks > (decimals > 0 ? 1 : 0);
        std::string out(shown.substr(0, begin));
        out += has_groups ? grouped(whole) : whole;
        if (point < plain.size()) out += "," + plain.substr(point + 1);
        out += shown.substr(end);
        return out;
    }
    return std::nullopt;
}

}  // namespace solieu::extract
