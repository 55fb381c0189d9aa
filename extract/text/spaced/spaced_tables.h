#pragma once
// Tables whose columns are set by spaces, as "pdftotext -layout" and typists write them.
//
// In:    all source lines.
// Out:   the tables, in the order of their lines; each ends with its page. Heads of several storeys have their spans.
//        `doubtful`: what looks like a table but could not be put together. `mixed`: tables of which one column holds
//        what stands side by side in many lines, so that cells of two may be one.
//        A table without a head at the beginning of a page has the columns of the one before where its lines fit them.
//
// The steps, one file each:
//   spaced_lines.h    lines to words and pieces
//   spaced_regions.h  stretches of lines that may be tables, parted where a head begins
//   spaced_columns.h  the white strips between columns
//   spaced_numbers.h  the column of row numbers
//   spaced_rows.h     which lines are one row
//   spaced_head.h     the storeys of the head
// Fails: never.
//
// Example: "STT  Chỉ tiêu      Số" / "1    Số văn bản    12" / "2    Số hồ sơ       7" -> three rows of three fields

#include <span>
#include <vector>

#include "extract/text/text_tables.h"

namespace solieu::extract {

struct SpacedTable {
    std::size_t begin = 0, end = 0;  // source lines
    SourceTable table;
};

struct SpacedTables {
    std::vector<SpacedTable> tables;
    std::vector<std::pair<std::size_t, std::size_t>> doubtful;  // source lines [first, second)
    std::vector<std::pair<std::size_t, std::size_t>> mixed;     // the same
};

[[nodiscard]] SpacedTables find_spaced_tables(std::span<const SourceLine> lines);

}  // namespace solieu::extract
