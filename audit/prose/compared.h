#pragma once
// Relations of figures that the text compares with a plan or with what they were (grammar/prose/comparisons.h).
//
//   "1.350 hồ sơ, tăng 12,5% so với cùng kỳ (1.200 hồ sơ)"    the growth of 1.200 to 1.350
//   "42 vụ, giảm 8 vụ (16%) so với năm trước"                 8 less, of 50
//   "1.350 hồ sơ, tăng 150 hồ sơ so với cùng kỳ (1.200 hồ sơ)"   1.350 = 1.200 + 150
//
// What the sentence says of another of its figures is not held against the one that stands next. Counts are exact; of
// measured values a growth may have been computed of more than is told: only likely.

#include <vector>

#include "audit/prose/prose.h"

namespace solieu::audit {

void add_comparisons(const Prose& prose, std::vector<Relation>& relations);

}  // namespace solieu::audit
