#pragma once
// Sums in a table: a row and its children; a total among its siblings.
//
// Rows are first judged by their labels and units (partition.h), then by their numbers, each value column by itself:
//   hierarchy  1.4 "Tổng số TTHC" = 1.4.1 + 1.4.2 + 1.4.3; the children end where a rate or another measure begins
//   siblings   2.1 "Tổng số ĐVSN" = 2.2 + … + 2.5, not 2.6 "đã chuyển đổi"
//   within     children under `Trong đó`: all together at most the whole when they exclude each other; each by itself:
//              see table_selections.h
//   in a cell  "28 (huyện 27, xã 01)"
// A relation whose words are weak is registered only where it holds.

#include <vector>

#include "audit/relations/relation.h"
#include "audit/tables/table_view.h"
#include "base/lexicon/lexicon.h"

namespace solieu::audit {

void add_table_sums(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
                    std::vector<Relation>& relations, const Lexicon& lexicon);

// Breakdowns written inside one cell or figure, of all facts.
void add_sums_in_cells(const normalize::Facts& facts, std::vector<Relation>& relations, const Lexicon& lexicon);

}  // namespace solieu::audit
