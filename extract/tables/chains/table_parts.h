#pragma once
// The parts of which tables that run over page ends consist: what each page has of unruled grids at its edges.
//
// In:  a page, its running lines and footnotes marked.
// Out: parts with positions in Page::lines and Page::grids.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/document.h"

namespace solieu::extract {

// A grid, or the place for one, with the lines between it and the page edge.
struct Part {
    std::size_t page = 0;
    int grid = -1;                      // into Page::grids; -1 where the page has none yet
    std::vector<std::uint32_t> before;  // into Page::lines, only for the first grid of a page
    std::vector<std::uint32_t> after;   // only for the last
    bool begun = false;                 // by begun_at_foot: its rows are to be found again
    bool first = false, last = false;   // nothing but running lines and those above between it and the page edge
};

// The unruled grids that a page begins or ends with.
[[nodiscard]] std::vector<Part> parts_of(const Page& page, std::size_t index);

// The words of a grid's head in no particular order; empty when it begins without "STT" and no rulings set a head
// apart.
[[nodiscard]] std::string head_of(const Grid& grid);

// A table that begins so near the foot of a page that its head and a row or two stand there alone: the lines from a
// head with the same words on, or the last grid when it begins with them, when the next page prints it again.
[[nodiscard]] std::optional<Part> begun_at_foot(const Page& page, std::size_t index, const std::string& head);

}  // namespace solieu::extract
