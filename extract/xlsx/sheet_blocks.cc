#include "extract/xlsx/sheet_blocks.h"

#include <algorithm>
#include <set>
#include <utility>

#include "extract/text/text_tables.h"

namespace solieu::extract {
namespace {

std::size_t filled(const SheetRow& row) {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const SheetCell& cell) { return !cell.items.empty(); }));
}

std::size_t framed(const SheetRow& row) {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const SheetCell& cell) { return cell.framed; }));
}

// Which rows belong to a table.
std::vector<bool> framed_rows(const std::vector<SheetRow>& rows) {
    std::vector<bool> out;
    for (const SheetRow& row : rows) out.push_back(framed(row) > 0);
    return out;
}

std::vector<bool> full_rows(const std::vector<SheetRow>& rows) {
    constexpr std::size_t full = 3;
    std::vector<bool> out(rows.size(), false);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (filled(rows[i]) < full) continue;
        out[i] = true;
        // What stands between it and the full row above, unless a gap and a title do.
        std::size_t above = i;
        while (above > 0 && !out[above - 1]) --above;
        if (above == 0) continue;
        bool parted = false;
        for (std::size_t j = above; j < i; ++j) {
            parted = parted || (rows[j].row > rows[j - 1].row + 1 && filled(rows[j]) == 1);
        }
        if (!parted)
            std::fill(out.begin() + static_cast<std::ptrdiff_t>(above), out.begin() + static_cast<std::ptrdiff_t>(i),
                      true);
    }
    return out;
}

Block paragraph_of(std::vector<Inline> items) {
    Block block;
    block.paragraph.items = std::move(items);
    return block;
}

void add_line(SheetRow& row, std::vector<Block>& out) {
    std::vector<Inline> items;
    for (SheetCell& cell : row.cells) {
        if (cell.items.empty()) continue;
        if (!items.empty()) items.push_back({.kind = Inline::Kind::tab, .text = {}});
        std::move(cell.items.begin(), cell.items.end(), std::back_inserter(items));
    }
    if (!items.empty()) out.push_back(paragraph_of(std::move(items)));
}

class TableMaker {
  public:
    TableMaker(std::vector<SheetRow>& rows, std::size_t begin, std::size_t end, Budget& budget)
        : rows_(rows), begin_(begin), end_(end), budget_(budget) {}

    // The cells further right than can be read, counted in `cells_to_right`.
    Block make(std::size_t& cells_to_right) {
        find_columns();
        FlowTable table;
        for (std::size_t r = begin_; r < end_; ++r) add_row(rows_[r], table, cells_to_right);
        Block block;
        block.table.push_back(std::move(table));
        return block;
    }

  private:
    // A cell that reaches down: until which row, and which columns it takes.
    struct Above {
        int column = 0, span = 1, last_row = 0;
    };

    void find_columns() {
        std::set<int> used;
        for (std::size_t r = begin_; r < end_; ++r) {
            for (const SheetCell& cell : rows_[r].cells) {
                if (cell.items.empty()) continue;
                used.insert(cell.column);
                if (stt_column_ < 0 && cell.items.size() == 1 && is_row_number_head(plain_text(cell.items[0].text))) {
                    stt_column_ = cell.column;
                }
            }
        }
        columns_.assign(used.begin(), used.end());
    }

    // 1.1 becomes a number when it is typed, which is shown with a decimal comma.
    static void write_as_row_number(std::vector<Inline>& items) {
        for (Inline& item : items) {
            const std::size_t comma = item.text.find(',');
            const bool number = comma != item.text.npos && item.text.find_first_not_of("0123456789,") == item.text.npos;
            if (number && item.text.find(',', comma + 1) == item.text.npos) item.text[comma] = '.';
        }
    }

    // How many of the columns in use stand left of `column`.
    [[nodiscard]] int place(int column) const {
        return static_cast<int>(std::lower_bound(columns_.begin(), columns_.end(), column) - columns_.begin());
    }

    void add_row(SheetRow& row, FlowTable& table, std::size_t& cells_to_right) {
        std::erase_if(above_, [&](const Above& above) { return above.last_row < row.row; });
        std::vector<FlowCell> out;
        budget_.take(Resource::cells, above_.size());
        for (const Above& above : above_) {
            out.push_back({.column = above.column, .column_span = above.span, .merge_goes_on = true, .blocks = {}});
        }
        for (SheetCell& cell : row.cells) {
            if (cell.items.empty()) continue;
            if (cell.column == stt_column_) write_as_row_number(cell.items);
            const int column = place(cell.column);
            if (column >= max_flow_columns) {
                ++cells_to_right;
                if (!out.empty()) out.back().blocks.push_back(paragraph_of(std::move(cell.items)));
                continue;
            }
            const int span = std::clamp(place(cell.column + cell.column_span) - column, 1, max_flow_columns - column);
            const int last_row = row.row + cell.row_span - 1;
            const bool down = last_row > row.row;
            if (down) above_.push_back({.column = column, .span = span, .last_row = last_row});
            FlowCell made{.column = column, .column_span = span, .merge_starts = down, .blocks = {}};
            made.blocks.push_back(paragraph_of(std::move(cell.items)));
            out.push_back(std::move(made));
        }
        std::stable_sort(out.begin(), out.end(),
                         [](const FlowCell& a, const FlowCell& b) { return a.column < b.column; });
        if (!out.empty()) table.rows.push_back(std::move(out));
    }

    std::vector<SheetRow>& rows_;
    std::size_t begin_, end_;
    Budget& budget_;
    std::vector<int> columns_;  // of the sheet, those in use
    std::vector<Above> above_;
    int stt_column_ = -1;  // of the sheet: the one headed "STT"
};

}  // namespace

SheetBlocks blocks_of(SheetContent sheet, Budget& budget) {
    SheetBlocks out;
    std::vector<SheetRow>& rows = sheet.rows;
    const auto tabled = static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const SheetRow& row) { return framed(row) > 1; }));
    const std::vector<bool> in_table = tabled > 1 ? framed_rows(rows) : full_rows(rows);
    for (std::size_t i = 0; i < rows.size();) {
        if (!in_table[i]) {
            add_line(rows[i++], out.blocks);
            continue;
        }
        std::size_t end = i;
        while (end < rows.size() && in_table[end]) ++end;
        budget.take(Resource::tables, 1);
        out.blocks.push_back(TableMaker(rows, i, end, budget).make(out.cells_to_right));
        if (out.blocks.back().table.front().rows.empty()) out.blocks.pop_back();
        i = end;
    }
    return out;
}

}  // namespace solieu::extract
