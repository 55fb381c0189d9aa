#include "base/decimal.h"

#include <algorithm>
#include <cstddef>

namespace solieu {
namespace {

Integer with_zeros(const Integer& value, int zeros) {
    return value * ten_to_the(static_cast<unsigned>(zeros));
}

// Both coefficients at the larger number of decimals.
void align(Integer& a, int a_decimals, Integer& b, int b_decimals) {
    if (a_decimals < b_decimals) a = with_zeros(a, b_decimals - a_decimals);
    if (b_decimals < a_decimals) b = with_zeros(b, a_decimals - b_decimals);
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

}  // namespace

bool operator==(const Decimal& a, const Decimal& b) {
    Integer left = a.coefficient, right = b.coefficient;
    align(left, a.decimals, right, b.decimals);
    return left == right;
}

bool operator<(const Decimal& a, const Decimal& b) {
    Integer left = a.coefficient, right = b.coefficient;
    align(left, a.decimals, right, b.decimals);
    return left < right;
}

std::optional<Decimal> parse_plain(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view part = point == std::string_view::npos ? "" : text.substr(point + 1);
    if (whole.empty() || (part.empty() && point != std::string_view::npos)) return std::nullopt;
    if (whole.size() + part.size() > max_digits) return std::nullopt;
    if (!std::all_of(whole.begin(), whole.end(), is_digit)) return std::nullopt;
    if (!std::all_of(part.begin(), part.end(), is_digit)) return std::nullopt;

    const std::string digits = std::string(whole) + std::string(part);
    Decimal value{.coefficient = Integer(digits), .decimals = static_cast<int>(part.size())};
    if (negative) value.coefficient = -value.coefficient;
    return value;
}

std::string to_string(const Decimal& value) {
    const Integer magnitude = abs(value.coefficient);
    std::string digits = magnitude.str();
    const auto decimals = static_cast<std::size_t>(std::max(value.decimals, 0));
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    if (decimals > 0) digits.insert(digits.size() - decimals, ".");
    return value.coefficient < 0 ? "-" + digits : digits;
}

std::string to_plain(const Decimal& value) {
    std::string plain = to_string(value);
    if (value.decimals > 0) {
        plain.erase(plain.find_last_not_of('0') + 1);
        if (plain.back() == '.') plain.pop_back();
    }
    return plain;
}

Rational to_rational(const Decimal& value) {
    return value.coefficient * power_of_ten(-value.decimals);
}

Decimal round_to(const Rational& value, int decimals) {
    const Integer top = with_zeros(abs(numerator(value)), decimals);
    const Integer bottom = denominator(value);
    Integer quotient = (2 * top + bottom) / (2 * bottom);
    if (value < 0) quotient = -quotient;
    return {.coefficient = quotient, .decimals = decimals};
}

Interval interval_of(const Decimal& value, bool exact) {
    const Rational middle = to_rational(value);
    if (exact) return {.low = middle, .high = middle};
    const Rational half = power_of_ten(-value.decimals) / 2;
    return {.low = middle - half, .high = middle + half};
}

Interval interval_of_cut(const Decimal& value) {
    const Rational start = to_rational(value);
    const Rational step = power_of_ten(-value.decimals);
    if (value.coefficient < 0) return {.low = start - step, .high = start};
    return {.low = start, .high = start + step};
}

bool meet(const Interval& a, const Interval& b) {
    return a.low <= b.high && b.low <= a.high;
}

}  // namespace solieu
