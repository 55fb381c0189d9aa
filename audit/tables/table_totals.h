#pragma once
// A row that is the total of a table: "Tổng cộng", "Cộng", "TỔNG CHI", without a number of its own, first or last; or
// that says "Toàn tỉnh", "Cả nước" and nothing more, where its numbers show that it is one: such a row may as well be
// told for comparison.
//
// In:    a table; the sums found in it before.
// Out:   for each column of amounts a sum over the rows that it is the total of: the rows at the top of the tree, those
//        with one kind of number (A, B, C), or those without rows below them, as most columns have it.
//        A column that differs is a matter of doubt (likely) where the others agree or a slip of the hand explains it;
//        else only the columns that agree are checked thereby. A rate, rank or score is not summed; shares of a whole
//        make 100.
//
// Example: Hộ tịch 210, Đất đai 125, Chứng thực 300, Tổng cộng 635 is {.stated = 635, .parts = {210, 125, 300}}.

#include <vector>

#include "audit/relations/relation.h"
#include "audit/tables/table_view.h"
#include "base/lexicon/lexicon.h"

namespace solieu::audit {

void add_table_totals(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
                      std::vector<Relation>& relations, const Lexicon& lexicon);

}  // namespace solieu::audit
