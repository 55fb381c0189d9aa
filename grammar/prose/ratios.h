#pragma once
// Rates that the text states beside their part and whole. See RatioClaim in statement.h.
//
//   "142/178 lớp (đạt tỷ lệ 80%)", "85,5% (342/400 hồ sơ)"
//   "55.300 hồ sơ, trong đó đúng hạn 54.910 hồ sơ (tỷ lệ 99,3%)"
//   "17 trong tổng số 31 nhiệm vụ, đạt 54,8%"
//   "kế hoạch giao 700 triệu đồng, giải ngân 350 triệu đồng, đạt 50% kế hoạch"
// A rate with words of its own ("tỷ lệ đúng hạn") is only taken when those words belong to the part.

#include "base/lexicon/lexicon.h"
#include "grammar/statement.h"

namespace solieu::grammar {

// Fills statements.ratios from statements.figures and statements.breakdowns.
void find_ratios(Statements& statements, const Lexicon& lexicon);

}  // namespace solieu::grammar
