#include "extract/xlsx/shown_number.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace solieu::extract {
namespace {

constexpr int most_digits = 15;        // significant, as Excel keeps them
constexpr int largest_exponent = 308;  // of a double

// 0.DIGITS times ten to the power of `point`; no digits: zero.
struct Plain {
    bool negative = false;
    std::string digits;
    int point = 0;
};

std::optional<Plain> plain_of(std::string_view text) {
    Plain out;
    if (text.starts_with('-') || text.starts_with('+')) {
        out.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    bool any = false, after_point = false;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        if (text[i] == '.' && !after_point) {
            after_point = true;
        } else if (text[i] >= '0' && text[i] <= '9') {
            any = true;
            out.digits += text[i];
            if (!after_point) ++out.point;
        } else {
            break;
        }
    }
    if (!any || out.digits.size() > 400) return std::nullopt;
    if (i < text.size()) {
        if (text[i] != 'e' && text[i] != 'E') return std::nullopt;
        std::string_view power = text.substr(i + 1);
        if (power.starts_with('+')) power.remove_prefix(1);
        int exponent = 0;
        const auto [end, error] = std::from_chars(power.data(), power.data() + power.size(), exponent);
        if (error != std::errc() || end != power.data() + power.size()) return std::nullopt;
        if (exponent > largest_exponent || exponent < -largest_exponent) return std::nullopt;
        out.point += exponent;
    }
    const std::size_t zeros = std::min(out.digits.find_first_not_of('0'), out.digits.size());
    out.digits.erase(0, zeros);
    out.point -= static_cast<int>(zeros);
    if (out.digits.empty()) out = {};
    return out;
}

// Keeps `count` digits, half away from zero.
void round_digits(Plain& number, int count) {
    if (count >= static_cast<int>(number.digits.size())) return;
    if (count < 0) {
        number.digits.clear();
        return;
    }
    const bool up = number.digits[static_cast<std::size_t>(count)] >= '5';
    number.digits.resize(static_cast<std::size_t>(count));
    if (!up) return;
    for (int i = count - 1; i >= 0; --i) {
        char& digit = number.digits[static_cast<std::size_t>(i)];
        if (digit != '9') {
            ++digit;
            return;
        }
        digit = '0';
    }
    number.digits.insert(0, "1");
    ++number.point;
}

struct Parts {
    std::string whole, decimals;  // "1872", "50"
};

// Rounded to `decimals` places.
Parts parts_of(Plain number, int decimals) {
    round_digits(number, number.point + decimals);
    Parts out;
    const int size = static_cast<int>(number.digits.size());
    for (int i = 0; i < number.point; ++i) out.whole += i < size ? number.digits[static_cast<std::size_t>(i)] : '0';
    for (int i = number.point; i < number.point + decimals; ++i) {
        out.decimals += i >= 0 && i < size ? number.digits[static_cast<std::size_t>(i)] : '0';
    }
    return out;
}

std::string grouped(const std::string& whole) {
    std::string out;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0) out += '.';
        out += whole[i];
    }
    return out;
}

std::string general(const Plain& number) {
    constexpr int widest = 10;  // digits beside the decimal mark
    const int before = std::max(1, number.point);
    const int decimals = number.point < -8 ? most_digits - number.point : std::max(0, widest - before);
    Parts parts = parts_of(number, decimals);
    parts.decimals.erase(parts.decimals.find_last_not_of('0') + 1);
    const std::string out =
        (parts.whole.empty() ? "0" : parts.whole) + (parts.decimals.empty() ? "" : "," + parts.decimals);
    return (number.negative && out != "0" ? "-" : "") + out;
}

// ---- formats

struct Token {
    enum class Kind { literal, digit, point, comma, percent, letter, other };
    Kind kind = Kind::literal;
    std::string text;  // the literal; of a digit "0", "#" or "?"; of letters a run of one letter, small
};

// Sections of a format, each in tokens; nothing when it has conditions.
std::optional<std::vector<std::vector<Token>>> sections_of(std::string_view format) {
    using Kind = Token::Kind;
    std::vector<std::vector<Token>> out(1);
    const auto add = [&](Kind kind, std::string text) { out.back().push_back({kind, std::move(text)}); };
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char c = format[i];
        if (c == ';') {
            if (out.size() == 4) return out;
            out.emplace_back();
        } else if (c == '"') {
            const std::size_t end = std::min(format.find('"', i + 1), format.size());
            add(Kind::literal, std::string(format.substr(i + 1, end - i - 1)));
            i = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            if (c == '\\' && i + 1 < format.size()) add(Kind::literal, std::string(1, format[i + 1]));
            ++i;
        } else if (c == '[') {
            const std::size_t end = std::min(format.find(']', i), format.size());
            const std::string_view inside = format.substr(i + 1, end - i - 1);
            if (inside.starts_with('$')) {
                add(Kind::literal, std::string(inside.substr(1, inside.find('-') - 1)));
            } else if (inside.find_first_of("<>=") != inside.npos) {
                return std::nullopt;
            } else if (inside.find_first_not_of("hms") == inside.npos && !inside.empty()) {
                return std::nullopt;  // hours that do not end at 24
            }
            i = end;
        } else if (c == '0' || c == '#' || c == '?') {
            add(Kind::digit, std::string(1, c));
        } else if (c == '.') {
            add(Kind::point, ".");
        } else if (c == ',') {
            add(Kind::comma, ",");
        } else if (c == '%') {
            add(Kind::percent, "%");
        } else if (format.substr(i, 5) == "AM/PM") {
            add(Kind::letter, "a");
            i += 4;
        } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            const char small = static_cast<char>(c | 0x20);
            std::size_t end = i;
            while (end < format.size() && (format[end] | 0x20) == small) ++end;
            add(Kind::letter, std::string(end - i, small));
            i = end - 1;
        } else if (c == '@' || c == '/') {
            add(c == '/' ? Kind::other : Kind::letter, std::string(1, c));
        } else {
            add(Kind::literal, std::string(1, c));
        }
    }
    return out;
}

bool has_letter(const std::vector<Token>& section, std::string_view letters) {
    return std::any_of(section.begin(), section.end(), [&](const Token& token) {
        return token.kind == Token::Kind::letter && letters.find(token.text[0]) != letters.npos;
    });
}

bool has_kind(const std::vector<Token>& section, Token::Kind kind) {
    return std::any_of(section.begin(), section.end(), [&](const Token& token) { return token.kind == kind; });
}

// ---- dates

struct Moment {
    int year = 0, month = 0, day = 0, weekday = 0;  // 0 Sunday
    int hour = 0, minute = 0, second = 0;
};

// Days since 1 March of year 0, the usual way (H. Hinnant, "chrono-compatible low-level date algorithms").
void set_date(std::int64_t days, Moment& moment) {
    days += 719'468;  // from 1 January 1970
    const std::int64_t era = (days >= 0 ? days : days - 146'096) / 146'097;
    const std::int64_t of_era = days - era * 146'097;
    const std::int64_t year = (of_era - of_era / 1460 + of_era / 36'524 - of_era / 146'096) / 365;
    const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    const std::int64_t month = (5 * of_year + 2) / 153;
    moment.day = static_cast<int>(of_year - (153 * month + 2) / 5 + 1);
    moment.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
    moment.year = static_cast<int>(year + era * 400 + (moment.month <= 2 ? 1 : 0));
}

std::optional<Moment> moment_of(const Plain& number, bool from_1904) {
    constexpr int decimals = 12;
    constexpr std::int64_t second_parts = 1'000'000'000'000, day_seconds = 86'400, last_day = 2'958'465;
    if (number.negative || number.point > 7) return std::nullopt;
    const Parts parts = parts_of(number, decimals);
    std::int64_t days = 0, fraction = 0;
    for (const char c : parts.whole) days = days * 10 + (c - '0');
    for (const char c : parts.decimals) fraction = fraction * 10 + (c - '0');
    std::int64_t seconds = (fraction * day_seconds + second_parts / 2) / second_parts;
    if (seconds == day_seconds) {
        seconds = 0;
        ++days;
    }
    if (days > last_day) return std::nullopt;
    Moment moment;
    moment.hour = static_cast<int>(seconds / 3600);
    moment.minute = static_cast<int>(seconds / 60 % 60);
    moment.second = static_cast<int>(seconds % 60);
    // Excel takes 1900 for a leap year: day 60 is no day, those before it are one later.
    constexpr std::int64_t begin_1900 = -25'569, begin_1904 = -24'107;
    const std::int64_t day = from_1904 ? begin_1904 + days : begin_1900 + days + (days < 60 ? 1 : 0);
    set_date(day, moment);
    moment.weekday = static_cast<int>(((day + 4) % 7 + 7) % 7);
    return moment;
}

std::string padded(int number, std::size_t digits) {
    std::string out = std::to_string(number);
    if (out.size() < digits) out.insert(0, digits - out.size(), '0');
    return out;
}

// Whether the run of m at `at` counts minutes: after hours or before seconds.
bool is_minute(const std::vector<Token>& section, std::size_t at) {
    for (std::size_t i = at; i-- > 0;) {
        if (section[i].kind == Token::Kind::letter) {
            if (section[i].text[0] == 'h') return true;
            break;
        }
    }
    for (std::size_t i = at + 1; i < section.size(); ++i) {
        if (section[i].kind == Token::Kind::letter) return section[i].text[0] == 's';
    }
    return false;
}

std::string shown_moment(const std::vector<Token>& section, const Moment& moment, const CalendarWords& words) {
    const auto weekday = [&](const Moment& of) -> const std::string& {
        return words.weekdays[static_cast<std::size_t>(of.weekday)];
    };
    const bool half_days = has_letter(section, "a");
    std::string out;
    for (std::size_t i = 0; i < section.size(); ++i) {
        const Token& token = section[i];
        if (token.kind != Token::Kind::letter) {
            if (token.kind != Token::Kind::digit) out += token.text;
            continue;
        }
        const std::size_t length = token.text.size();
        switch (token.text[0]) {
            case 'y':
                out += length <= 2 ? padded(moment.year % 100, 2) : padded(moment.year, 4);
                break;
            case 'm':
                if (is_minute(section, i)) {
                    out += padded(moment.minute, length);
                } else {
                    out += length >= 3 && !words.month.empty() ? words.month + " " + std::to_string(moment.month)
                                                               : padded(moment.month, std::min<std::size_t>(length, 2));
                }
                break;
            case 'd':
                out += length >= 3 && !weekday(moment).empty() ? weekday(moment)
                                                               : padded(moment.day, std::min<std::size_t>(length, 2));
                break;
            case 'h': {
                const int hour = half_days ? (moment.hour + 11) % 12 + 1 : moment.hour;
                out += padded(hour, length);
                break;
            }
            case 's':
                out += padded(moment.second, length);
                break;
            case 'a':
                out += moment.hour < 12 ? words.morning : words.afternoon;
                break;
            default:
                break;
        }
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

// ---- numbers

// What a section asks of a number.
struct NumberShape {
    int decimals = 0, least_whole = 0, least_decimals = 0;
    int shift = 0;  // of the point: percent, thousands cut off
    bool grouping = false;
    bool has_number = false;
    std::string before, after;  // what stands before and behind it
};

NumberShape shape_of(const std::vector<Token>& section) {
    using Kind = Token::Kind;
    NumberShape out;
    bool after_point = false;
    std::size_t last_digit = 0, scaling = 0;
    for (std::size_t i = 0; i < section.size(); ++i) {
        if (section[i].kind == Kind::digit) last_digit = i;
    }
    for (std::size_t i = 0; i < section.size(); ++i) {
        const Token& token = section[i];
        if (token.kind == Kind::point) after_point = true;
        if (token.kind == Kind::percent) out.shift += 2;
        if (token.kind == Kind::comma && i < last_digit) out.grouping = true;
        // Each of those right behind the last digit divides by a thousand.
        if (token.kind == Kind::comma && i > last_digit && i == last_digit + 1 + scaling) {
            out.shift -= 3;
            ++scaling;
        }
        if (token.kind == Kind::digit || token.kind == Kind::point) {
            out.has_number = true;
        } else if (token.kind == Kind::literal || token.kind == Kind::percent) {
            (out.has_number ? out.after : out.before) += token.text;
        }
        if (token.kind != Kind::digit) continue;
        if (after_point) {
            ++out.decimals;
            if (token.text == "0") out.least_decimals = out.decimals;
        } else if (token.text == "0") {
            ++out.least_whole;
        }
    }
    return out;
}

std::string shown_by(const NumberShape& shape, Plain number) {
    number.point = number.digits.empty() ? 0 : number.point + shape.shift;
    Parts parts = parts_of(number, shape.decimals);
    while (static_cast<int>(parts.decimals.size()) > shape.least_decimals && parts.decimals.ends_with('0')) {
        parts.decimals.pop_back();
    }
    if (static_cast<int>(parts.whole.size()) < shape.least_whole) {
        parts.whole.insert(0, static_cast<std::size_t>(shape.least_whole) - parts.whole.size(), '0');
    }
    std::string shown = shape.grouping ? grouped(parts.whole) : parts.whole;
    if (!parts.decimals.empty()) shown += "," + parts.decimals;
    return shape.before + (shape.has_number ? shown : std::string()) + shape.after;
}

// A section taken apart.
struct Section {
    enum class Kind { number, moment, general };
    Kind kind = Kind::general;
    bool has_digit = false;
    std::vector<Token> tokens;  // of a moment
    NumberShape shape;          // of a number
};

Section section_of(std::vector<Token> tokens) {
    Section out;
    out.has_digit = has_kind(tokens, Token::Kind::digit);
    if (has_letter(tokens, "ymdhs") && !has_letter(tokens, "geb")) {
        out.kind = Section::Kind::moment;
        out.tokens = std::move(tokens);
        return out;
    }
    const bool fraction = has_kind(tokens, Token::Kind::other) && out.has_digit;
    if (fraction || has_letter(tokens, "abcdefghijklmnopqrstuvwxyz@")) return out;
    out.kind = Section::Kind::number;
    out.shape = shape_of(tokens);
    return out;
}

}  // namespace

struct NumberFormat::Sections {
    std::string code;
    std::vector<Section> all;  // none: shown as General
};

NumberFormat::NumberFormat(std::string_view code) {
    auto made = std::make_shared<Sections>();
    made->code = code;
    if (!code.empty() && code != "General" && code != "@") {
        if (auto sections = sections_of(code)) {
            for (std::vector<Token>& tokens : *sections) made->all.push_back(section_of(std::move(tokens)));
        }
    }
    sections_ = std::move(made);
}

const std::string& NumberFormat::code() const {
    return sections_->code;
}

std::string shown_number(std::string_view value, const NumberFormat& format, const CalendarWords& words,
                         bool from_1904) {
    std::optional<Plain> number = plain_of(value);
    if (!number) return std::string(value);
    round_digits(*number, most_digits);
    const std::vector<Section>& sections = format.sections().all;
    if (sections.empty()) return general(*number);
    const bool zero = number->digits.empty();
    std::size_t which = number->negative && sections.size() > 1 ? 1 : 0;
    if (zero && sections.size() > 2) which = 2;
    const Section& section = sections[which];
    if (section.kind == Section::Kind::moment) {
        const auto moment = moment_of(*number, from_1904);
        return moment ? shown_moment(section.tokens, *moment, words) : general(*number);
    }
    if (section.kind == Section::Kind::general) return general(*number);
    // A second section shows the sign by itself.
    const std::string sign = number->negative && which == 0 && section.has_digit ? "-" : "";
    return sign + shown_by(section.shape, *number);
}

std::string shown_number(std::string_view value, std::string_view format, const CalendarWords& words, bool from_1904) {
    return shown_number(value, NumberFormat(format), words, from_1904);
}

std::string_view built_in_format(int id) {
    switch (id) {
        case 1:
            return "0";
        case 2:
            return "0.00";
        case 3:
            return "#,##0";
        case 4:
            return "#,##0.00";
        case 9:
            return "0%";
        case 10:
            return "0.00%";
        case 14:
        case 15:
        case 16:
        case 17:
            return "dd/mm/yyyy";
        case 18:
        case 20:
            return "hh:mm";
        case 19:
        case 21:
            return "hh:mm:ss";
        case 22:
            return "dd/mm/yyyy hh:mm";
        case 37:
        case 38:
            return "#,##0;(#,##0)";
        case 39:
        case 40:
            return "#,##0.00;(#,##0.00)";
        case 41:
        case 42:
            return "#,##0;(#,##0);\"-\"";
        case 43:
        case 44:
            return "#,##0.00;(#,##0.00);\"-\"";
        default:
            return "General";
    }
}

}  // namespace solieu::extract
