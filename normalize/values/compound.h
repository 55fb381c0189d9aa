#pragma once
// Numbers that are more than a run of digits: amounts in two units, powers of ten, halves.
//
// In:    text that begins with a digit (or a half), or the number and unit of a prose figure.
// Out:   the value and how many bytes were understood; an amount in two units is one number in the smaller of them.
// Fails: nullopt where it is no such thing: read_numeral reads plain numbers.
//
// Example:
//   read_amount_in_two_units("2 tỷ 300", "triệu đồng", lexicon) -> 2300
//   read_beyond_digits("1,2E+06")                               -> 1200000, 7 bytes
//   read_beyond_digits("12½")                                   -> 12.5, 4 bytes

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/lexicon/lexicon.h"
#include "normalize/values/quantity.h"

namespace solieu::normalize {

// `unit` is that of the last number. The units between are money, each smaller than the one before.
[[nodiscard]] std::optional<NumberReading> read_amount_in_two_units(std::string_view number, std::string_view unit,
                                                                    const Lexicon& lexicon, const Marks& marks = {});

struct LongNumber {
    Decimal value;
    std::size_t length = 0;
};
[[nodiscard]] std::optional<LongNumber> read_beyond_digits(std::string_view text);

}  // namespace solieu::normalize
