#pragma once
// Which lines of a page may be a table set by spaces.
//
// In:    the lines of a page.
// Out:   stretches in which lines of three pieces and more stand near each other, with the lines around them that may
//        belong to their first and last rows; parted where a head begins ("STT …", a head printed again, a title and
//        lines without figures below it, a line and a head between lines of figures). Running text is in none.
// Fails: never.
//
// Example: a title, a head, three rows, a paragraph -> one region with the head and the rows

#include <cstddef>
#include <span>
#include <vector>

#include "extract/text/spaced/spaced_lines.h"

namespace solieu::extract {

struct SpacedRegion {
    std::size_t begin = 0, end = 0;  // of the page's lines
    std::size_t head = 0;            // the line that surely is a head; `end`: none
};

[[nodiscard]] std::vector<SpacedRegion> find_regions(std::span<const SourceLine> source,
                                                     std::span<const SpacedLine> lines);

}  // namespace solieu::extract
