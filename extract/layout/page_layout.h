#pragma once
// From what was drawn to a Page: words, tables, lines, reading order, paragraph starts.
//
// In:  the content of one page (it is used up).
// Out: the Page with its number, and diagnostics for what was left out: "too-many-rulings", "page-truncated",
//      "oblique-text", "no-unicode-map", "page-needs-ocr". Roles that need other pages (headers, footnotes) are not yet
//      set; see running_lines.h and footnotes.h.
//
// The steps, in order: turn_upright, join_pieces, find_ruled_grids, make_fragments, cells filled by make_lines,
// split_tall_rows, make_lines for the rest, find_aligned_grids, order_lines, mark_paragraphs.

#include <vector>

#include "extract/layout/page_content.h"

namespace solieu::extract {

struct LaidPage {
    Page page;
    bool scan = false;   // a picture covers it: whatever text it has is a stamp or was left by OCR
    bool blank = false;  // neither text nor picture
    std::vector<Diagnostic> diagnostics;
};

[[nodiscard]] LaidPage lay_out(PageContent content, int page_number);

}  // namespace solieu::extract
