#pragma once
// How a number comes to be written wrong, and how likely each way is.
//
//   digit         one digit is another                       1.872 for 1.972
//   swap          two neighbouring digits changed places     1.827 for 1.872
//   lost_digit    a digit fell out                           187 for 1.872
//   added_digit   a digit came in                            18.722 for 1.872
//   separator     the decimal mark was lost or moved         9980 for 99,80
//   neighbour     the value of the row above or below
//   beside        the value of the column before or behind: the last period's figure left standing
//   left_out      one part was left out of the total
//   rows_swapped  the values of two rows changed places       moved_values.h
//   shifted       the row stands one column too far           moved_values.h
//   scope         the value of another level or part of the same thing
//   misread       another reading of the same pixels
//   other         none of these: any number
//
// Chances are whole numbers, parts in a thousand million: the same input gives the same order on every machine. How
// often each slip happens is an estimate; only the order that follows from it is used.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.h"

namespace solieu::audit {

enum class Slip {
    digit,
    swap,
    lost_digit,
    added_digit,
    separator,
    neighbour,
    beside,
    left_out,
    rows_swapped,
    shifted,
    scope,
    misread,
    other
};
[[nodiscard]] std::string_view name_of(Slip slip);  // "digit", "swap", "lost-digit", …

using Chance = std::uint64_t;  // parts in `full_chance`
inline constexpr Chance full_chance = 1'000'000'000;

// A number that was meant, and the chance that this slip made of it what is written.
struct Meant {
    Decimal value;
    Slip slip = Slip::other;
    Chance chance = 0;
};

// Every number one slip of the hand away from `written`, each once with its likeliest slip. `whole`: only whole numbers
// can have been meant (a count). Empty for numbers of more than 17 digits: nobody could list them.
[[nodiscard]] std::vector<Meant> meant_by(const Decimal& written, bool whole);

// The chance of `neighbour` when the number equals the one above or below.
[[nodiscard]] Chance neighbour_chance(const Decimal& written);

// The chance of `beside` when the number equals that of the column before or behind.
[[nodiscard]] Chance beside_chance(const Decimal& written);

// The chance that one certain part of so many was left out of a total.
[[nodiscard]] Chance left_out_chance(std::size_t parts);

// The chance that some other slip made one certain number of another of as many digits.
[[nodiscard]] Chance other_chance(const Decimal& value);

// Digits that tell a number from others: without leading and trailing zeros. 1.500 has two.
[[nodiscard]] int telling_digits(const Decimal& value);

// 16 times the binary logarithm of full_chance / chance, rounded down: less is likelier, sums stand for products.
[[nodiscard]] int cost_of(Chance chance);

}  // namespace solieu::audit
