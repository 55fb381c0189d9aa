#pragma once
// Where paragraphs begin, by layout alone: indent, gap above, a line before that ended early, another font, a bullet.
//
// In:  the lines of a page with its reading order, or the lines of one table cell.
// Out: `starts_paragraph` set on each line.
//
// The surest sign is that the first word of a line would have fitted onto the line before: nobody wraps there.

#include <vector>

#include "extract/page/lines.h"

namespace solieu::extract {

// The area that running text fills.
struct Margins {
    double left = 0, right = 0;
    bool sure = false;  // several full lines agree; else the widest of few lines and the tables
};

[[nodiscard]] Margins margins_of(const std::vector<const Line*>& lines, const std::vector<Box>& grids);

// True when the first word of `next` had room behind `line`.
[[nodiscard]] bool ends_early(const Line& line, const Line& next, const Margins& margins);

void mark_paragraphs(std::vector<LaidLine>& lines, const std::vector<Box>& grids, const std::vector<FlowItem>& flow);

void mark_cell_paragraphs(std::vector<LaidLine>& lines, double cell_width);

}  // namespace solieu::extract
