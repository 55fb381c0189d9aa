#pragma once
// Numbers of which nothing decides whether their mark groups thousands or begins decimals.
//
// In:    a cell and its value, what its unit means, what its column states, the marks of the column; the facts.
// Out:   is_mark_open: whether the value is in doubt. "9,850 tỷ đồng" is where nothing else tells; so is "1.872" below
//        decimals like "98.4" where both kinds stand in one column. Things that are counted are whole, rates and points
//        have decimals: these are in no doubt.
//        find_mark_doubts: "decimal-mark-in-doubt" for each table that has such values (`open`: indexes of facts).
// Fails: never.
//
// Example: a plan of "9,850" tỷ đồng is in doubt where its column, its table and its sums tell nothing of the comma.

#include <string_view>
#include <vector>

#include "base/result.h"
#include "normalize/fact.h"
#include "normalize/values/marks.h"
#include "normalize/values/measure.h"
#include "normalize/values/quantity.h"
#include "normalize/values/unit.h"

namespace solieu::normalize {

// The most that such a value is trusted.
inline constexpr float doubtful_mark = 0.5F;

[[nodiscard]] bool is_mark_open(std::string_view cell, const Quantity& quantity, const Unit& unit, Measure measure,
                                const Marks& marks);

[[nodiscard]] std::vector<Diagnostic> find_mark_doubts(const Facts& facts, const std::vector<std::size_t>& open);

}  // namespace solieu::normalize
