#pragma once
// From what was drawn to a Page: words, tables, lines, reading order, paragraph starts.
//
// In:  the content of one page (it is used up).
// Out: the Page with its number, and diagnostics for what was left out: "too-many-rulings", "page-truncated",
//      "oblique-text", "no-unicode-map", "unseen-text", "sideways-text". Roles that need other pages are not yet
//      set; see running_lines.h and footnotes.h.
//
// The steps, in order: leave_out_unseen, convert_legacy_glyphs, turn_upright, join_pieces, find_ruled_grids,
// make_fragments, then for each part of the page (page_parts.h) cells filled by make_lines, split_tall_rows, make_lines
// for the rest, find_aligned_grids, order_lines, mark_paragraphs.

#include <functional>
#include <string>
#include <vector>

#include "extract/page/lines.h"
#include "extract/page/page_content.h"
#include "extract/page/words.h"
#include "extract/tables/ruled/ruled_grid.h"

namespace solieu::extract {

struct LaidPage {
    Page page;
    bool scan = false;               // a picture covers it: whatever text it has is a stamp or was left by OCR
    bool blank = false;              // neither text nor picture
    std::string needs_ocr;           // why the text layer is not the page; empty when it is
    bool letters_doubted = false;    // that is because of its letters; it shows no picture of a page
    std::size_t mended_letters = 0;  // of its text layer: read otherwise than the file maps them
    // From a place on `page` to the place on the page as the file shows it; empty when they are the same.
    std::function<Box(const Box&)> on_source;
    std::vector<Diagnostic> diagnostics;
};

// Adds a diagnostic for the page as a whole.
void note(LaidPage& laid, std::string code, Severity severity, std::string message);

[[nodiscard]] LaidPage lay_out(PageContent content, int page_number);

// The same for words that were recognised in a picture: from fragments and ruled grids to the Page. `turned` are lines
// that do not run to the right.
struct PageWords {
    double width = 0, height = 0;  // points
    int rotation = 0;
    RuledGrids ruled;  // cells without lines
    std::vector<Fragment> fragments;
    std::vector<LaidLine> turned;
};

[[nodiscard]] Page lay_out_words(PageWords words, int page_number);

}  // namespace solieu::extract
