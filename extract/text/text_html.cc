// HTML tables: <table>, <tr>, <td>, <th> with colspan and rowspan, over one line or many.
//
// A table inside a cell is read as text of that cell.

#include <algorithm>

#include "base/text.h"
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
            in_cell_ = false;
            if (!tag.closing) table_.rows.emplace_back();
            return;
        }
        in_cell_ = !tag.closing;
        if (tag.closing) return;
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
            for (const TableField& field : row.fields) {
                while (column < max_table_columns && busy[column] > 0) ++column;
                for (int i = 0; i < field.column_span && column < max_table_columns; ++i, ++column)
                    next[column] = field.row_span;
                table_.columns = std::max(table_.columns, column);
            }
            if (column == max_table_columns && search_.columns_cut_page == 0) search_.columns_cut_page = table_.page;
            for (std::size_t i = 0; i < max_table_columns; ++i) busy[i] = std::max(0, next[i] - 1);
        }
    }

    TableSearch& search_;
    std::size_t begin_;
    SourceTable table_;
    int depth_ = 0;
    bool in_cell_ = false, done_ = false, dropped_ = false;
    std::size_t cells_ = 0;
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
