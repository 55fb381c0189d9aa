#pragma once
// How a sample is to look: what the variants of one report differ in. Lengths are points.

#include <optional>
#include <string>
#include <vector>

#include "corpus/generate/legacy_text.h"

namespace solieu::generate {

enum class Rulings {
    full,        // stroked lines around every cell
    thin,        // the same as thin filled rectangles, as word processors write them
    dotted,      // dotted lines between the rows of a block, full ones elsewhere
    horizontal,  // lines between rows alone
    thick,       // a thick frame around the table, thin lines within
    doubled,     // a frame of two lines
    none,        // columns by alignment alone
};

enum class SttStyle { as_written, dotted, plain };  // "1.4.1." or "1.4.1"

enum class PageNumbers { none, above_text, high };  // from the second page on; high: close to the edge of the sheet

enum class Orientation { portrait, landscape };

struct Margins {
    double top = 57, right = 43, bottom = 57, left = 85;
};

struct Style {
    std::string font = "Liberation Serif";
    double size = 13;
    double table_size = 0;  // 0: two below `size`
    double line_spacing = 1.15;
    Margins margins;
    Rulings rulings = Rulings::full;
    Orientation body = Orientation::portrait;
    Orientation annex = Orientation::portrait;
    std::vector<double> column_widths;  // in proportion; empty: as the sample says
    SttStyle stt = SttStyle::as_written;
    std::optional<LegacyEncoding> encoding;  // of the letters; nothing: Unicode
    bool repeat_head = true;                 // of tables, on following pages
    bool break_rows = false;                 // a row may be cut by a page edge
    PageNumbers page_numbers = PageNumbers::above_text;
    bool bracketed_marks = false;  // footnote marks "(1)" instead of "1"
};

}  // namespace solieu::generate
