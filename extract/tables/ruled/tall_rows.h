#pragma once
// Rows of a ruled grid that hold many rows of the table: columns are ruled, rows are not.
//
// In:  a ruled grid, its cells filled.
// Out: each row whose first column numbers three printed rows and more is cut into those rows, by the white between
//      them or, where that does not tell, before each number. Other rows stay as they are.

#include "extract/document.h"

namespace solieu::extract {

void split_tall_rows(Grid& grid);

}  // namespace solieu::extract
