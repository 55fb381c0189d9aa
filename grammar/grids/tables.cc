#include "grammar/grids/tables.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

#include "base/text.h"
#include "grammar/grids/caption.h"
#include "grammar/grids/column_roles.h"
#include "grammar/grids/layout.h"
#include "grammar/grids/side_blocks.h"
#include "grammar/grids/table_head.h"
#include "grammar/grids/table_rows.h"
#include "grammar/rows/row_tree.h"
#include "grammar/rows/stt.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t longest_title_line = 160;
constexpr int title_lines = 6;
constexpr int unit_lines = 2;

bool all_bold(const extract::Line& line) {
    return std::all_of(line.words.begin(), line.words.end(), [](const extract::Word& w) { return w.bold; });
}

// The words that name a table, from the lines right above it; the nearest line last.
std::string title_from(const std::vector<PlacedLine>& above, const Lexicon& lexicon) {
    std::string title;
    int taken = 0;
    for (auto line = above.rbegin(); line != above.rend() && taken < title_lines; ++line, ++taken) {
        const std::string text = extract::text_of(*line->line);
        if (!caption_unit(text, lexicon).empty()) continue;
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

// The unit that a line right above the table names.
std::string unit_from(const std::vector<PlacedLine>& above, const Lexicon& lexicon) {
    int looked_at = 0;
    for (auto line = above.rbegin(); line != above.rend() && looked_at < unit_lines; ++line, ++looked_at) {
        std::string unit = caption_unit(extract::text_of(*line->line), lexicon);
        if (!unit.empty()) return unit;
    }
    return {};
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
            if (document.kind == extract::SourceKind::xlsx) close();  // a sheet ends a table
            for (const extract::FlowItem& item : page.flow) {
                if (item.kind == extract::FlowItem::Kind::line) {
                    read_line(page.lines[item.index], page.number);
                } else {
                    read_grid(page.grids[item.index], page.number);
                }
            }
        }
        close();
        flush();
        return std::move(out_);
    }

  private:
    // A grid of a table, on one of its pages.
    struct Piece {
        GridView view;
        int page = 0;
        int first_row = 0;
        bool continues = false;
        bool row_per_line = false;
        std::vector<PlacedLine> group;  // lines above it that open a group
    };

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

    // The head of the open table printed again, and below it the rest of a row that a page edge cut: without number and
    // label it looks like a storey of the head.
    [[nodiscard]] std::size_t rows_below_head(const std::vector<std::string>& keys) const {
        if (!open_ || !above_.empty() || row_keys_.empty() || keys.size() <= row_keys_.size()) return 0;
        const auto end = keys.begin() + static_cast<std::ptrdiff_t>(row_keys_.size());
        return same_rows({keys.begin(), end}, row_keys_) ? keys.size() - row_keys_.size() : 0;
    }

    void read_grid(const extract::Grid& grid, int page) {
        const GridView view(grid);
        const auto head = find_head(view, lexicon_);
        if (auto stacked = head ? stack_blocks(grid, *head, lexicon_) : std::nullopt) {
            stacked_.push_back(std::move(*stacked));
            const GridView stacked_view(stacked_.back());
            if (const auto its_head = find_head(stacked_view, lexicon_)) {
                take_grid(stacked_.back(), stacked_view, its_head, page);
                return;
            }
            stacked_.pop_back();
        }
        take_grid(grid, view, head, page);
    }

    void take_grid(const extract::Grid& grid, const GridView& view, const std::optional<TableHead>& head, int page) {
        const std::size_t more = head ? rows_below_head(head->row_keys) : 0;
        const bool same_columns =
            open_ && (head ? same_rows(head->row_keys, row_keys_) || more > 0 : view.columns() == columns_);
        if (same_columns && (above_.empty() || opens_group(above_))) {
            pieces_.push_back({.view = view,
                               .page = page,
                               .first_row = head ? head->rows - static_cast<int>(more) : 0,
                               .continues = above_.empty(),
                               .row_per_line = grid.row_per_line,
                               .group = std::exchange(above_, {})});
            return;
        }
        if (!head && !holds_a_table(view, grid.ruled)) {
            give_back(grid, page);
            return;
        }
        close();
        Table table{.first_page = page, .last_page = page, .rows_hidden = grid.rows_hidden};
        if (head) {
            table.columns = head->columns;
            table.unit = head->unit;
        }
        if (table.unit.empty()) table.unit = unit_from(above_, lexicon_);
        table.title = title_from(above_, lexicon_);
        if (head && !head->title.empty()) table.title += (table.title.empty() ? "" : " ") + head->title;
        row_keys_ = head ? head->row_keys : std::vector<std::string>();
        columns_ = view.columns();
        flush();
        open(std::move(table));
        pieces_.push_back({.view = view,
                           .page = page,
                           .first_row = head ? head->rows : 0,
                           .continues = false,
                           .row_per_line = grid.row_per_line,
                           .group = {}});
    }

    [[nodiscard]] bool holds_a_table(const GridView& view, bool ruled) const {
        const std::vector<Column> columns = columns_by_content({{.grid = &view}}, lexicon_);
        return columns.empty() ? !is_layout(view, ruled) : !is_chart(view, columns);
    }

    void open(Table table) {
        out_.lines.push_back({.page = table.first_page, .table = static_cast<int>(out_.tables.size())});
        out_.tables.push_back(std::move(table));
        open_ = true;
    }

    // All pieces of the open table are there: its columns are known by all that stands in them, its rows can be read.
    void close() {
        open_ = false;
        if (pieces_.empty()) return;
        settle_columns(out_.tables.back());
        for (const Piece& piece : pieces_) {
            if (!piece.group.empty()) add_group(out_.tables.back(), piece.group);
            append_piece(piece);
        }
        pieces_.clear();
    }

    void settle_columns(Table& table) {
        std::vector<GridRows> rows;
        for (const Piece& piece : pieces_) rows.push_back({.grid = &piece.view, .first_row = piece.first_row});
        if (!row_keys_.empty()) {
            settle_roles(rows, table.columns, lexicon_);
            return;
        }
        table.columns = columns_by_content(rows, lexicon_);
        if (!table.columns.empty()) return;
        table.columns.assign(static_cast<std::size_t>(columns_), Column{.role = ColumnRole::text});
        table.columns.front().role = ColumnRole::indicator;
    }

    // The rows of a grid; where the next form's title and head stand inside it, a table of the same columns begins.
    void append_piece(const Piece& piece) {
        RowReading reading{.page = piece.page,
                           .lexicon = &lexicon_,
                           .first_row = piece.first_row,
                           .continues = piece.continues,
                           .row_per_line = piece.row_per_line,
                           .row_keys = &row_keys_};
        while (true) {
            reading.first_row = append_rows(out_.tables.back(), piece.view, reading);
            if (reading.first_row >= piece.view.rows()) return;
            Table next{.title = plain_text(piece.view.starting_at(reading.first_row, 0)),
                       .first_page = reading.page,
                       .last_page = reading.page,
                       .columns = out_.tables.back().columns,
                       .rows_hidden = out_.tables.back().rows_hidden};
            open(std::move(next));
            open_ = false;
            ++reading.first_row;
            reading.continues = false;
        }
    }

    static void add_group(Table& table, const std::vector<PlacedLine>& lines) {
        Text text;
        for (const PlacedLine& line : lines) append(text, *line.line, line.page);
        append_group(table, text, lines.front().page);
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
    // Of the open table:
    bool open_ = false;
    int columns_ = 0;
    std::vector<std::string> row_keys_;  // of its head; empty for none
    std::vector<Piece> pieces_;
    std::deque<extract::Grid>
        stacked_;  // grids that were made of others; all of them have a head, so that none is prose
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
        LooseTables found = find_loose_tables(stretch, lexicon, weights);
        std::move(found.diagnostics.begin(), found.diagnostics.end(), std::back_inserter(reading.diagnostics));
        for (LooseTable& loose : found.tables) {
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
