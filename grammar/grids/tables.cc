#include "grammar/grids/tables.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "grammar/grids/table_head.h"
#include "grammar/grids/table_rows.h"
#include "grammar/rows/row_tree.h"
#include "grammar/rows/stt.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t longest_title_line = 160;
constexpr int title_lines = 6;

bool all_bold(const extract::Line& line) {
    return std::all_of(line.words.begin(), line.words.end(), [](const extract::Word& w) { return w.bold; });
}

// The words that name a table, from the lines right above it; the nearest line last.
std::string title_from(const std::vector<PlacedLine>& above, const Lexicon& lexicon) {
    std::string title;
    int taken = 0;
    for (auto line = above.rbegin(); line != above.rend() && taken < title_lines; ++line, ++taken) {
        const std::string text = extract::text_of(*line->line);
        if (text.size() > longest_title_line || text.ends_with(';')) break;
        const bool heading = leading_stt(text).has_value() && !text.starts_with('-') && !text.starts_with('+');
        const bool caption = text.starts_with('(') || text.ends_with(')') || all_bold(*line->line) ||
                             all_capitals(text) || names_a_table(text, lexicon);
        const bool short_line = text.size() < 70 && !text.ends_with('.') && starts_upper(text);
        if (!heading && !caption && !(short_line && taken > 0) && !(short_line && above.size() < 3)) break;
        title = title.empty() ? text : text + " " + title;
        if (heading || names_a_table(text, lexicon)) break;
    }
    return title;
}

// "III. Cải cách thủ tục hành chính" between two pieces of a table: a group row that lost its cells.
bool opens_group(const std::vector<PlacedLine>& lines) {
    if (lines.empty() || lines.size() > 2) return false;
    const auto leading = leading_stt(extract::text_of(*lines[0].line));
    return leading && (leading->stt.kind == Stt::Kind::roman || leading->stt.kind == Stt::Kind::letter);
}

class Reader {
  public:
    explicit Reader(const Lexicon& lexicon) : lexicon_(lexicon) {}

    TableReading read(const extract::Document& document) {
        for (const extract::Page& page : document.pages) {
            for (const extract::FlowItem& item : page.flow) {
                if (item.kind == extract::FlowItem::Kind::line) {
                    read_line(page.lines[item.index], page.number);
                } else {
                    read_grid(page.grids[item.index], page.number);
                }
            }
        }
        flush();
        return std::move(out_);
    }

  private:
    void read_line(const extract::Line& line, int page) {
        switch (line.role) {
            case extract::LineRole::page_header:
            case extract::LineRole::page_footer:
            case extract::LineRole::page_number:
                return;
            case extract::LineRole::footnote:
                out_.footnotes.push_back({.line = &line, .page = page});
                return;
            case extract::LineRole::body:
                above_.push_back({.line = &line, .page = page});
                return;
        }
    }

    // The lines that stood since the last grid are prose.
    void flush() {
        out_.lines.insert(out_.lines.end(), above_.begin(), above_.end());
        above_.clear();
    }

    static bool same_rows(const std::vector<std::string>& keys, const std::vector<std::string>& others) {
        return std::equal(keys.begin(), keys.end(), others.begin(), others.end(), same_row);
    }

    void read_grid(const extract::Grid& grid, int page) {
        const GridView view(grid);
        RowReading reading{.page = page, .lexicon = &lexicon_, .row_per_line = grid.row_per_line};
        const auto head = find_head(view, lexicon_);
        const bool same_columns =
            open_ && (head ? same_rows(head->row_keys, row_keys_) : view.columns() == open_columns());
        if (same_columns && (above_.empty() || opens_group(above_))) {
            Table& table = out_.tables.back();
            reading.continues = above_.empty();
            if (!above_.empty()) add_group(table);
            reading.first_row = head ? head->rows : 0;
            reading.row_keys = &row_keys_;
            append_grid(view, reading);
            return;
        }
        Table table{.first_page = page, .last_page = page};
        if (head) {
            table.columns = head->columns;
            row_keys_ = head->row_keys;
            reading.first_row = head->rows;
        } else if (auto columns = columns_by_content(view, lexicon_)) {
            table.columns = std::move(*columns);
            row_keys_.clear();
        } else {
            give_back(grid, page);
            return;
        }
        table.title = title_from(above_, lexicon_);
        if (head && !head->title.empty()) table.title += (table.title.empty() ? "" : " ") + head->title;
        reading.row_keys = &row_keys_;
        flush();
        open(std::move(table));
        append_grid(view, reading);
    }

    void open(Table table) {
        out_.lines.push_back({.page = table.first_page, .table = static_cast<int>(out_.tables.size())});
        out_.tables.push_back(std::move(table));
        open_ = true;
    }

    // The rows of a grid; where the next form's title and head stand inside it, a table of the same columns begins.
    void append_grid(const GridView& grid, RowReading reading) {
        while (true) {
            reading.first_row = append_rows(out_.tables.back(), grid, reading);
            if (reading.first_row >= grid.rows()) return;
            Table next{.title = plain_text(grid.starting_at(reading.first_row, 0)),
                       .first_page = reading.page,
                       .last_page = reading.page,
                       .columns = out_.tables.back().columns};
            open(std::move(next));
            ++reading.first_row;
            reading.continues = false;
        }
    }

    [[nodiscard]] int open_columns() const { return static_cast<int>(out_.tables.back().columns.size()); }

    void add_group(Table& table) {
        Text text;
        for (const PlacedLine& line : above_) append(text, *line.line, line.page);
        append_group(table, text, above_.front().page);
        above_.clear();
    }

    // A grid that only lays out text: its lines are prose, row by row.
    void give_back(const extract::Grid& grid, int page) {
        for (const extract::Cell& cell : grid.cells) {
            for (const extract::Line& line : cell.lines) above_.push_back({.line = &line, .page = page});
        }
    }

    const Lexicon& lexicon_;
    TableReading out_;
    std::vector<PlacedLine> above_;
    std::vector<std::string> row_keys_;
    bool open_ = false;
};

// Tables in lines that kept no cells take their place among the others.
void read_loose(TableReading& reading, const Lexicon& lexicon, const RowWeights& weights) {
    std::vector<PlacedLine> lines;
    std::vector<Table> tables;
    std::vector<int> new_index(reading.tables.size(), -1);
    const auto end = reading.lines.end();
    for (auto at = reading.lines.begin(); at != end;) {
        if (at->line == nullptr) {
            int& index = new_index[static_cast<std::size_t>(at->table)];
            if (index < 0) {
                index = static_cast<int>(tables.size());
                tables.push_back(std::move(reading.tables[static_cast<std::size_t>(at->table)]));
            }
            lines.push_back({.page = at->page, .table = index});
            ++at;
            continue;
        }
        const auto stop = std::find_if(at, end, [](const PlacedLine& l) { return l.line == nullptr; });
        const std::vector<PlacedLine> stretch(at, stop);
        std::size_t next = 0;
        for (LooseTable& loose : find_loose_tables(stretch, lexicon, weights)) {
            lines.insert(lines.end(), stretch.begin() + static_cast<long>(next),
                         stretch.begin() + static_cast<long>(loose.begin));
            lines.push_back({.page = stretch[loose.begin].page, .table = static_cast<int>(tables.size())});
            tables.push_back(std::move(loose.table));
            next = loose.end;
        }
        lines.insert(lines.end(), stretch.begin() + static_cast<long>(next), stretch.end());
        at = stop;
    }
    reading.lines = std::move(lines);
    reading.tables = std::move(tables);
}

}  // namespace

TableReading read_tables(const extract::Document& document, const Lexicon& lexicon, const RowWeights& weights) {
    TableReading reading = Reader(lexicon).read(document);
    for (Table& table : reading.tables) build_row_tree(table, lexicon);
    read_loose(reading, lexicon, weights);
    return reading;
}

}  // namespace solieu::grammar
