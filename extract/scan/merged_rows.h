#pragma once
// Cells that run over several rows only because the ruling between them is worn: copies and faxes lose dotted rulings
// piece by piece, first in narrow columns.
//
// In:  a grid of a scanned page, its cells filled. In a drawn table a cell that spans rows is meant to.
// Out: of a ruled grid, a cell of one column that spans rows is cut into those rows, blank where nothing stands, when
//      its lines
//      - are figures, each within a row of the grid and no two in the same, or
//      - are words that stand within the rows, in each row beginning with a capital letter, while each of the rows has
//        a number, or at least two other columns have something of their own in it.
//      A cell that is meant to span rows holds one figure or label at the top or in the middle, or lines that do not
//      fit the rows; it stays.
//
// Example: "1.3.2" and "1.3.3" in one cell beside two rows of labels and values become a cell each.

#include <vector>

#include "extract/document.h"

namespace solieu::extract {

void cut_merged_rows(Grid& grid);

// The cells over several rows in which figures of more than one row still stand: which is whose is not known.
[[nodiscard]] std::vector<Box> rows_run_together(const Grid& grid);

}  // namespace solieu::extract
