#pragma once
// What holds of every Document, whatever file it was read from: see extract/document.h.

#include <cmath>
#include <cstddef>
#include <vector>

#include "base/result.h"
#include "extract/document.h"
#include "tests/fuzz/fuzz.h"

namespace solieu::fuzz {

inline void check_box(const Box& box) {
    expect(std::isfinite(box.x0) && std::isfinite(box.y0) && std::isfinite(box.x1) && std::isfinite(box.y1),
           "boxes are finite");
}

inline void check_line(const extract::Line& line) {
    expect(!line.words.empty(), "a line has words");
    check_box(line.box);
    for (const extract::Word& word : line.words) {
        expect(!word.text.empty(), "a word has text");
        expect(is_utf8(word.text), "the text of a word is UTF-8");
        expect(word.confidence >= 0 && word.confidence <= 1, "confidence runs from 0 to 1");
        check_box(word.box);
    }
}

inline void check_grid(const extract::Grid& grid) {
    check_box(grid.box);
    expect(grid.rows >= 0 && grid.columns >= 0, "a grid has a size");
    for (const extract::Cell& cell : grid.cells) {
        expect(cell.row >= 0 && cell.column >= 0 && cell.row_span >= 1 && cell.column_span >= 1, "a cell has a place");
        expect(cell.row <= grid.rows - cell.row_span && cell.column <= grid.columns - cell.column_span,
               "a cell lies in its grid");
        check_box(cell.box);
        for (const extract::Line& line : cell.lines) check_line(line);
    }
}

inline void check_page(const extract::Page& page) {
    expect(page.number >= 1, "pages count from 1");
    expect(page.rotation == 0 || page.rotation == 90 || page.rotation == 180 || page.rotation == 270,
           "a page is turned by quarters");
    expect(std::isfinite(page.width) && std::isfinite(page.height), "a page has a size");
    for (const extract::Line& line : page.lines) check_line(line);
    for (const extract::Grid& grid : page.grids) check_grid(grid);
    std::vector<bool> lines(page.lines.size()), grids(page.grids.size());
    for (const extract::FlowItem& item : page.flow) {
        std::vector<bool>& seen = item.kind == extract::FlowItem::Kind::line ? lines : grids;
        expect(item.index < seen.size(), "the flow names what is on the page");
        expect(!seen[item.index], "the flow names nothing twice");
        seen[item.index] = true;
    }
    expect(page.flow.size() == lines.size() + grids.size(), "the flow names everything on the page");
}

inline void check_document(const extract::Document& document) {
    for (const extract::Page& page : document.pages) check_page(page);
    for (const Diagnostic& diagnostic : document.diagnostics) {
        expect(!diagnostic.code.empty() && is_utf8(diagnostic.message), "a diagnostic says something");
        check_box(diagnostic.box);
    }
}

inline void check_error(const Error& error) {
    expect(!error.reason.empty(), "an error has a reason");
    expect(error.kind != ErrorKind::internal, "a file is no reason for an internal error");
}

// The usual end of a target of a reader.
inline void check_result(const Result<extract::Document>& document) {
    if (document) {
        check_document(*document);
    } else {
        check_error(document.error());
    }
}

}  // namespace solieu::fuzz
