#pragma once
// Tables without rulings, from the alignment of their columns.
//
// In:  the lines of a page that stand in no ruled table, from the top down; the rulings of no table, which part its
// rows
//      where they run across it (below the head, above the total).
// Out: each run of printed lines whose gutters align is taken out of `lines` and added to `grids` with ruled = false.
//
// A run needs three lines of three or more pieces and two gutters that all of its lines leave free; a single heading
// line across the gutters may stand within it, and up to three head lines with wider cells above it. The letterhead
// and the signature have two columns and are never taken. Where gaps between rows are clearly wider than those between
// the lines of a row, a row of the grid is a row of the table; otherwise row_per_line is true.
//
// The steps of the whole, in this order; those of this folder's other headers are named:
//   1. printed_rows.h   lines side by side become one printed row, its words from the left, counted in pieces
//   2. stretches        from a row of three pieces to the last such row that stands near; a head printed again and a
//                       row that begins with "STT" open a new one
//   3. gutters.h        the vertical strips that the rows of a stretch leave free are its gutters
//   4. tables           a stretch is a table when enough rows have three cells, some a figure, and few print across the
//                       gutters. Running text within it parts it in two, and so does a title whose head below has
//                       texts of the head above or stands between rows of figures; a stretch that is none is cut at its widest white and both halves
//                       are tried
//   5. pairs            what is left may be tables of two columns, a label and a figure a row
//   6. aligned_rows.h   how wide the white between the rows of each table is, and that between lines of one cell
//   7. upwards          heads and wrapped cells above that fit the columns are taken in, as far as the table above
//   8. downwards        the same below: rows without figures, group rows between them, wrapped cells
//   9. aligned_rows.h   rows of the table from printed rows; cells, heads of two storeys and titles to a Grid
// What is made over page ends of these grids: chains/continued_grids.h.

#include <span>
#include <vector>

#include "extract/page/lines.h"

namespace solieu::extract {

void take_aligned_grids(std::vector<LaidLine>& lines, std::vector<Grid>& grids, std::span<const Box> rulings = {});

}  // namespace solieu::extract
