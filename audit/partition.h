#pragma once
// Do the parts divide the whole? By their labels alone, before any number is looked at.
//
// A division is a set of values that exclude each other (normalize/labels/divisions.h), or bands of percent. Parts that
// each name another value of one division cannot overlap. They are all when the division says so ("trực tuyến" and
// "trực tiếp"; bands that follow one another; a state "quá hạn" beside "đúng hạn" of what is finished).
//
//   whole "Tổng số TTHC", parts "cấp tỉnh", "cấp huyện", "cấp xã"           -> closed
//   whole "Tổng số nhiệm vụ được giao", parts "đúng hạn", "quá hạn"         -> open: some are still under way
//   whole "Số lãnh đạo", parts "được bổ nhiệm mới", "được bổ nhiệm lại"     -> unknown

#include <vector>

#include "base/lexicon/lexicon.h"
#include "normalize/labels/label.h"

namespace solieu::audit {

enum class Partition {
    unknown,  // the labels do not tell
    open,     // the parts exclude each other, but need not be all
    closed,   // the parts exclude each other and are all
};

[[nodiscard]] Partition partition_of(const normalize::Label& whole, const std::vector<const normalize::Label*>& parts,
                                     const Lexicon& lexicon);

// Words of a part that tell of planning and presence, progress, or another measure: no summand of a total.
[[nodiscard]] bool is_other_measure(const normalize::Label& part);

// The thing counted is named in the whole too: the first content word of `part` stands in `whole` (its brackets may
// hold the abbreviation), or `part` has none of its own ("Cấp tỉnh").
[[nodiscard]] bool shares_head(const normalize::Label& part, const normalize::Label& whole);

// How many words all labels begin with, and how many of the others they end with.
struct Common {
    std::size_t front = 0, back = 0;
};
[[nodiscard]] Common common_words(const std::vector<const normalize::Label*>& labels);

}  // namespace solieu::audit
