// Tables whose fields are separated by tabs, a row a line.

#include <algorithm>
#include <map>

#include "base/text.h"
#include "extract/text/text_layout.h"
#include "extract/text/text_tables.h"

namespace solieu::extract {
namespace {

constexpr int longest_interruption = 6;           // lines without a tab inside a table
constexpr std::size_t longest_group_title = 600;  // bytes; longer lines without a tab are prose

bool has_tab(const SourceLine& line) {
    return line.text.find('\t') != std::string_view::npos;
}

std::size_t tabs_of(const SourceLine& line) {
    return static_cast<std::size_t>(std::count(line.text.begin(), line.text.end(), '\t'));
}

std::string_view first_field(const SourceLine& line) {
    return line.text.substr(0, line.text.find('\t'));
}

bool is_head_line(const SourceLine& line) {
    return is_row_number_head(plain_text(first_field(line)));
}

// One blank line after every row: the table goes on over them.
bool is_double_spaced(std::span<const SourceLine> lines, std::size_t at) {
    if (at + 1 >= lines.size()) return false;
    const SourceLine &first = lines[at], &second = lines[at + 1];
    return second.page == first.page && second.blanks_before == 1 && tabs_of(first) >= 2 &&
           tabs_of(second) == tabs_of(first) && !is_head_line(second);
}

std::size_t find_end(std::span<const SourceLine> lines, std::size_t at) {
    const int blanks = is_double_spaced(lines, at) ? 1 : 0;
    std::size_t end = at + 1;
    int interruption = 0;
    for (std::size_t i = at + 1; i < lines.size(); ++i) {
        const SourceLine& line = lines[i];
        if (line.page != lines[at].page || line.blanks_before > blanks) break;
        if (has_tab(line)) {
            if (line.blanks_before > 0 && (tabs_of(line) < 2 || is_head_line(line))) break;
            end = i + 1;
            interruption = 0;
        } else if (line.blanks_before > 0 || ++interruption > longest_interruption ||
                   line.text.size() > longest_group_title) {
            break;
        }
    }
    // The last cell may go on below.
    while (end < lines.size() && same_place(lines[end - 1], lines[end]) && !has_tab(lines[end]) &&
           goes_on(lines[end].text) && lines[end].text.size() <= longest_group_title)
        ++end;
    return end;
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

// A figure, a tick or a dash: what stands in a value column.
bool is_short_value(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || text.size() > 30) return false;
    return (text[0] >= '0' && text[0] <= '9') || text == "-" || text == "x" || text == "X" || text[0] == '(';
}

// Two columns of text are a letter's head or its signature, numbered lists have a tab after the number; only figures
// beside labels are a table.
bool is_list_of_values(const std::vector<std::vector<Field>>& rows, std::size_t first, std::size_t second) {
    std::size_t values = 0, filled = 0, numbers = 0;
    for (const auto& row : rows) {
        if (first < row.size() && is_row_number(plain_text(row[first].text))) ++numbers;
        if (second >= row.size() || is_blank(row[second].text)) continue;
        ++filled;
        if (is_short_value(row[second].text)) ++values;
    }
    return rows.size() >= 3 && numbers * 2 < rows.size() && values >= 2 && values * 2 >= filled;
}

bool is_table(const std::vector<std::vector<Field>>& rows) {
    std::vector<std::size_t> filled;
    for (const auto& row : rows) {
        if (filled.size() < row.size()) filled.resize(row.size());
        for (std::size_t i = 0; i < row.size(); ++i)
            if (!is_blank(row[i].text)) ++filled[i];
    }
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < filled.size(); ++i)
        if (filled[i] > 0) columns.push_back(i);
    if (columns.size() < 2) return filled.size() >= 4;  // the blank rows of a form, cut off by a page
    if (columns.size() == 2)
        return (filled.size() >= 4 && rows.size() <= 3) || is_list_of_values(rows, columns[0], columns[1]);
    return true;
}

class TabbedReader {
  public:
    TabbedReader(TableSearch& search, std::size_t begin, std::size_t end) : search_(search), begin_(begin), end_(end) {}

    std::optional<SourceTable> read() {
        const int page = search_.lines[begin_].page;
        std::size_t cells = 0;
        for (std::size_t i = begin_; i < end_; ++i) cells += std::min(tabs_of(search_.lines[i]) + 1, max_table_columns);
        if (!may_take_cells(search_, cells, page)) return std::nullopt;
        bool cut = false;
        for (std::size_t i = begin_; i < end_; ++i)
            if (has_tab(search_.lines[i])) fields_.push_back(split_fields(search_.lines[i], '\t', cut));
        if (!is_table(fields_)) return std::nullopt;
        if (cut && search_.columns_cut_page == 0) search_.columns_cut_page = page;
        count_columns();
        if (!may_take_cells(search_, (end_ - begin_) * table_.columns, page)) return std::nullopt;
        search_.cells_left -= (end_ - begin_) * table_.columns;
        table_.page = page;
        for (std::size_t i = begin_, row = 0; i < end_;) i = read_row(i, row);
        return std::move(table_);
    }

  private:
    // As many as most rows have; more only where something stands there.
    void count_columns() {
        std::map<std::size_t, std::size_t> counts;
        std::size_t numbered = 0, blank_first = 0;
        for (const auto& row : fields_) {
            ++counts[row.size()];
            std::size_t filled = row.size();
            while (filled > 0 && is_blank(row[filled - 1].text)) --filled;
            table_.columns = std::max(table_.columns, filled);
            if (is_blank(row[0].text)) {
                ++blank_first;
            } else if (is_row_number(plain_text(row[0].text)) || is_row_number_head(plain_text(row[0].text))) {
                ++numbered;
            }
        }
        std::size_t best = 0;
        for (const auto& [columns, count] : counts) {
            if (count < best) continue;
            best = count;
            usual_ = columns;
        }
        table_.columns = std::max(table_.columns, usual_);
        numbered_ = numbered > 0 && (numbered + blank_first) * 2 >= fields_.size();
    }

    // The row at line i; gives the line after it. `row` counts the lines with tabs.
    std::size_t read_row(std::size_t i, std::size_t& row) {
        const SourceLine& line = search_.lines[i];
        if (!has_tab(line)) {
            read_line_without_tab(line);
            return i + 1;
        }
        TableRow out;
        for (const Field& field : fields_[row]) out.fields.push_back(make_field(line, field));
        const std::size_t first_row = row++;
        const std::size_t pieces = broken_row(i, first_row);
        for (std::size_t piece = 1; piece < pieces; ++piece) {
            const SourceLine& next = search_.lines[i + piece];
            if (!has_tab(next)) {
                extend_field(out.fields.back(), next, {.text = next.text, .raw = next.raw, .column = 0});
                continue;
            }
            const std::vector<Field>& more = fields_[row++];
            extend_field(out.fields.back(), next, more[0]);
            for (std::size_t k = 1; k < more.size(); ++k) out.fields.push_back(make_field(next, more[k]));
        }
        if (out.fields.size() > table_.columns) out.fields.resize(table_.columns);
        out.whole = is_group_title(out);
        table_.rows.push_back(std::move(out));
        return i + pieces;
    }

    // A line end inside a cell cuts a row: its pieces have together as many tabs as a row, and none but the first
    // begins like a row. Gives the number of lines, 1 for a row that is whole.
    [[nodiscard]] std::size_t broken_row(std::size_t i, std::size_t row) const {
        constexpr std::size_t most_pieces = 20;
        std::size_t tabs = fields_[row].size() - 1;
        if (!numbered_ || tabs + 1 >= usual_) return 1;
        for (std::size_t next = i + 1; next < end_ && next - i < most_pieces; ++next) {
            const SourceLine& line = search_.lines[next];
            const std::string start = plain_text(first_field(line));
            if (start.empty() || is_row_number(start) || begins_with_number(start)) return 1;
            tabs += tabs_of(line);
            if (tabs + 1 > usual_) return 1;
            if (tabs + 1 == usual_ && has_tab(line)) return next - i + 1;
        }
        return 1;
    }

    // "I. Công tác …", "1.2. …": a title with its number.
    static bool begins_with_number(std::string_view plain) {
        const std::size_t space = plain.find(' ');
        if (space == std::string_view::npos || space == 0) return false;
        const std::string_view number = plain.substr(0, space);
        return is_row_number(number) && number != "-" && number != "+";
    }

    void read_line_without_tab(const SourceLine& line) {
        const Field all{.text = line.text, .raw = line.raw, .column = 0};
        const std::string plain = plain_text(line.text);
        TableField* last = nullptr;
        if (!table_.rows.empty()) {
            for (TableField& field : table_.rows.back().fields)
                if (!field.lines.empty()) last = &field;
        }
        if (starts_lower(plain) && !begins_with_number(plain) && last != nullptr) {
            extend_field(*last, line, all);
            return;
        }
        TableRow row;
        row.fields.push_back(make_field(line, all));
        row.whole = true;
        table_.rows.push_back(std::move(row));
    }

    // A title over all columns: the first field alone is filled and it is no row number (or follows one).
    [[nodiscard]] bool is_group_title(const TableRow& row) const {
        if (row.fields[0].lines.empty() || row.fields.size() < 2) return false;
        for (std::size_t i = 1; i < row.fields.size(); ++i)
            if (!row.fields[i].lines.empty()) return false;
        const std::string plain = plain_text(row.fields[0].lines[0].text);
        if (is_row_number(plain) || is_row_number_head(plain)) return false;
        return begins_with_number(plain) || (numbered_ && plain.find(' ') != std::string::npos);
    }

    TableSearch& search_;
    std::size_t begin_, end_;
    std::vector<std::vector<Field>> fields_;  // of the lines that have tabs
    SourceTable table_;
    std::size_t usual_ = 0;  // fields that most rows have
    bool numbered_ = false;  // the first column holds row numbers
};

}  // namespace

std::optional<Attempt> read_tabbed(TableSearch& search, std::size_t at) {
    if (!has_tab(search.lines[at])) return std::nullopt;
    const std::size_t end = find_end(search.lines, at);
    return Attempt{.end = end, .table = TabbedReader(search, at, end).read()};
}

}  // namespace solieu::extract
