#pragma once
// The rows of a table whose columns are known but whose rows are not ruled.
//
// In:  printed rows of one table and what of them falls into which column.
// Out: rows_begin: for each printed row whether a row of the table begins there. `told` is false when the gaps between
//      rows are not wider than those between the lines of a wrapped cell; then every printed row begins one.
//
// A gap is the white between a printed row and all that stands above it, so that cells centred beside one another,
// whose lines interleave, stay together. Gaps are parted into wide and narrow where no row of the table would get two
// figures in one column.
//
// assemble makes the grid: cells with their lines, heads of two storeys ("Kết quả thống kê" over "Đơn vị tính" and
// "Số liệu") as spanning cells, a text alone in its row and printed across a gutter as a cell over the whole width.

#include <span>
#include <vector>

#include "extract/tables/unruled/gutters.h"

namespace solieu::extract {

struct RowStarts {
    std::vector<char> begins;
    bool told = true;
    double line_white = 0.3;  // white above a row, in font sizes, that still is the space between lines of a cell
};

using RowEntries = std::vector<std::vector<Entry>>;  // by printed row

[[nodiscard]] RowEntries entries_of(std::span<const PrintedRow> rows, const Columns& columns);

// White above a printed row, in font sizes; 0 for the first. Negative where rows interleave.
[[nodiscard]] std::vector<double> white_above(std::span<const PrintedRow> rows);

[[nodiscard]] RowStarts row_starts(std::span<const PrintedRow> rows, const RowEntries& entries, const Columns& columns);

[[nodiscard]] Grid assemble(std::span<const PrintedRow> rows, RowEntries entries, const Columns& columns,
                            const RowStarts& starts);

}  // namespace solieu::extract
