#pragma once
// Rows as lines of COPY's text format.
//
// In:    cells of a row. Text that PostgreSQL does not take is mended: bytes that are no UTF-8 become U+FFFD,
//        and so does the character of number 0.
// Out:   the line at the end of `lines`, with its end; `NULL` as \N, a double in the shortest form that gives it again.
// Fails: never.
//
// Example:
//   append_copy_line(lines, cells);  // "7\td1\tngày 19/9/2024\t2024-09-19\t\\N\n"

#include <span>
#include <string>

#include "output/dataset/dataset_rows.h"

namespace solieu::output {

void append_copy_line(std::string& lines, std::span<const DatasetCell> cells);

// Text as a server takes it.
[[nodiscard]] std::string storable(std::string_view text);

}  // namespace solieu::output
