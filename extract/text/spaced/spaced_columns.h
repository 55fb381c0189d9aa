#pragma once
// The columns of a table that is set by spaces, and what of each line stands in which.
//
// In:    the lines of one table, head and group rows included.
// Out:   strips: where the lines leave white between columns, from the left; entries: each line cut at the strips.
//        A strip is white in nearly all lines that have text on both sides of it, by more than the space between words
//        (but behind a row number and between figures). A column that few lines fill is one where the head or two lines
//        have a piece of their own in the white. Where text reaches over a strip it is one entry over several columns.
// Fails: never; no strips: no table.
//
// Example: "STT  Tên      Số" / "1    Văn bản  12" -> strips [3,5) and [12,14)

#include <cstddef>
#include <span>
#include <vector>

#include "extract/text/spaced/spaced_lines.h"

namespace solieu::extract {

struct WhiteStrip {
    std::size_t x0 = 0, x1 = 0;
};

struct SpacedEntry {
    std::size_t first = 0, last = 0;  // columns it stands over
    std::size_t begin = 0, end = 0;   // words of the line
};

// `head`: index of the line that surely is a head ("STT …"); none: lines.size(). Then the line above the first figures
// is looked at as if it were one.
[[nodiscard]] std::vector<WhiteStrip> find_strips(std::span<const SourceLine> source, std::span<const SpacedLine> lines,
                                                  std::size_t head);

// The strips of the table on the page before, as far left or right (8 characters at most) as most lines fit them; none
// where more than one line of eight does not.
[[nodiscard]] std::vector<WhiteStrip> moved_strips(std::span<const SourceLine> source,
                                                   std::span<const SpacedLine> lines,
                                                   std::span<const WhiteStrip> strips);

// Some of its words stand wider apart than words do: it may be cells of two columns.
[[nodiscard]] bool stands_apart(const SpacedLine& line, const SpacedEntry& entry);

// `numbered`: the first column holds row numbers; then no other word is cut off by a single space. `whole`: none is
// anywhere: a heading over columns.
[[nodiscard]] std::vector<SpacedEntry> entries_of(const SourceLine& source, const SpacedLine& line,
                                                  std::span<const WhiteStrip> strips, bool numbered,
                                                  bool whole = false);

}  // namespace solieu::extract
