#pragma once
// How the entries of columns stand: flush at the left, centred, flush at the right; and whether the first numbers the
// rows.
//
// In:  printed rows of one table and the strips between its columns.
// Out: alignments_of: one by column, unknown where no half of its entries stands alike. stands_in: whether an entry
// from
//      x0 to x1 stands as its column does. numbers_rows: whether most entries of the first column are one short word.

#include <span>
#include <vector>

#include "extract/tables/unruled/gutters.h"
#include "extract/tables/unruled/printed_rows.h"

namespace solieu::extract {

[[nodiscard]] bool numbers_rows(std::span<const PrintedRow> rows, const Columns& columns);

[[nodiscard]] std::vector<Alignment> alignments_of(std::span<const PrintedRow> rows, const std::vector<Strip>& strips);

[[nodiscard]] bool stands_in(const Alignment& alignment, double x0, double x1);

}  // namespace solieu::extract
