// Tables of AsciiDoc: between two lines "|===" a '|' opens each cell, one a line or several a line.
//
//   [cols="1,3,1",options="header"]
//   |===
//   |STT |Chỉ tiêu |Số liệu
//   |1 |Số văn bản
//   đã ban hành |12
//   2+|Tổng cộng |12
//   |===
//
// Before its bar a cell may say over how many columns and rows it stands ("2+|", ".2+|", "2.2+|"), how often it is
// repeated ("3*|") and how it is set ("^|", "a|"). The number of columns stands in `cols`; else it is that of the first
// line with cells. " +" at the end of a line breaks it there.

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "extract/number_format.h"
#include "extract/text/text_places.h"

namespace solieu::extract {
namespace {

constexpr int most_span = 1000;
constexpr std::size_t most_specifier = 16;  // characters before a bar

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// "|===" with three strokes or more.
bool is_fence(std::string_view text) {
    text = trimmed(text);
    return text.size() >= 4 && text[0] == '|' && text.find_first_not_of('=', 1) == std::string_view::npos;
}

int number_at(std::string_view text, std::size_t& at) {
    int number = 0;
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at == begin) return 1;
    const auto result = std::from_chars(text.data() + begin, text.data() + at, number);
    return result.ec == std::errc{} ? std::clamp(number, 1, most_span) : most_span;
}

// "1,3,1", "3*", "15%,^2,>.^1a": how many columns; 0 when it says nothing.
std::size_t columns_said(std::string_view attributes) {
    const std::size_t key = attributes.find("cols=");
    if (key == std::string_view::npos) return 0;
    std::string_view list = attributes.substr(key + 5);
    if (!list.empty() && list[0] == '"') {
        list = list.substr(1, list.find('"', 1) - 1);
    } else {
        list = list.substr(0, list.find_first_of(",]"));
    }
    std::size_t columns = 0;
    for (;;) {
        const std::size_t end = list.find_first_of(",;");
        const std::string_view one = trimmed(list.substr(0, end));
        const std::size_t times = one.find('*');
        std::size_t at = 0;
        columns += times == std::string_view::npos ? 1 : static_cast<std::size_t>(number_at(one, at));
        if (end == std::string_view::npos || columns > max_table_columns) break;
        list.remove_prefix(end + 1);
    }
    return std::min(columns, max_table_columns);
}

struct Specifier {
    std::size_t length = 0;  // bytes before the bar
    int columns = 1, rows = 1, times = 1;
};

// What stands directly before a bar, behind a space or the beginning of the line.
Specifier specifier_before(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && text[begin - 1] != ' ' && text.size() - begin <= most_specifier) --begin;
    if (begin > 0 && text[begin - 1] != ' ') return {};
    const std::string_view word = text.substr(begin);
    Specifier specifier{.length = word.size()};
    std::size_t at = 0;
    if (!word.empty() && (is_digit(word[0]) || word[0] == '.')) {
        const int first = number_at(word, at);
        int second = 1;
        if (at < word.size() && word[at] == '.') second = number_at(word, ++at);
        if (at < word.size() && word[at] == '+') {
            specifier.columns = first;
            specifier.rows = second;
            ++at;
        } else if (at < word.size() && word[at] == '*') {
            specifier.times = first;
            ++at;
        } else if (at > 0) {
            return {};  // a number of the cell before
        }
    }
    while (at < word.size() && (word[at] == '<' || word[at] == '^' || word[at] == '>' || word[at] == '.')) ++at;
    constexpr std::string_view styles = "adehlmsv";
    if (at < word.size() && styles.find(word[at]) != std::string_view::npos) ++at;
    return at == word.size() ? specifier : Specifier{};
}

class AsciiDocReader {
  public:
    AsciiDocReader(TableSearch& search, std::size_t at, std::size_t fence) : search_(search), at_(at), fence_(fence) {}

    Attempt read() {
        if (fence_ > at_) columns_ = columns_said(line(at_).text);
        read_cells();
        Attempt attempt{.end = end_, .table = std::nullopt};
        if (columns_ == 0) columns_ = first_line_cells_;
        if (columns_ == 0 || cells_.empty() || over_) return attempt;
        if (!may_take_cells(search_, cells_.size() + columns_, line(at_).page)) return attempt;
        SourceTable table;
        table.page = line(at_).page;
        table.columns = columns_;
        table.spans_given = spans_;
        place(table);
        search_.cells_left -= std::min(search_.cells_left, table.rows.size() * columns_);
        attempt.table = std::move(table);
        return attempt;
    }

  private:
    [[nodiscard]] const SourceLine& line(std::size_t i) const { return search_.lines[i]; }

    void read_cells() {
        std::size_t i = fence_ + 1;
        for (; i < search_.lines.size() && line(i).page == line(at_).page; ++i) {
            if (is_fence(line(i).text)) {
                ++i;
                break;
            }
            const std::size_t before = cells_.size();
            read_line(line(i));
            if (first_line_cells_ == 0) first_line_cells_ = cells_.size() - before;
            if (cells_.size() > search_.cells_left) over_ = true;
            if (over_) break;
        }
        if (over_) (void)may_take_cells(search_, cells_.size(), line(at_).page);
        end_ = i;
    }

    // "[arabic, start=2]" and ". Text": an item of a list, with the number that AsciiDoc shows.
    bool read_list(const SourceLine& source) {
        const std::string_view text = trimmed(source.text);
        if (cells_.empty()) return false;
        if (text.size() > 2 && text.front() == '[' && text.back() == ']' && names_a_style(text.substr(1))) {
            style_ = text.substr(0, 6) == "[upper"   ? (text[6] == 'r' ? 'I' : 'A')
                     : text.substr(0, 6) == "[lower" ? (text[6] == 'r' ? 'i' : 'a')
                                                     : '1';
            const std::size_t start = text.find("start=");
            std::size_t at = start == std::string_view::npos ? 0 : start + 6;
            item_ = start == std::string_view::npos ? 1 : number_at(text, at);
            return true;
        }
        if (text.size() < 3 || text.substr(0, 2) != ". " || text.find('|') != std::string_view::npos) return false;
        std::string_view rest = trimmed(text.substr(2));
        if (rest == "{blank}") rest = {};
        std::string number = format_number(item_++, named_format({&style_, 1})) + ".";
        if (!rest.empty()) number += " " + std::string(rest);
        add_text(source, search_.made.emplace_back(std::move(number)), source.column);
        return true;
    }

    [[nodiscard]] static bool names_a_style(std::string_view text) {
        for (const std::string_view style :
             {"arabic", "decimal", "loweralpha", "upperalpha", "lowerroman", "upperroman"})
            if (text.substr(0, style.size()) == style) return true;
        return false;
    }

    void read_line(const SourceLine& source) {
        if (read_list(source)) return;
        const std::string_view text = source.text;
        std::size_t begin = 0, column = source.column;
        for (std::size_t at = text.find('|'); at != std::string_view::npos; at = text.find('|', at + 1)) {
            if (at > 0 && text[at - 1] == '\\') continue;
            const Specifier specifier = specifier_before(text.substr(begin, at - begin));
            add_text(source, text.substr(begin, at - begin - specifier.length), column);
            column += length(text.substr(begin, at + 1 - begin));
            begin = at + 1;
            open_cell(source, specifier, column);
        }
        add_text(source, text.substr(begin), column);
    }

    void open_cell(const SourceLine& source, const Specifier& specifier, std::size_t column) {
        TableField field = make_field(source, {.text = {}, .raw = {}, .column = column});
        field.column_span = specifier.columns;
        field.row_span = specifier.rows;
        spans_ = spans_ || specifier.columns > 1 || specifier.rows > 1;
        repeat();
        times_ = specifier.times;
        style_ = '1';
        item_ = 1;
        cells_.push_back(std::move(field));
    }

    // "3*|x": the cell before the one that opens now stands several times.
    void repeat() {
        for (; times_ > 1 && !cells_.empty() && cells_.size() <= search_.cells_left; --times_)
            cells_.push_back(TableField(cells_.back()));
    }

    void add_text(const SourceLine& source, std::string_view text, std::size_t column) {
        if (cells_.empty()) return;
        const std::size_t indent = std::min(text.find_first_not_of(' '), text.size());
        extend_field(cells_.back(), source,
                     without_hard_end({.text = trimmed(text), .raw = {}, .column = column + indent}, " +"));
    }

    // Cells in their order, row by row, beside those that reach down from above.
    void place(SourceTable& table) {
        repeat();
        std::vector<int> covered(columns_, 0);
        std::size_t column = 0;
        const auto skip_covered = [&] {
            while (column < columns_ && covered[column] > 0) --covered[column++];
        };
        for (TableField& cell : cells_) {
            if (table.rows.empty() || column >= columns_) {
                if (table.rows.size() > cells_.size()) return;
                table.rows.emplace_back();
                column = 0;
                for (skip_covered(); column >= columns_ && table.rows.size() <= cells_.size(); skip_covered()) {
                    table.rows.emplace_back();
                    column = 0;
                }
            }
            cell.column_span = std::min(cell.column_span, static_cast<int>(columns_ - column));
            for (int k = 0; k < cell.column_span; ++k) covered[column++] = cell.row_span - 1;
            skip_covered();
            table.rows.back().fields.push_back(std::move(cell));
        }
    }

    TableSearch& search_;
    std::size_t at_ = 0, fence_ = 0, end_ = 0;
    std::size_t columns_ = 0, first_line_cells_ = 0;
    std::vector<TableField> cells_;
    int times_ = 1, item_ = 1;
    char style_ = '1';  // of the list's numbers
    bool spans_ = false, over_ = false;
};

}  // namespace

std::optional<Attempt> read_asciidoc(TableSearch& search, std::size_t at) {
    const auto lines = search.lines;
    std::size_t fence = at;
    if (!lines[at].text.empty() && lines[at].text[0] == '[' && at + 1 < lines.size() &&
        lines[at].page == lines[at + 1].page)
        fence = at + 1;
    if (!is_fence(lines[fence].text)) return std::nullopt;
    return AsciiDocReader(search, at, fence).read();
}

}  // namespace solieu::extract
