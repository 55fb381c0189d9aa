#pragma once
// What each column of a grid is: by the words of its head, checked by its cells; by its cells alone where it has no head
// or one that no pack knows.
//
// - A column whose cells are numbers is never a unit, one that holds names of bodies is who reports or names the rows.
// - The rows are called by the column whose head says so ("Nội dung", "Tên …"), else by the one of bodies or places, else
//   by the first column of words; never by the widest. Columns of words at the left that take turns (levels of a
//   hierarchy) are one label.
// - A head that no pack knows: numbers below it make a column of values, anything else one of text.
// - A column of ranks is no STT.

#include <string>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "grammar/grids/grid_view.h"
#include "grammar/statement.h"

namespace solieu::grammar {

// The rows of a grid from `first_row` on: what stands below a head, on one of the pages of a table.
struct GridRows {
    const GridView* grid = nullptr;  // never null
    int first_row = 0;
};

// The columns of a table from their heads and all that stands below them. Sets the roles, and periods where none is set.
void settle_roles(const std::vector<GridRows>& rows, std::vector<Column>& columns, const Lexicon& lexicon);

// A table without a head. Empty when it holds no data: no numbers and no rows that are counted.
[[nodiscard]] std::vector<Column> columns_by_content(const std::vector<GridRows>& rows, const Lexicon& lexicon);

}  // namespace solieu::grammar
