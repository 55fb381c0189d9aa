#pragma once
// Totals whose parts follow without a word that opens them: in the sentences behind, or as bullets below.
//
//   "Tổng số nhiệm vụ được giao là 318. Đã hoàn thành 265 nhiệm vụ. Chưa hoàn thành 53 nhiệm vụ."
//   "Tổng số kiến nghị đã tiếp nhận: 96 kiến nghị" / "- đã xử lý: 71 kiến nghị" / "- đang xử lý: 25 kiến nghị"
//
// In:    the figures of the prose. A whole must be called one (a total, what was received or given) and the figures
//        behind it must by their words divide it, all of them, and be all that the paragraph counts of it.
// Out:   sums. One that does not hold is only claimed where the whole is called a total or a slip of the hand explains
//        it, and where nothing of the kind is counted before it ("kỳ trước chuyển sang"). One that holds by figures of
//        three digits is taken for checked whatever its words.
// Fails: never.

#include <vector>

#include "audit/prose/prose.h"

namespace solieu::audit {

void add_implied_sums(const Prose& prose, std::vector<Relation>& relations);

}  // namespace solieu::audit
