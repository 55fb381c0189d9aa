#pragma once
// Tables without rulings, from the alignment of their columns.
//
// In:  the lines of a page that stand in no ruled table, from the top down.
// Out: each run of printed lines whose gutters align is taken out of `lines` and added to `grids` with ruled = false.
//
// A run needs three lines of three or more pieces and two gutters that all of its lines leave free; a single heading
// line across the gutters may stand within it, and up to three head lines with wider cells above it. The letterhead
// and the signature have two columns and are never taken. Where gaps between rows are clearly wider than those between
// the lines of a row, a row of the grid is a row of the table; otherwise row_per_line is true.

#include <vector>

#include "extract/page/lines.h"

namespace solieu::extract {

void take_aligned_grids(std::vector<LaidLine>& lines, std::vector<Grid>& grids);

}  // namespace solieu::extract
