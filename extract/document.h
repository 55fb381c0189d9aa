#pragma once
// What stands on the pages of a document, and where: the product of extract::read.
//
// Nothing here knows what the words mean. Words are clean (UTF-8, NFC, no control characters) with the raw form
// beside them; lines stand in reading order; tables are grids of cells that hold lines. A page's `flow` gives the
// order in which its lines and grids are read. Words that stand in a grid appear only there.
//
// Memory: a word costs about 150 bytes; no page images are kept.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/result.h"

namespace solieu::extract {

enum class SourceKind { pdf_text, pdf_scan, pdf_mixed, image, docx, xlsx, html, odt, text };
// Whether files of the kind have pages that can be painted; the pages of all others are only counted.
[[nodiscard]] constexpr bool has_painted_pages(SourceKind kind) {
    return kind == SourceKind::pdf_text || kind == SourceKind::pdf_scan || kind == SourceKind::pdf_mixed ||
           kind == SourceKind::image;
}

enum class PageSource { text_layer, ocr, mixed, plain };

// One way to read the pixels of a word.
struct Reading {
    std::string text;
    float probability = 0;  // 0…1
};

struct Word {
    std::string text;  // NFC, no spaces, never empty
    std::string raw;   // as the source has it; empty when equal to `text`
    Box box;
    float font_size = 0;   // points; 0 for extracted text
    float confidence = 1;  // 0…1; 1 for a text layer
    bool bold = false;
    bool italic = false;
    bool mark = false;           // a raised reference mark: "(1)" or "3" of a footnote, kept apart from its word
    bool invisible = false;      // text render mode 3 (a layer left by OCR)
    bool stored_number = false;  // (part of) a number that the file holds as one, written with dots and a decimal comma
    std::vector<Reading> readings;  // of a recognised number: all that are likely, best first; empty for a text layer
};

enum class LineRole {
    body,
    page_header,  // repeated at the top of pages; not prose
    page_footer,  // repeated at the foot of pages; not prose
    page_number,
    footnote,  // stands in the note area at the foot of the page; begins with its mark or continues a note
};

struct Line {
    std::vector<Word> words;  // left to right; never empty
    Box box;
    LineRole role = LineRole::body;
    bool starts_paragraph = true;  // by layout alone: indent, gap above, short line before, change of font
    bool hard_end = false;         // the source says that the paragraph ends here (Markdown, DOCX)
};

struct Ruling {
    Box box;  // a thin rectangle; the longer side is its direction
};

struct Cell {
    int row = 0, column = 0;            // from 0
    int row_span = 1, column_span = 1;  // merged cells
    Box box;
    std::vector<Line> lines;  // empty for a blank cell
};

struct Grid {
    Box box;
    int rows = 0, columns = 0;
    std::vector<Cell> cells;    // by row, then column; positions covered by a span have no cell of their own
    bool ruled = true;          // from rulings or from separators in the text; false: from alignment alone
    bool headed = false;        // of alignment: rulings set its head apart, which is its first row or two
    bool rows_hidden = false;   // rows of it are hidden in the file and left out
    bool row_per_line = false;  // true: a row is one printed line, so that one logical row may stand in several
};

struct Image {
    Box box;
    int pixel_width = 0, pixel_height = 0;
};

struct FlowItem {
    enum class Kind { line, grid };
    Kind kind = Kind::line;
    std::uint32_t index = 0;  // into Page::lines or Page::grids
};

struct Page {
    int number = 0;                // from 1
    double width = 0, height = 0;  // after rotation
    int rotation = 0;              // 0, 90, 180, 270: as the file says, already applied
    PageSource source = PageSource::text_layer;
    float confidence = 1;
    std::vector<Line> lines;
    std::vector<Grid> grids;
    std::vector<FlowItem> flow;   // reading order of all lines and grids, footnotes last
    std::vector<Ruling> rulings;  // those that belong to no grid (note separators, underlines)
    std::vector<Image> images;
};

struct Document {
    std::string file;    // as given
    std::string sha256;  // of the bytes, 64 hex digits
    SourceKind kind = SourceKind::text;
    std::string ocr_model;  // what recognised its pages, name and version; "" when none was recognised
    int page_count = 0;     // pages the file has, read or not
    std::vector<Page> pages;
    std::vector<Diagnostic> diagnostics;
};

// The words of a line with single spaces between them, marks included.
[[nodiscard]] std::string text_of(const Line& line);

// A page as text in reading order: lines end in '\n'; a grid's cells are separated by tabs, its rows by '\n', a line
// end inside a cell is a space. Page headers, footers and numbers are included.
[[nodiscard]] std::string text_of(const Page& page);

// Applies `move` to every box of the page.
void move_boxes(Page& page, const std::function<Box(const Box&)>& move);

}  // namespace solieu::extract
