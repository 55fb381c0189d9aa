#pragma once
// A grid that only lays out a page: the two-column head of a letter, recipients beside a signature, a frame around prose.
//
// In:  a grid without a head and without data (column_roles.h: columns_by_content).
// Out: whether it is layout. What is left is a table of words: ruled, three columns and three rows at least, most of its
//      cells filled.

#include <vector>

#include "grammar/grids/grid_view.h"
#include "grammar/statement.h"

namespace solieu::grammar {

[[nodiscard]] bool is_layout(const GridView& grid, bool ruled);

// The lines and figures of a drawn chart: numbers here and there, no words that they belong to.
[[nodiscard]] bool is_chart(const GridView& grid, const std::vector<Column>& columns);

}  // namespace solieu::grammar
