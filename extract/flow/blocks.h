#pragma once
// What a document without pages of its own holds (Word file, workbook, web page) once everything that its program
// computes is resolved: paragraphs and tables in reading order, with list numbers written out, deletions gone, fields
// shown as their results. The step between the markup and the pages of a Document (block_pages.h).

#include <cstdint>
#include <string>
#include <vector>

namespace solieu::extract {

inline constexpr int max_flow_columns = 200;

// Whether a picture of that size (points, as it is shown) is large enough for a table or a paragraph: a signature, a
// seal or an emblem is smaller, a line is lower.
[[nodiscard]] constexpr bool may_hold_text(double width, double height) {
    constexpr double centimetre = 72 / 2.54, least_width = 6, least_height = 1.5;
    return width >= least_width * centimetre && height >= least_height * centimetre;
}

struct Inline {
    enum class Kind {
        text,
        mark,  // a reference mark: of the note `note`, or raised digits that someone typed (note -1)
        tab,
        line_end,       // a manual line break
        page_end,       // a manual page break
        page_rendered,  // where Word began a page when it last laid the document out
        picture,        // one that may hold text (may_hold_text): it is not read
    };
    Kind kind = Kind::text;
    bool bold = false, italic = false;
    bool stored_number = false;  // see Word: of a text
    int note = -1;               // into FlowContent::notes
    int font = -1;               // of a text: into FlowContent::fonts; -1: not known
    std::string text;            // of text and mark, not cleaned
    std::string raw;             // of a word that was converted from an old encoding: as the file has it
};

struct FlowParagraph {
    std::string label;  // its number or bullet in a list, as shown; "" for none
    std::vector<Inline> items;
    int indent = 0;            // characters by which its lines are moved in, within a cell
    bool starts_page = false;  // "page break before"
    bool ends_page = false;    // the last of a section whose successor begins on a new page
};

struct Block;

struct FlowCell {
    int column = 0, column_span = 1;  // in grid columns of the table
    bool merge_starts = false, merge_goes_on = false;
    std::vector<Block> blocks;
};

struct FlowTable {
    std::vector<int> column_widths;  // twips; may be fewer than columns are used
    std::vector<std::vector<FlowCell>> rows;
    bool rows_hidden = false;  // others were left out
};

struct Block {
    FlowParagraph paragraph;
    std::vector<FlowTable> table;  // one, or none: then it is a paragraph
};

struct FlowNote {
    std::string mark;  // as shown, "1"
    std::vector<Block> blocks;
};

struct FlowContent {
    std::vector<Block> blocks;
    std::vector<FlowNote> notes;     // in the order of their marks
    std::vector<std::string> fonts;  // names, each once
    // What was left out, for diagnostics.
    std::size_t hidden_runs = 0;             // stretches of hidden text
    std::size_t struck_runs = 0;             // stretches of text that is struck through
    std::size_t outside_parts = 0;           // references to other files
    std::size_t too_deep = 0;                // elements below the deepest level that is read
    std::size_t cells_to_right = 0;          // cells beyond the last column that is read
    std::size_t formulas_without_value = 0;  // whose result the file does not have
    std::size_t formula_errors = 0;          // cells that show an error ("#DIV/0!"): they hold no figure
    std::string first_formula_error;         // "#DIV/0!" of the first
    std::size_t cells_out_of_order = 0;      // cells that stand before one that the file has earlier: they are left out
    bool over_limit = false;                 // more text than allowed; the content is not whole
};

}  // namespace solieu::extract
