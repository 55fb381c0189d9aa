#pragma once
// One thing told twice: which figure of the prose speaks of which row, which rows of two tables are one, which figures
// of the prose are one, what a footnote repeats. Each pair becomes a relation of kind `same`; a pair whose numbers
// agree is registered as possible (both are thereby checked), one whose numbers differ only when it is very likely one
// thing.
//
//   prose and row     likeness() of topic.h. They agree: from `agreeing` on. They differ: from `certain` on, when no
//                     other row fits the figure nearly as well, no other figure gives the row's number, and something
//                     more speaks for it: neighbours that agree, numbers of one size, a nearly perfect fit. Figures of
//                     another time (nine months against a quarter) count only when others of that time agree.
//   row and row       labels of the same words under the same headings, or two totals of one thing as a whole
//                     ("Tổng số ĐVSNCL"); `sure` when the labels are the same word for word
//   prose and prose   two totals of one thing; a footnote that begins with the figure it explains
//   whole of a part   "51/781 đơn vị": the whole of a fraction close to a total that others state otherwise
//   parts elsewhere   classes that divide a thing ("tự bảo đảm …", "do Nhà nước bảo đảm …") and its total in another
//                     part of the table: a sum
//
// The scores are integers out of 1000. Bounded: a figure is compared with at most `most_candidates` rows.

#include <vector>

#include "audit/relation.h"
#include "normalize/fact.h"

namespace solieu::audit {

inline constexpr int agreeing = 450;
inline constexpr int certain = 640;

// `known`: the relations found so far; wholes and parts that they hold already are not looked for again.
[[nodiscard]] std::vector<Relation> same_relations(const grammar::Statements& statements, const normalize::Facts& facts,
                                                   const std::vector<Relation>& known);

}  // namespace solieu::audit
