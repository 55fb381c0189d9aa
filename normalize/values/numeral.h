#pragma once
// Where a written number ends in running text, and the readings it can have. Used by read_cell and read_figure;
// read_number in quantity.h is read_numeral for callers that know only whether a decimal is to be expected.
//
//   numeral_length("69.843,53 2 triệu") == 11
//   numeral_length("1.475 DVCTT")       == 5
//   numeral_length("14/52")             == 2

#include <cstddef>
#include <optional>
#include <string_view>

#include "normalize/values/marks.h"
#include "normalize/values/quantity.h"
#include "normalize/values/unit.h"

namespace solieu::normalize {

// What the unit makes likely when three digits follow a single mark and nothing else is known of the marks.
enum class Expectation {
    count,    // things, which are whole: "1.420" and "1,420" are 1420
    plain,    // nothing is known: the same, but what the column says is believed
    measure,  // "1.420" is 1420, "1,420" is 1.42
    money,    // the same
    percent,  // a rate of more than a thousand is rare: both are 1.42
    score,    // so are points
};

[[nodiscard]] Expectation expectation_of(const Unit& unit);

// The kind of a number with that unit: percent, money, decimal (a measure, or digits after the mark) or count.
[[nodiscard]] QuantityKind kind_of(UnitKind unit, const Decimal& value);

[[nodiscard]] std::optional<NumberReading> read_numeral(std::string_view raw, Expectation expectation,
                                                        const Marks& marks = {});

// Bytes of the number that `text` begins with, its sign included; spaces and line ends count as part of it when the
// digits around them make one well-formed number. 0 when the text begins with none.
[[nodiscard]] std::size_t numeral_length(std::string_view text, Expectation expectation);

}  // namespace solieu::normalize
