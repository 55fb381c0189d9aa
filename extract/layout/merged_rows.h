#pragma once
// Cells that run over several rows only because the ruling between them is worn: copies and faxes lose dotted rulings
// piece by piece, first in narrow columns.
//
// In:  a ruled grid, its cells filled.
// Out: a cell of one column that spans rows, and whose lines are figures and each stand within a row of the grid, no
// two
//      of them in the same, is cut into those rows, blank where none stands. A cell that is meant to span rows holds
//      words, or one figure at the top or in the middle, or lines that do not fit the rows; it stays.
//
// Example: "1.3.2" and "1.3.3" in one cell beside two rows of labels and values become a cell each.

#include "extract/document.h"

namespace solieu::extract {

void cut_merged_rows(Grid& grid);

}  // namespace solieu::extract
