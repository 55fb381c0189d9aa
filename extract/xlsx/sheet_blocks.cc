#include "extract/xlsx/sheet_blocks.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
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

// What stands where a number has to be: dashes, dots, an error of a formula ("#DIV/0!").
bool stands_for_number(std::string_view text) {
    if (text.starts_with('#')) return text.find_first_not_of("#ABCDEFGHIJKLMNOPQRSTUVWXYZ/0!?") == text.npos;
    if (text.find_first_not_of(' ') == text.npos) return false;
    constexpr std::string_view marks[] = {" ", ".", "-", "–", "—", "…"};
    while (!text.empty()) {
        const auto* mark = std::find_if(std::begin(marks), std::end(marks),
                                        [&](std::string_view one) { return text.starts_with(one); });
        if (mark == std::end(marks)) return false;
        text.remove_prefix(mark->size());
    }
    return true;
}

// The text of a cell is a number (digits, marks, signs), or what stands for one.
bool holds_number(const SheetCell& cell) {
    if (cell.items.size() == 1 && cell.items.front().kind == Inline::Kind::text &&
        stands_for_number(cell.items.front().text))
        return true;
    bool digit = false;
    for (const Inline& item : cell.items) {
        if (item.kind != Inline::Kind::text) continue;
        for (const char c : item.text) {
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if (std::string_view(".,%()+-/ \xC2\xA0").find(c) == std::string_view::npos) {
                return false;
            }
        }
    }
    return digit;
}

// The rows of tables, in stretches [begin, end) from the top.
class TableFinder {
  public:
    explicit TableFinder(const std::vector<SheetRow>& rows) : rows_(rows), data_(rows.size(), false) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto& cells = rows[i].cells;
            for (const SheetCell& cell : cells)
                if (!cell.items.empty()) first_column_ = std::min(first_column_, cell.column);
            const bool number = std::any_of(cells.begin(), cells.end(), holds_number);
            data_[i] = filled(rows[i]) >= 2 && number;
        }
        // A list of words: its full rows.
        if (std::count(data_.begin(), data_.end(), true) == 0)
            for (std::size_t i = 0; i < rows.size(); ++i) data_[i] = filled(rows[i]) >= 3;
    }

    std::vector<std::pair<std::size_t, std::size_t>> find() {
        std::vector<std::pair<std::size_t, std::size_t>> out;
        std::vector<bool> framed_row;
        std::size_t frames = 0, full = 0, full_in_frames = 0;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            framed_row.push_back(framed(rows_[i]) > 0);
            frames += framed(rows_[i]) > 1;
            full += data_[i];
            full_in_frames += data_[i] && framed(rows_[i]) > 1;
        }
        // Frames show a table only where most full rows are framed; else they adorn its head.
        const bool by_frames = frames > 1 && full_in_frames * 2 >= full;
        for (std::size_t i = 0; i < rows_.size();) {
            if (by_frames && framed_row[i]) {
                std::size_t end = i;
                while (end < rows_.size() && framed_row[end]) ++end;
                out.emplace_back(i, end);
                i = end;
                continue;
            }
            if (!data_[i]) {
                ++i;
                continue;
            }
            const std::size_t end = end_of_data(i, by_frames ? &framed_row : nullptr);
            const std::size_t above = out.empty() ? 0 : out.back().second;
            out.emplace_back(begin_of_head(i, above), end);
            i = end;
        }
        return out;
    }

  private:
    static constexpr int most_head_rows = 10, most_blank_rows = 2;

    [[nodiscard]] bool gap_above(std::size_t i) const { return i > 0 && rows_[i].row > rows_[i - 1].row + 1; }

    // Words in several columns, or beside the first: a storey of a head. Not where a row is numbered.
    [[nodiscard]] bool is_storey(std::size_t i) const {
        const SheetRow& row = rows_[i];
        if (data_[i] || filled(row) == 0) return false;
        const auto first =
            std::find_if(row.cells.begin(), row.cells.end(), [](const SheetCell& cell) { return !cell.items.empty(); });
        if (filled(row) == 1) return first->column > first_column_;
        return !opens_with_number(*first);
    }

    static bool opens_with_number(const SheetCell& first) {
        const std::string& text = first.items.front().text;
        return !text.empty() && text.size() <= 5 && text.find_first_not_of("IVXABCDE.0123456789") == text.npos;
    }

    // A group without numbers: "I | Cải cách thủ tục hành chính".
    [[nodiscard]] bool is_group(std::size_t i) const {
        const SheetRow& row = rows_[i];
        return !data_[i] && filled(row) > 1 && !is_storey(i);
    }

    // Where the rows of data that begin at `i` end: where a title and the head of another table stand between them.
    [[nodiscard]] std::size_t end_of_data(std::size_t i, const std::vector<bool>* framed_row) const {
        std::size_t end = i + 1;
        for (std::size_t next = i + 1; next < rows_.size(); ++next) {
            if (framed_row != nullptr && (*framed_row)[next]) break;
            if (!data_[next]) continue;
            if (parted(end, next)) break;
            end = next + 1;
        }
        return end;
    }

    // Between two rows of data, at [begin, end), another table begins: a title, then its head.
    [[nodiscard]] bool parted(std::size_t begin, std::size_t end) const {
        std::size_t head = end;
        bool words = false;  // a head has more than one cell somewhere
        while (head > begin && is_storey(head - 1)) words = filled(rows_[--head]) > 1 || words;
        if (!words) return false;
        return std::any_of(rows_.begin() + static_cast<std::ptrdiff_t>(begin),
                           rows_.begin() + static_cast<std::ptrdiff_t>(head),
                           [](const SheetRow& row) { return filled(row) == 1; });
    }

    // The rows of words right above data are its head and its first groups.
    [[nodiscard]] std::size_t begin_of_head(std::size_t i, std::size_t above) const {
        std::size_t begin = i;
        while (begin > above && i - begin < most_head_rows && (is_storey(begin - 1) || is_group(begin - 1))) {
            if (rows_[begin].row > rows_[begin - 1].row + most_blank_rows + 1) break;
            --begin;
        }
        // A title of the first rows, between the head and the data: "Mía" above "Diện tích", "Sản lượng".
        if (begin == i && i >= above + 2 && filled(rows_[i - 1]) == 1 && is_storey(i - 2) && !gap_above(i))
            return begin_of_head(i - 1, above);
        return begin;
    }

    const std::vector<SheetRow>& rows_;
    std::vector<bool> data_;               // holds numbers, or is full where none does
    int first_column_ = max_flow_columns;  // in which anything stands
};

Block paragraph_of(std::vector<Inline> items, int indent = 0) {
    constexpr int characters_a_step = 2;
    Block block;
    block.paragraph.indent = indent * characters_a_step;
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
            made.blocks.push_back(paragraph_of(std::move(cell.items), cell.indent));
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
    std::size_t at = 0;
    for (const auto& [begin, end] : TableFinder(rows).find()) {
        while (at < begin) add_line(rows[at++], out.blocks);
        budget.take(Resource::tables, 1);
        out.blocks.push_back(TableMaker(rows, begin, end, budget).make(out.cells_to_right));
        out.blocks.back().table.front().rows_hidden = sheet.hidden > 0;
        if (out.blocks.back().table.front().rows.empty()) out.blocks.pop_back();
        at = end;
    }
    while (at < rows.size()) add_line(rows[at++], out.blocks);
    return out;
}

void add_sheet(SheetContent sheet, std::vector<Block> drawn, FlowContent& content, Budget& budget) {
    content.hidden_runs += sheet.hidden;
    content.struck_runs += sheet.struck;
    content.cells_out_of_order += sheet.out_of_order;
    content.formulas_without_value += sheet.without_value;
    if (content.formula_errors == 0) content.first_formula_error = sheet.first_error;
    content.formula_errors += sheet.errors;
    SheetBlocks made = blocks_of(std::move(sheet), budget);
    content.cells_to_right += made.cells_to_right;
    std::move(drawn.begin(), drawn.end(), std::back_inserter(made.blocks));
    if (made.blocks.empty()) return;
    Block begin;
    begin.paragraph.starts_page = true;
    content.blocks.push_back(std::move(begin));
    std::move(made.blocks.begin(), made.blocks.end(), std::back_inserter(content.blocks));
}

std::vector<Block> picture_blocks(int count) {
    constexpr int most = 1000;
    std::vector<Block> out;
    if (count <= 0) return out;
    out.emplace_back();
    out.back().paragraph.items.resize(static_cast<std::size_t>(std::min(count, most)),
                                      {.kind = Inline::Kind::picture, .text = {}});
    return out;
}

}  // namespace solieu::extract
