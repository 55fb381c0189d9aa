// Markdown tables ("| a | b |" with "|---|---|") and tables drawn with "+---+" or box characters.

#include <algorithm>

#include "base/text.h"
#include "extract/text/text_tables.h"

namespace solieu::extract {
namespace {

// The bar of a line: '|' or one of the box characters; '\0' when its text begins with none.
std::string_view bar_of(std::string_view text) {
    text = trimmed(text);
    for (const std::string_view bar : {"|", "│", "┃", "║"})
        if (text.substr(0, bar.size()) == bar) return bar;
    return {};
}

bool is_box_character(std::string_view three) {
    return three.size() == 3 && three[0] == '\xE2' && (three[1] == '\x94' || three[1] == '\x95');  // U+2500…U+257F
}

// "+----+----+", "|:---|---:|", "├────┼────┤": nothing but rules.
bool is_rule(std::string_view text) {
    text = trimmed(text);
    std::size_t marks = 0, dashes = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '-' || text[at] == '=') {
            ++dashes;
        } else if (is_box_character(text.substr(at, 3))) {
            ++marks;
            at += 2;
        } else if (text[at] == '|' || text[at] == '+') {
            ++marks;
        } else if (text[at] != ':' && text[at] != ' ') {
            return false;
        }
    }
    return marks >= 2 && (dashes > 0 || marks > 4);
}

bool is_drawn_rule(std::string_view text) {
    text = trimmed(text);
    return is_rule(text) && (text[0] == '+' || (is_box_character(text.substr(0, 3)) && bar_of(text).empty()));
}

bool belongs(const SourceLine& line) {
    return !bar_of(line.text).empty() || is_drawn_rule(line.text);
}

// The fields between bars; an escaped bar is no bar.
std::vector<Field> split_at_bars(const SourceLine& line, bool& cut) {
    const std::string_view bar = bar_of(line.text), text = line.text;
    std::vector<Field> fields;
    std::size_t begin = text.find(bar) + bar.size(), column = length(text.substr(0, begin));
    for (std::size_t at = begin; at <= text.size();) {
        const bool last = fields.size() + 1 == max_table_columns;
        std::size_t end = text.find(bar, at);
        if (end != std::string_view::npos && end > 0 && text[end - 1] == '\\') {
            at = end + bar.size();
            continue;
        }
        if (last && end != std::string_view::npos) {
            cut = true;
            end = std::string_view::npos;
        }
        const std::string_view field = text.substr(begin, end == std::string_view::npos ? end : end - begin);
        if (end == std::string_view::npos) {
            if (!trimmed(field).empty()) fields.push_back({.text = field, .raw = {}, .column = column});
            break;
        }
        fields.push_back({.text = field, .raw = {}, .column = column});
        column += length(field) + 1;
        begin = at = end + bar.size();
    }
    if (fields.empty()) fields.push_back({.text = text.substr(text.size()), .raw = {}, .column = column});
    return fields;
}

// Org: "\\\\" breaks the line of a cell, whose row goes on in the next; "[@2]" says again what number a list goes on
// with.
bool take_org_marks(std::vector<Field>& fields) {
    bool broken = false;
    for (Field& field : fields) {
        std::string_view text = trimmed(field.text);
        if (text.size() >= 2 && text.substr(text.size() - 2) == "\\\\") {
            broken = true;
            field.text = trimmed(text.substr(0, text.size() - 2));
        }
        const std::size_t counter = text.rfind("[@");
        if (counter != std::string_view::npos && text.back() == ']' &&
            text.substr(counter + 2, text.size() - counter - 3).find_first_not_of("0123456789") ==
                std::string_view::npos)
            field.text = text.substr(0, counter);
    }
    return broken;
}

}  // namespace

std::optional<Attempt> read_pipes(TableSearch& search, std::size_t at) {
    const auto lines = search.lines;
    if (!belongs(lines[at])) return std::nullopt;
    std::size_t end = at, rules = 0, drawn = 0, rows = 0;
    for (; end < lines.size() && (end == at || same_place(lines[at], lines[end])) && belongs(lines[end]); ++end) {
        if (is_drawn_rule(lines[end].text)) ++drawn;
        if (is_rule(lines[end].text)) {
            ++rules;
        } else {
            ++rows;
        }
    }
    Attempt attempt{.end = end, .table = std::nullopt};
    if (rows == 0 || (rules == 0 && rows < 2)) return attempt;

    // Between drawn rules a row may have several lines; Markdown has one line a row.
    const bool rows_between_rules = drawn >= 3;
    SourceTable table;
    table.columns = 0;
    table.page = lines[at].page;
    bool cut = false, new_row = true, broken = false;
    std::size_t cells = 0;
    for (std::size_t i = at; i < end; ++i) {
        if (is_rule(lines[i].text)) {
            new_row = true;
            continue;
        }
        std::vector<Field> fields = split_at_bars(lines[i], cut);
        cells += fields.size();
        if (!may_take_cells(search, cells, table.page)) return attempt;
        const bool continues = broken;
        broken = take_org_marks(fields);
        if (new_row || (!rows_between_rules && !continues)) table.rows.emplace_back();
        new_row = false;
        TableRow& row = table.rows.back();
        for (std::size_t k = 0; k < fields.size(); ++k) {
            if (k < row.fields.size()) {
                extend_field(row.fields[k], lines[i], fields[k]);
            } else {
                row.fields.push_back(make_field(lines[i], fields[k]));
            }
        }
        table.columns = std::max(table.columns, row.fields.size());
    }
    if (cut && search.columns_cut_page == 0) search.columns_cut_page = table.page;
    if (table.columns < 2 || !may_take_cells(search, table.rows.size() * table.columns, table.page)) return attempt;
    search.cells_left -= table.rows.size() * table.columns;
    attempt.table = std::move(table);
    return attempt;
}

}  // namespace solieu::extract
