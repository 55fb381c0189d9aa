#pragma once
// What the note of a row says of its number.
//
//   "14/52 TTHC" beside 26,9 %     the rate is that of the fraction, and the fraction that of the rows that the rate
//                                  follows from
//   "5 nhiệm vụ năm 2022; 8 nhiệm vụ năm 2023" beside 13
//                                  the number consists of those
//   "20 đơn vị" beside 12,5 %      the rate is that of the note's number: of the row above, of a total, or, of what was
//                                  cut, of what there was before ("cắt giảm so với năm 2015")
//
// Notes explain freely: a note that is nothing but the fraction or the list is likely to claim the relation, any other
// relation is registered only because it holds. In brackets stands something else.

#include <vector>

#include "audit/relations/relation.h"
#include "audit/tables/table_view.h"
#include "normalize/fact.h"

namespace solieu::audit {

// `relations`: those found in the table so far; the relations of the notes are added to them.
void add_note_relations(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
                        std::vector<Relation>& relations);

}  // namespace solieu::audit
