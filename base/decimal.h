#pragma once
// Exact decimal numbers that know how precisely they were written. No double, no locale, no overflow.
//
//   Decimal d = *parse_plain("99.80");   // 9980 * 10^-2
//   to_string(d)      == "99.80"         // as precise as written
//   to_plain(d)       == "99.8"          // shortest plain form, for comparison with other systems
//
// Rational (rational.h) carries what is computed from decimals.

#include <optional>
#include <string>
#include <string_view>

#include "base/rational.h"

namespace solieu {

inline constexpr int max_digits = 60;  // longer runs of digits are not numbers

struct Decimal {
    Integer coefficient = 0;
    int decimals = 0;  // digits after the decimal mark as written; zeros count

    // Equal value, whatever the precision: 99.8 == 99.80.
    friend bool operator==(const Decimal& a, const Decimal& b);
    friend bool operator<(const Decimal& a, const Decimal& b);
};

// Digits with at most one '.', an optional leading '-'; nothing else. nullopt when it is no such thing or has more than
// max_digits digits.
[[nodiscard]] std::optional<Decimal> parse_plain(std::string_view text);

[[nodiscard]] std::string to_string(const Decimal& value);  // with the decimals as written
[[nodiscard]] std::string to_plain(const Decimal& value);   // trailing zeros after the point dropped; "-0" is "0"
[[nodiscard]] Rational to_rational(const Decimal& value);

// `value` rounded half away from zero to `decimals` digits after the mark.
[[nodiscard]] Decimal round_to(const Rational& value, int decimals);

// A closed interval. What a written number denotes is in interval_of.
struct Interval {
    Rational low, high;
};

// 99,8 is [99.75; 99.85], 99,80 is [99.795; 99.805], both ends in: half a unit of the last digit written (XBRL
// Calculations 1.1). An exact number (a count) is a point.
[[nodiscard]] Interval interval_of(const Decimal& value, bool exact);

// 99,8 when cut instead of rounded is [99.8; 99.9]: one whole unit of the last digit upwards (downwards below zero).
[[nodiscard]] Interval interval_of_cut(const Decimal& value);

[[nodiscard]] bool meet(const Interval& a, const Interval& b);

}  // namespace solieu
