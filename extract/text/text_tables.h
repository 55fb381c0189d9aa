#pragma once
// Step 3 of the reader of extracted text: which source lines are a table, and where its fields stand.
//
// In:    all source lines and the line where to look.
// Out:   an Attempt: the table, or nothing, and up to which line the answer holds (so that no line is looked at twice).
//        The shapes, one file each:
//          text_tabs.cc      fields separated by tabs, a row a line; rows broken inside a cell are put together
//          text_stacked.cc   one cell a line, as Word exports: a tab opens each cell, blank lines stand between rows
//          text_pipes.cc     Markdown tables; drawn tables whose bars do not stand below each other
//          text_drawn.cc     tables drawn with "+---+" or box characters, cells over several columns and rows
//          text_ruled.cc     columns ruled by dashes: pandoc's multiline and simple tables, reStructuredText
//          text_asciidoc.cc  "|===", a bar before each cell
//          spaced/           columns set by spaces; found for the whole text at once (spaced_tables.h)
//          text_html.cc      <table>, with colspan and rowspan
// Fails: never. A table has at most max_table_columns columns (what stands further right joins the last one) and
//        TableSearch::cells_left cells; what was cut is said in `columns_cut` and `cells_cut`.
//
// Example: find_table on "STT\tChỉ tiêu\tSố liệu" / "1\tSố văn bản\t12" -> two rows of three fields

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extract/text/text_lines.h"
#include "extract/text/text_markup.h"

namespace solieu::extract {

inline constexpr std::size_t max_table_columns = 200;

struct TableField {
    std::vector<MarkupText> lines;  // blank ones left out
    double x = 0, y = 0, x1 = 0, y1 = 0;
    int row_span = 1, column_span = 1;
};

struct TableRow {
    std::vector<TableField> fields;  // may be fewer than the table has columns
    bool whole = false;              // one field that stands over all columns
    float sure = 1;                  // that its lines are one row (0…1)
};

struct SourceTable {
    std::vector<TableRow> rows;
    std::size_t columns = 0;
    int page = 1;
    std::vector<MarkupText> outside;  // captions and text that stands between the rows
    bool spans_given = false;  // the source states its spans (HTML); otherwise they are inferred from blank fields
    bool ruled = true;         // something is written between the fields; false: nothing but white
};

struct Attempt {
    std::size_t end = 0;  // lines before it are settled: the table's, or no table's
    std::optional<SourceTable> table;
};

// What the search has to remember over a document.
struct TableSearch {
    std::span<const SourceLine> lines;
    std::size_t cells_left = 500'000;
    std::size_t html_end = 0;                      // line after the last "</table>"
    int columns_cut_page = 0, cells_cut_page = 0;  // where it happened first; 0: nowhere
    std::deque<std::string> made;                  // texts of fields that stand in no line as they are
};

[[nodiscard]] TableSearch begin_table_search(std::span<const SourceLine> lines);

// nullopt: no table begins at this line.
[[nodiscard]] std::optional<Attempt> find_table(TableSearch& search, std::size_t at);

// ---- the shapes; each gives nullopt when the line is not of its kind ----
[[nodiscard]] std::optional<Attempt> read_tabbed(TableSearch& search, std::size_t at);
[[nodiscard]] std::optional<Attempt> read_stacked(TableSearch& search, std::size_t at);
[[nodiscard]] std::optional<Attempt> read_pipes(TableSearch& search, std::size_t at);
[[nodiscard]] std::optional<Attempt> read_drawn(TableSearch& search, std::size_t at);
[[nodiscard]] std::optional<Attempt> read_ruled(TableSearch& search, std::size_t at);
[[nodiscard]] std::optional<Attempt> read_asciidoc(TableSearch& search, std::size_t at);
[[nodiscard]] std::optional<Attempt> read_html(TableSearch& search, std::size_t at);

// ---- what the shapes share ----

// The fields of a line; at most max_table_columns, the last one holds the rest. `cut` is set when that happened.
struct Field {
    std::string_view text, raw;
    std::size_t column = 0;  // characters before it
};
[[nodiscard]] std::vector<Field> split_fields(const SourceLine& line, char separator, bool& cut);

[[nodiscard]] TableField make_field(const SourceLine& line, const Field& field);

// Adds a further line of text to a cell.
void extend_field(TableField& field, const SourceLine& line, const Field& more);

// A number of a row or list, a dash or nothing but a bracketed letter: "1.4.1.", "III", "a)", "-", "(2)", "Trong đó".
[[nodiscard]] bool is_row_number(std::string_view plain);

// "STT", "TT", "Số TT", "Số thứ tự": what heads the column of row numbers.
[[nodiscard]] bool is_row_number_head(std::string_view plain);

// Whether that many cells are left; remembers where they were not (the table is then read as lines).
[[nodiscard]] bool may_take_cells(TableSearch& search, std::size_t cells, int page);

}  // namespace solieu::extract
