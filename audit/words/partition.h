#pragma once
// Do the parts divide the whole? By their labels alone, before any number is looked at.
//
// A dimension is a set of values that exclude each other: the levels of government (tỉnh, sở, huyện, xã), the degrees
// of financial autonomy, bands of percent, the way a file came in, its state, … Parts that each name another value of
// one dimension cannot overlap. They are all when the dimension says so ("trực tuyến" and "trực tiếp"; bands that
// follow one another; a state "quá hạn" beside "đúng hạn" of what is finished). They stand in partitions.tsv and
// tiers.tsv of the packs.
//
//   whole "Tổng số TTHC", parts "cấp tỉnh", "cấp huyện", "cấp xã"           -> closed
//   whole "Tổng số nhiệm vụ được giao", parts "đúng hạn", "quá hạn"         -> open: some are still under way
//   whole "Số lãnh đạo", parts "được bổ nhiệm mới", "được bổ nhiệm lại"     -> unknown

#include <vector>

#include "audit/words/labels.h"

namespace solieu::audit {

enum class Partition {
    unknown,  // the labels do not tell
    open,     // the parts exclude each other, but need not be all
    closed,   // the parts exclude each other and are all
};

[[nodiscard]] Partition partition_of(const Label& whole, const std::vector<const Label*>& parts,
                                     const Lexicon& lexicon);

// Words of a part that tell of planning and presence, progress, or another measure: no summand of a total.
[[nodiscard]] bool is_other_measure(const Label& part, const Lexicon& lexicon);

}  // namespace solieu::audit
