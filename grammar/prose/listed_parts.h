#pragma once
// Breakdowns whose parts stand in the paragraphs below: bullets under a line that ends in "trong đó:" or "gồm:".
//
//   "tổng số đơn vị là 640, trong đó:" / "+ tự bảo đảm: 52 đơn vị;" / "+ còn lại: 588 đơn vị"
//   "có mặt 215 người." / "Trong đó:" / "- Cán bộ: 110 người;" / "- Trình độ: Đại học 170; Cao đẳng 45"
// A bullet that is a list of its own ("Trình độ: …") is a breakdown of its own.

#include <cstddef>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "grammar/statement.h"

namespace solieu::grammar {

// `ranges`: figure_ranges(statements).
void find_listed_parts(Statements& statements, const std::vector<std::size_t>& ranges, const Lexicon& lexicon);

}  // namespace solieu::grammar
