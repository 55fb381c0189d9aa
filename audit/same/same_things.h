#pragma once
// One thing told twice: which figure of the prose speaks of which row, which rows of two tables are one, which figures
// of the prose are one, what a footnote repeats. Each pair becomes a relation of kind `same`; a pair whose numbers
// agree is registered as possible (both are thereby checked), one whose numbers differ only when it is very likely one
// thing.
//
//   prose and row     prose_and_rows.h
//   row and row       labels of the same words under the same headings, or two totals of one thing as a whole
//                     ("Tổng số ĐVSNCL"); `sure` when the labels are the same word for word
//   prose and prose   two totals of one thing; a footnote that begins with the figure it explains
//   totals            totals.h
//   staff             staff.h

#include <span>
#include <vector>

#include "audit/relations/relation.h"
#include "audit/same/likeness_weights.h"
#include "audit/tables/table_view.h"
#include "normalize/fact.h"

namespace solieu::audit {

// `views`: of all tables, in order. `known`: the relations found so far; wholes and parts that they hold already are
// not looked for again.
[[nodiscard]] std::vector<Relation> same_relations(const grammar::Statements& statements, const normalize::Facts& facts,
                                                   std::span<const TableView> views, const std::vector<Relation>& known,
                                                   const Lexicon& lexicon, const LikenessWeights& weights = {});

}  // namespace solieu::audit
