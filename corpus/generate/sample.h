#pragma once
// A sample report as its source file describes it, before it is typeset.
//
// In:    a JSON file of corpus/samples/source (its form is explained in corpus/README.md).
// Out:   a Sample. With faults wanted, each fault's text was put in place of the sound text and its finding is listed;
//        without, the report is as its author meant it and only the findings that hold anyway are listed.
// Fails: with a message naming the file and the entry; a fault whose text is not found exactly once is an error.
//
// Example:
//   std::string trouble;
//   std::optional<Sample> sample = read_sample("corpus/samples/source/province.json", Faults::planted, trouble);

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::generate {

enum class Faults { planted, none };

struct Head {
    std::vector<std::string> issuer;
    std::string number;
    std::string place_and_date;
    std::vector<std::string> subject;
    std::string addressee;  // "" for none
};

struct Closing {
    std::vector<std::string> recipients;
    std::vector<std::string> authority;  // "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"
    std::string name;
};

enum class ColumnKind { stt, label, unit, reporter, value, note };

struct Column {
    std::string title;  // "Kết quả thống kê / Số liệu": two storeys
    ColumnKind kind = ColumnKind::value;
    std::string period;  // of a value column; "" for the report's own
    double width = 1;    // in proportion to the others
};

enum class Emphasis { none, bold, italic };

struct Row {
    bool group = false;    // one cell over all columns, in cells[0]
    bool numbers = false;  // the numbers of the columns, "(1)", "(3)=(4)+(5)": part of the head
    int indent = 0;        // steps by which the label is moved in
    Emphasis emphasis = Emphasis::none;
    std::vector<std::string> cells;  // one a column; '\n' is a line end within the cell
};

struct Table {
    std::vector<Column> columns;
    std::vector<Row> rows;
};

enum class BlockKind {
    chapter,  // headings of three levels
    section,
    subsection,
    text,
    bullet,
    deep_bullet,
    note,     // the text of a footnote; `number` is its mark
    caption,  // centred lines above tables
    subcaption,
    table,    // `number` is its index in Sample::tables
    closing,  // recipients and signature
    annex,    // a new page, turned as the style wants annexes
    body,     // a new page, turned as the style wants the report itself
};

struct Block {
    BlockKind kind = BlockKind::text;
    int number = 0;
    std::string text;  // with its marks: {quantity}, [^note], *italic*
};

struct Anchor {
    std::string stt, label;  // of a row; label "" when `raw` is set
    std::string raw;         // of a figure, date, citation or section
};

struct Finding {
    std::string id;
    std::vector<std::string> rules;
    std::string need;  // "core" or "may"
    std::vector<Anchor> anchors;
    std::string why;
};

struct Sample {
    std::string id;
    Head head;
    Closing closing;
    std::vector<Block> body;
    std::vector<Table> tables;
    std::vector<Finding> findings;
};

[[nodiscard]] std::optional<Sample> read_sample(const std::string& path, Faults faults, std::string& trouble);

// A stretch of prose with one meaning. A quantity's braces, a mark's brackets and the stars are not in `text`.
struct Piece {
    std::string text;
    bool quantity = false;
    bool italic = false;
    int mark = 0;  // the footnote's number; text is then that number
};
[[nodiscard]] std::vector<Piece> pieces_of(std::string_view marked);

// The words alone, footnote marks left out.
[[nodiscard]] std::string plain_text(std::string_view marked);

}  // namespace solieu::generate
