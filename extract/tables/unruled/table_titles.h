#pragma once
// What stands between two tables whose columns are only aligned: titles, captions and running text.
//
// In:  the printed rows of a stretch and the columns that were found in all of it.
// Out: where it is to be cut. Nothing here knows words; a title is told by the head that stands below it.

#include <cstddef>
#include <span>

#include "extract/tables/unruled/aligned_rows.h"
#include "extract/tables/unruled/gutters.h"
#include "extract/tables/unruled/printed_rows.h"

namespace solieu::extract {

inline constexpr double widest_white = 2.4;  // of the font size, between two rows of one table
inline constexpr std::size_t fewest_rows = 3;

// Whether a number of any kind stands in it, but one of four letters: "2024".
[[nodiscard]] bool has_figure(const PrintedRow& row);

// Whether a quantity stands in it: "2.318", not "(%)", "2024" or "1/10/2024", which heads have too.
[[nodiscard]] bool has_quantity(const PrintedRow& row);

// White that most rows of a table have above them at most.
[[nodiscard]] double usual_white(std::span<const PrintedRow> rows, double least);

// Running text between two tables: rows one after another that print across two gutters and more.
[[nodiscard]] RowRange text_within(std::span<const PrintedRow> rows, const Columns& columns);

// A title in bold with a head in bold below it: several texts beside one another, none a number, then rows that are not
// bold. Groups of a table stand over rows, not over heads.
[[nodiscard]] bool bold_head_follows(std::span<const PrintedRow> rows, std::size_t title);

// A title between two tables: a line of one piece with a head below it that stands in the midst of figures, or a line
// across a gutter with a head below it that has texts of the head above, a bold one that ends the numbering or has
// a bold head below it. 0 for
// none.
[[nodiscard]] std::size_t title_within(std::span<const PrintedRow> rows, const Columns& columns, std::size_t after);

}  // namespace solieu::extract
