#pragma once
// The vertical strips that the lines of a table leave free: what separates columns where no ruling does.
//
// In:  printed rows of one table, heads and group rows included.
// Out: the gutters between its columns, from the left; none when it has none.
//
// The steps:
//   1. A sweep over x counts for every strip how many rows have words on both sides of it and how many print across
//      it. A strip that few rows cross may be a gutter, be it 2 points wide: word gaps do not line up over many rows.
//   2. Of strips side by side the one that the fewest rows cross counts.
//   3. A strip needs a row with a wide gap between two neighbouring cells there, or many rows with narrow gaps behind
//      different words ("Số …", "Số …" line up without being columns), or a head on both sides. Cells set side by side
//      whose lines interleave count as neighbours. The weakest strip goes first, since that joins cells.
//
// Cost: rows sorted once; step 3 looks at all words once for each strip dropped, at most 48 times.

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extract/tables/unruled/printed_rows.h"

namespace solieu::extract {

struct Strip {
    double x0 = 0, x1 = 0;
    [[nodiscard]] double middle() const { return (x0 + x1) / 2; }
};

// How most entries of a column stand; `at` is the x that they share.
struct Alignment {
    enum class Kind { unknown, left, centre, right };
    Kind kind = Kind::unknown;
    double at = 0;
    std::optional<double> second;  // of a column flush at the left: where the lines below an indented first one begin
};

struct Columns {
    std::vector<Strip> gutters;         // one less than columns
    std::vector<Alignment> alignments;  // by column
    bool numbered = false;              // the first column holds one word a row: "1.4.1", "-"
};

[[nodiscard]] Columns find_columns(std::span<const PrintedRow> rows);

// Fills in how the columns are aligned and whether the first numbers the rows.
void describe(Columns& columns, std::span<const PrintedRow> rows);

// A stretch of words of one row that falls into one cell.
struct Entry {
    int first = 0, last = 0;  // columns that it touches
    double x0 = 0, x1 = 0;
    std::size_t begin = 0, end = 0;  // words of the row
};

// Cuts a row at the gutters. Text printed across a gutter ("I. Cải cách thể chế") stays one entry over its columns.
[[nodiscard]] std::vector<Entry> entries_of(const PrintedRow& row, const Columns& columns);

// How many rows stand above the first that a number opens or that holds a figure of its own: the head, if any.
[[nodiscard]] std::size_t head_rows(std::span<const PrintedRow> rows);

// "1.4", "-", "IV.", "x", "%": what stands alone in a cell beside a label.
[[nodiscard]] bool is_short_sign(std::string_view text);

}  // namespace solieu::extract
