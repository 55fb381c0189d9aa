#pragma once
// Figures that the text compares with a plan or with what they were. See Comparison in statement.h.
//
//   "350 tỷ đồng, đạt 70% dự toán năm (500 tỷ đồng), tăng 16,7% so với cùng kỳ (300 tỷ đồng)"
//   "42 vụ, giảm 8 vụ (16%) so với năm trước"          "18 đơn vị (kế hoạch 24 đơn vị), đạt 75%"
//
// In:    the figures of the prose and the ratios that were found in it: a rate that is one of those is none here.
// Out:   statements.comparisons, in reading order. Each has what it needs to be checked: a rate with two figures, or
//        three figures. Goals, conditions, figures that are only about right, values at prices of another year and
//        figures of different units are not compared.
// Fails: never.

#include "base/lexicon/lexicon.h"
#include "grammar/statement.h"

namespace solieu::grammar {

void find_comparisons(Statements& statements, const Lexicon& lexicon);

}  // namespace solieu::grammar
