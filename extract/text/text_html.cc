// HTML tables: <table>, <tr>, <td>, <th> with colspan and rowspan, over one line or many.
//
// A table inside a cell is read as text of that cell. A list of one blank item is the number that a word processor
// counts by itself: "<ol start="2"><li></li></ol>" -> "2.". A column that no cell has for itself alone (edges that
// hardly differ) is none.

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "extract/number_format.h"
#include "extract/text/text_tables.h"

namespace solieu::extract {
namespace {

// The value of an attribute that is a number: colspan="2", rowspan=3.
int number_attribute(std::string_view attributes, std::string_view name) {
    const std::size_t at = attributes.find(name);
    if (at == std::string_view::npos) return 1;
    int value = 0;
    for (std::size_t i = at + name.size(); i < attributes.size(); ++i) {
        const char c = attributes[i];
        if (c >= '0' && c <= '9') {
            value = std::min(value * 10 + (c - '0'), 100'000);
        } else if (value > 0 || (c != '=' && c != '"' && c != '\'' && c != ' ')) {
            break;
        }
    }
    return std::max(1, value);
}

// "3.", "III.", "c.": as <ol start="3" type="I"> shows its first item.
std::string item_number(std::string_view attributes) {
    constexpr std::string_view type = "type=";
    const std::size_t at = attributes.find(type);
    std::string_view value = attributes.substr(at == std::string_view::npos ? attributes.size() : at + type.size());
    if (!value.empty() && (value.front() == '"' || value.front() == '\'')) value.remove_prefix(1);
    return format_number(number_attribute(attributes, "start"), named_format(value.substr(0, 1))) + ".";
}

class HtmlReader {
  public:
    HtmlReader(TableSearch& search, std::size_t at) : search_(search), begin_(at) {}

    Attempt read() {
        table_.page = search_.lines[begin_].page;
        table_.spans_given = true;
        std::size_t i = begin_;
        for (; i < search_.html_end && !done_; ++i) {
            if (search_.lines[i].page != table_.page) break;
            read_line(search_.lines[i]);
        }
        Attempt attempt{.end = i, .table = std::nullopt};
        count_columns();
        drop_shared_columns();
        if (table_.rows.empty() || table_.columns < 2 || dropped_) return attempt;
        if (!may_take_cells(search_, table_.rows.size() * table_.columns, table_.page)) return attempt;
        search_.cells_left -= table_.rows.size() * table_.columns;
        attempt.table = std::move(table_);
        return attempt;
    }

  private:
    void read_line(const SourceLine& line) {
        const std::string_view text = line.text;
        std::size_t begin = 0, column = line.column;
        for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
            const Tag tag = tag_at(text.substr(at));
            const bool structure = tag.name == "table" || tag.name == "tr" || tag.name == "td" || tag.name == "th";
            if (tag.length > 0 && in_cell_ && !tag.closing) note_list(tag);
            if (tag.length == 0 || !structure) {
                at += std::max<std::size_t>(1, tag.length);
                continue;
            }
            take_text(line, text.substr(begin, at - begin), column);
            column += length(text.substr(begin, at + tag.length - begin));
            handle(tag, line, column);
            at += tag.length;
            begin = at;
        }
        take_text(line, text.substr(begin), column);
    }

    void note_list(const Tag& tag) {
        if (tag.name == "ol") list_ = item_number(tag.attributes);
        if (tag.name == "li") ++items_;
    }

    static bool holds_no_words(const TableField& field) {
        return std::all_of(field.lines.begin(), field.lines.end(),
                           [](const MarkupText& text) { return trimmed(plain_text(text.text)).empty(); });
    }

    // What the word processor counted stands in a cell without words.
    void end_cell(const SourceLine& line) {
        if (in_cell_ && items_ == 1 && !list_.empty() && holds_no_words(table_.rows.back().fields.back())) {
            search_.made.push_back(list_);
            table_.rows.back().fields.back().lines.clear();
            extend_field(table_.rows.back().fields.back(), line,
                         {.text = search_.made.back(), .raw = {}, .column = line.column});
        }
        in_cell_ = false;
        list_.clear();
        items_ = 0;
    }

    void take_text(const SourceLine& line, std::string_view text, std::size_t column) {
        if (in_cell_) {
            extend_field(table_.rows.back().fields.back(), line, {.text = text, .raw = {}, .column = column});
        } else if (!trimmed(text).empty()) {
            table_.outside.push_back(
                {.text = text, .raw = {}, .x = static_cast<double>(column), .y = static_cast<double>(line.number)});
        }
    }

    void handle(const Tag& tag, const SourceLine& line, std::size_t column) {
        if (tag.name == "table") {
            depth_ += tag.closing ? -1 : 1;
            if (depth_ <= 0) {
                done_ = true;
                in_cell_ = false;
            }
            return;
        }
        if (depth_ != 1 || done_) return;
        if (tag.name == "tr") {
            end_cell(line);
            if (!tag.closing) table_.rows.emplace_back();
            return;
        }
        end_cell(line);
        if (tag.closing) return;
        in_cell_ = true;
        if (table_.rows.empty()) table_.rows.emplace_back();
        if (++cells_ > search_.cells_left) {
            dropped_ = done_ = true;
            in_cell_ = false;
            (void)may_take_cells(search_, cells_, table_.page);
            return;
        }
        TableField field = make_field(line, {.text = {}, .raw = {}, .column = column});
        field.column_span = number_attribute(tag.attributes, "colspan");
        field.row_span = number_attribute(tag.attributes, "rowspan");
        table_.rows.back().fields.push_back(std::move(field));
    }

    void count_columns() {
        std::erase_if(table_.rows, [](const TableRow& row) { return row.fields.empty(); });
        std::vector<int> busy(max_table_columns, 0);  // rows for which a cell from above still takes the column
        for (const TableRow& row : table_.rows) {
            std::size_t column = 0;
            std::vector<int> next = busy;
            std::vector<std::size_t>& starts = starts_.emplace_back();
            for (const TableField& field : row.fields) {
                while (column < max_table_columns && busy[column] > 0) ++column;
                starts.push_back(column);
                for (int i = 0; i < field.column_span && column < max_table_columns; ++i, ++column)
                    next[column] = field.row_span;
                table_.columns = std::max(table_.columns, column);
            }
            if (column == max_table_columns && search_.columns_cut_page == 0) search_.columns_cut_page = table_.page;
            for (std::size_t i = 0; i < max_table_columns; ++i) busy[i] = std::max(0, next[i] - 1);
        }
    }

    template <class Look>
    void each_cell(Look look) {
        for (std::size_t r = 0; r < starts_.size(); ++r)
            for (std::size_t k = 0; k < starts_[r].size(); ++k) look(table_.rows[r].fields[k], starts_[r][k]);
    }

    // Columns that stand in cells over several columns only. Of two that are always together one stays.
    void drop_shared_columns() {
        if (table_.rows.size() > most_rows_looked_at) return;
        std::vector<char> alone(table_.columns, 0);
        const auto note_alone = [&alone](const TableField& field, std::size_t start) {
            if (field.column_span == 1 && start < alone.size()) alone[start] = 1;
        };
        each_cell(note_alone);
        for (std::size_t c = 0; c < table_.columns;) {
            if (alone[c] != 0 || !is_told_apart(c)) {
                ++c;
                continue;
            }
            alone.erase(alone.begin() + static_cast<std::ptrdiff_t>(c));
            --table_.columns;
            each_cell([&](TableField& field, std::size_t& start) {
                if (start > c) {
                    --start;
                } else if (start + static_cast<std::size_t>(field.column_span) > c) {
                    --field.column_span;
                    note_alone(field, start);
                }
            });
        }
    }

    // Some cell ends with column c and some begins with it: its edges are those of its neighbours.
    [[nodiscard]] bool is_told_apart(std::size_t c) {
        bool ends = false, begins = false;
        each_cell([&](const TableField& field, std::size_t start) {
            ends = ends || start + static_cast<std::size_t>(field.column_span) == c + 1;
            begins = begins || start == c;
        });
        return ends && begins;
    }

    static constexpr std::size_t most_rows_looked_at = 20'000;

    TableSearch& search_;
    std::size_t begin_;
    SourceTable table_;
    std::vector<std::vector<std::size_t>> starts_;  // the column that each cell begins with, by row
    int depth_ = 0;
    bool in_cell_ = false, done_ = false, dropped_ = false;
    std::size_t cells_ = 0;
    std::string list_;  // the number of the list that the cell holds
    int items_ = 0;     // of it
};

}  // namespace

std::optional<Attempt> read_html(TableSearch& search, std::size_t at) {
    if (at >= search.html_end) return std::nullopt;
    const std::string_view text = search.lines[at].text;
    const std::size_t open = text.find("<table");
    if (open == std::string_view::npos || tag_at(text.substr(open)).length == 0) return std::nullopt;
    return HtmlReader(search, at).read();
}

}  // namespace solieu::extract
