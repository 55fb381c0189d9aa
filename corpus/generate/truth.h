#pragma once
// What a reader of the sample should find, as JSON:
//   {id, rows: [{table, group, stt, label, unit, note, values: [{period, raw, value}]}],
//    facts: [{raw, value, percent, before, after}], findings: [{id, rule, need, anchors, why}]}
// Rows are those with figures (group rows are the `group` of the rows below them); facts are the quantities of the
// prose and its footnotes in the order of the source, a fraction giving two; values are plain decimals or null.

#include <string>
#include <string_view>

#include "corpus/generate/sample.h"

namespace solieu::generate {

[[nodiscard]] std::string truth_of(const Sample& sample, const std::string& name);

// The number a cell or quantity begins with, as a plain decimal: "1.872" -> "1872", "98.49%" -> "98.49",
// "28 (huyện 27, xã 01)" -> "28", "Chưa thực hiện" -> "". '.' before exactly three digits groups; ',' is the mark.
[[nodiscard]] std::string plain_number(std::string_view raw);

}  // namespace solieu::generate
