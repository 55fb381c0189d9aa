#pragma once
// The printed lines of a page over its whole width, before any table is known.
//
// In:  lines as make_lines leaves them, from the top down.
// Out: one PrintedRow for each baseline, its words from the left. Words point into `lines`, which must outlive them.
//
// A piece is a stretch of words with no gap of 0.9 of the font size and more: prose has one, the line of a table
// usually one for each cell, but tight cells run together.

#include <vector>

#include "extract/page/lines.h"

namespace solieu::extract {

struct PrintedRow {
    std::size_t begin = 0, end = 0;  // lines
    double baseline = 0, size = 0;   // size: of the first line's font
    double y0 = 0, y1 = 0;
    std::vector<const Word*> words;
    std::size_t pieces = 0;   // 1 for a line with dot leaders: contents are no table
    std::size_t abreast = 0;  // pieces together with a row whose lines interleave with it: cells centred side by side
};

struct RowRange {
    std::size_t begin = 0, end = 0;  // printed rows
    [[nodiscard]] std::size_t size() const { return end - begin; }
};

// A finished line with the baseline that its words tell.
[[nodiscard]] LaidLine laid(const Line& line);

// Two rows nearer than lines of one cell can be.
[[nodiscard]] bool interleave(const PrintedRow& upper, const PrintedRow& lower);

// Words of two rows that interleave, from the left, each with the row it is from.
struct PlacedWord {
    const Word* word = nullptr;
    bool upper = false;
};
void merge_rows(const PrintedRow& upper, const PrintedRow& lower, std::vector<PlacedWord>& out);

inline constexpr double piece_gap = 0.9;  // of the font size

// Where the pieces of a row stand, from the left: words that no gap of that many font sizes parts.
struct Reach {
    double x0 = 0, x1 = 0;
};
[[nodiscard]] std::vector<Reach> pieces_of(const PrintedRow& row, double gap = piece_gap);

// Whether all its words are bold.
[[nodiscard]] bool is_bold(const PrintedRow& row);

// White between a row and the one above it, in font sizes; negative where they interleave.
[[nodiscard]] double white_between(const PrintedRow& above, const PrintedRow& row);

// Whether all of a row stands below cells of another one: each piece begins where a piece of that one begins and ends
// before the next. Such are the lines of a wrapped cell, however many.
[[nodiscard]] bool stands_below_cells(const PrintedRow& row, const PrintedRow& cells);

[[nodiscard]] std::vector<PrintedRow> printed_rows(const std::vector<LaidLine>& lines);

// The words as one string, single spaces.
[[nodiscard]] std::string text_of(const PrintedRow& row);

}  // namespace solieu::extract
