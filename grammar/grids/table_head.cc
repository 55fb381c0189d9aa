#include "grammar/grids/table_head.h"

#include <algorithm>
#include <iterator>

#include "base/edit_distance.h"
#include "base/lexicon/word_table.h"
#include "base/text.h"
#include "grammar/rows/column_heads.h"
#include "grammar/rows/stt.h"
#include "grammar/rowsearch/loose_vocabulary.h"

namespace solieu::grammar {
namespace {

constexpr int head_search_rows = 5;  // title rows above a head
constexpr int max_head_rows = 5;
constexpr int sampled_rows = 60;  // rows looked at when content decides

struct TableWords {
    explicit TableWords(const Lexicon& lexicon)
        : TableWords(WordTable(lexicon, {"section_words.tsv", "office_words.tsv", "column_heads.tsv"})) {}
    explicit TableWords(const WordTable& table)
        : title(table.folded("table-title")), office(table.folded("office")), unit_alone(table.folded("unit-alone")) {}
    std::vector<std::string> title, office, unit_alone;  // folded
};

bool begins(const std::string& text, const std::vector<std::string>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const std::string& one) { return text.starts_with(one); });
}

struct RowWords {
    int known = 0, filled = 0, numeric = 0, anchors = 0;  // anchors: roles that only heads have
};

RowWords words_of_row(const GridView& grid, int row, const Lexicon& lexicon) {
    RowWords out;
    for (int c = 0; c < grid.columns(); ++c) {
        const extract::Cell* cell = grid.starting_at(row, c);
        const std::string text = plain_text(cell);
        if (text.empty()) continue;
        ++out.filled;
        if (const auto reading = read_head(text, lexicon)) {
            ++out.known;
            out.anchors += reading->role != ColumnRole::value;
        } else if (looks_numeric(text)) {
            ++out.numeric;
        }
    }
    return out;
}

bool opens_head(const RowWords& words) {
    return words.known >= 2 && words.anchors >= 1 && words.numeric == 0 && words.known * 2 >= words.filled;
}

// "1 2 3 4", "(1) (2) (3)", "A B 1 2": the numbers of the columns.
bool numbers_columns(const GridView& grid, int row) {
    int filled = 0, numbered = 0;
    std::string first, second;
    for (int c = 0; c < grid.columns(); ++c) {
        std::string text = plain_text(grid.starting_at(row, c));
        if (text.empty()) continue;
        std::erase_if(text, [](char ch) { return ch == '(' || ch == ')' || ch == ' '; });
        if (const std::size_t formula = text.find('='); formula != std::string::npos) text.resize(formula);
        ++filled;
        numbered += text.size() <= 2 && !text.empty() &&
                    ((text[0] >= '0' && text[0] <= '9') || (text[0] >= 'A' && text[0] <= 'E'));
        if (filled == 1) first = text;
        if (filled == 2) second = text;
    }
    return filled >= 3 && filled == numbered &&
           ((first == "1" && second == "2") || (first == "A" && (second == "B" || second == "1")));
}

// "(5)=(4)/(3)", "5 = 3 + 4"; "" of a number alone.
std::string formula_of(std::string text) {
    std::erase(text, ' ');
    return text.find('=') == std::string::npos ? std::string() : text;
}

int last_row_of_head(const GridView& grid, int first, const Lexicon& lexicon) {
    int end = first + 1;
    for (int row = first; row < end && row < first + max_head_rows; ++row) {
        for (int c = 0; c < grid.columns(); ++c) {
            const extract::Cell* cell = grid.starting_at(row, c);
            // A spanning cell deepens the head only while head words stand beside it.
            if (cell != nullptr && cell->row_span > 1 && !cell->lines.empty()) {
                end = std::max(end, std::min({row + cell->row_span, grid.rows(), first + max_head_rows}));
            }
        }
    }
    while (end < grid.rows() && end < first + max_head_rows) {
        const RowWords words = words_of_row(grid, end, lexicon);
        const bool lower_storey = words.filled > 0 && words.known == words.filled && words.numeric == 0 &&
                                  plain_text(grid.starting_at(end, 0)).empty();
        if (!lower_storey) break;
        ++end;
    }
    return end;
}

Column column_of(const GridView& grid, int column, int first, int end, const Lexicon& lexicon) {
    Column out;
    std::string leaf;
    const extract::Cell* previous = nullptr;
    for (int row = first; row < end; ++row) {
        const extract::Cell* cell = grid.at(row, column);
        if (cell == previous) continue;
        previous = cell;
        const std::string text = plain_text(cell);
        if (text.empty()) continue;
        if (!out.title.empty()) out.title += " / ";
        out.title += text;
        leaf = text;
    }
    auto reading = read_head(leaf, lexicon);
    if (!reading) reading = read_head(out.title, lexicon);
    out.role = reading ? reading->role : ColumnRole::value;
    if (out.role == ColumnRole::value) {
        out.period = reading ? reading->period : std::string();
        if (out.period.empty()) {
            if (const auto whole = read_head(out.title, lexicon)) out.period = whole->period;
        }
    }
    return out;
}

struct Content {
    int filled = 0, numeric = 0, stt = 0, offices = 0;
    std::size_t letters = 0;
};

Content content_of(const GridView& grid, int column, int first_row, const Lexicon& lexicon) {
    const std::vector<std::string>& offices = lexicon.of<TableWords>().office;
    Content out;
    const int end = std::min(grid.rows(), first_row + sampled_rows);
    for (int row = first_row; row < end; ++row) {
        const std::string text = plain_text(grid.starting_at(row, column));
        if (text.empty()) continue;
        ++out.filled;
        out.letters += text.size();
        out.numeric += looks_numeric(text);
        out.stt += parse_stt(text, lexicon).has_value();
        out.offices += begins(fold(text), offices);
    }
    return out;
}

// A column of units between the indicators and figures, whatever its head was read as.
void settle_unit(const GridView& grid, int first_row, std::vector<Column>& columns, const Lexicon& lexicon) {
    const auto is = [](ColumnRole role) { return [role](const Column& column) { return column.role == role; }; };
    if (std::any_of(columns.begin(), columns.end(), is(ColumnRole::unit))) return;
    const auto indicators = std::find_if(columns.begin(), columns.end(), is(ColumnRole::indicator));
    if (columns.end() - indicators < 3) return;
    Column& column = *(indicators + 1);
    if (column.role != ColumnRole::value || (indicators + 2)->role != ColumnRole::value) return;
    const int at = static_cast<int>(indicators - columns.begin()) + 1;
    int filled = 0, units = 0;
    for (int row = first_row; row < std::min(grid.rows(), first_row + sampled_rows); ++row) {
        const std::string text = plain_text(grid.starting_at(row, at));
        filled += text.empty() ? 0 : 1;
        units += is_listed_unit(text, lexicon) ? 1 : 0;
    }
    if (filled > 1 && units * 2 > filled) column.role = ColumnRole::unit;
}

void settle_roles(const GridView& grid, int first_row, std::vector<Column>& columns, const Lexicon& lexicon) {
    const std::vector<std::string>& unit_alone = lexicon.of<TableWords>().unit_alone;
    const auto is_unit_alone = [&](const std::string& title) {
        return std::find(unit_alone.begin(), unit_alone.end(), fold(title)) != unit_alone.end();
    };
    const auto has = [&](ColumnRole role) {
        return std::any_of(columns.begin(), columns.end(), [&](const Column& c) { return c.role == role; });
    };
    // "Đơn vị" beside "Đơn vị tính" names the rows.
    const bool two_units =
        std::count_if(columns.begin(), columns.end(), [](const Column& c) { return c.role == ColumnRole::unit; }) > 1;
    for (Column& column : columns) {
        if (two_units && column.role == ColumnRole::unit && is_unit_alone(column.title)) {
            column.role = has(ColumnRole::indicator) ? ColumnRole::reporter : ColumnRole::indicator;
        }
    }
    // Before the indicators stand their numbers, whatever the head above them was read as.
    const auto indicators =
        std::find_if(columns.begin(), columns.end(), [](const Column& c) { return c.role == ColumnRole::indicator; });
    for (auto column = columns.begin(); indicators != columns.end() && column != indicators; ++column) {
        if (has(ColumnRole::stt) || column->role != ColumnRole::value || !column->period.empty()) continue;
        const Content content = content_of(grid, static_cast<int>(column - columns.begin()), first_row, lexicon);
        if (content.filled > 0 && content.stt * 2 > content.filled) column->role = ColumnRole::stt;
    }
    bool stt = false, indicator = false;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        Column& column = columns[c];
        if (column.role == ColumnRole::stt && std::exchange(stt, true)) column.role = ColumnRole::value;
        if (column.role == ColumnRole::indicator && std::exchange(indicator, true)) column.role = ColumnRole::value;
        const bool untitled_words =
            column.role == ColumnRole::value && column.period.empty() && !has(ColumnRole::reporter);
        if (column.role == ColumnRole::unit || untitled_words) {
            const Content content = content_of(grid, static_cast<int>(c), first_row, lexicon);
            const bool offices = content.offices * 2 > content.filled;
            if (offices && (column.role == ColumnRole::unit || content.numeric == 0))
                column.role = ColumnRole::reporter;
        }
    }
    if (!has(ColumnRole::indicator)) {
        // No column is headed as indicator. A column of words before the one that tells who reports names the rows, its
        // head was misread; else who reports does, else the first column of words.
        const auto reporter = std::find_if(columns.begin(), columns.end(),
                                           [](const Column& c) { return c.role == ColumnRole::reporter; });
        auto named = reporter;
        for (auto column = columns.begin(); column != reporter; ++column) {
            if (column->role != ColumnRole::value || !column->period.empty()) continue;
            const Content content = content_of(grid, static_cast<int>(column - columns.begin()), first_row, lexicon);
            const bool words = reporter == columns.end() ? content.numeric * 2 < content.filled : content.numeric == 0;
            if (content.filled == 0 || !words) continue;
            named = column;
            break;
        }
        if (named != columns.end()) named->role = ColumnRole::indicator;
    }
    settle_unit(grid, first_row, columns, lexicon);
}

}  // namespace

bool names_a_table(std::string_view text, const Lexicon& lexicon) {
    return begins(fold(text.substr(0, 80)), lexicon.of<TableWords>().title);
}

std::string row_key(const GridView& grid, int row) {
    std::string out;
    for (int c = 0; c < grid.columns(); ++c) {
        if (c != 0) out += '\t';
        out += fold(plain_text(grid.starting_at(row, c)));
    }
    return out;
}

bool same_row(std::string_view key, std::string_view other) {
    if (key == other) return true;
    const auto digits = [](std::string_view text) {
        std::string out;
        std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c >= '0' && c <= '9'; });
        return out;
    };
    const std::size_t allowed = std::max<std::size_t>(2, std::min(key.size(), other.size()) / 15);
    if (std::max(key.size(), other.size()) - std::min(key.size(), other.size()) > allowed) return false;
    if (key.size() < 8 || std::min(key.size(), other.size()) > 2000 || digits(key) != digits(other)) return false;
    return edit_distance(key, other) <= allowed;
}

std::optional<TableHead> find_head(const GridView& grid, const Lexicon& lexicon) {
    TableHead head;
    for (int row = 0; row < std::min(grid.rows(), head_search_rows); ++row) {
        const RowWords words = words_of_row(grid, row, lexicon);
        if (!opens_head(words)) {
            // Only a title (one filled cell) may stand above the head.
            if (words.filled > 1) return std::nullopt;
            if (words.filled == 1) {
                for (int c = 0; c < grid.columns(); ++c) {
                    const std::string text = plain_text(grid.starting_at(row, c));
                    if (!text.empty()) head.title += (head.title.empty() ? "" : " ") + text;
                }
            }
            continue;
        }
        int end = last_row_of_head(grid, row, lexicon);
        for (int c = 0; c < grid.columns(); ++c) head.columns.push_back(column_of(grid, c, row, end, lexicon));
        for (int r = row; r < end; ++r) head.row_keys.push_back(row_key(grid, r));
        if (end < grid.rows() && numbers_columns(grid, end)) {
            head.row_keys.push_back(row_key(grid, end));
            for (int c = 0; c < grid.columns(); ++c)
                head.columns[static_cast<std::size_t>(c)].formula = formula_of(plain_text(grid.starting_at(end, c)));
            ++end;
        }
        head.rows = end;
        settle_roles(grid, end, head.columns, lexicon);
        return head;
    }
    return std::nullopt;
}

std::optional<std::vector<Column>> columns_by_content(const GridView& grid, const Lexicon& lexicon) {
    std::vector<Column> columns(static_cast<std::size_t>(grid.columns()));
    std::vector<Content> contents;
    for (int c = 0; c < grid.columns(); ++c) contents.push_back(content_of(grid, c, 0, lexicon));
    std::size_t widest = 0;
    bool data = false;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (contents[c].letters > contents[widest].letters) widest = c;
        const bool mostly_stt = contents[c].filled > 0 && contents[c].stt * 2 > contents[c].filled;
        const bool mostly_numeric = contents[c].filled > 0 && contents[c].numeric * 2 > contents[c].filled;
        data = data || mostly_stt || mostly_numeric;
    }
    if (!data || grid.rows() < 2 || grid.columns() < 2) return std::nullopt;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (c == widest) {
            columns[c].role = ColumnRole::indicator;
        } else if (c < widest && contents[c].filled > 0 && contents[c].stt * 2 > contents[c].filled) {
            columns[c].role = ColumnRole::stt;
        } else if (contents[c].filled > 0 && contents[c].numeric * 2 > contents[c].filled) {
            columns[c].role = ColumnRole::value;
        } else if (c == widest + 1) {
            columns[c].role = ColumnRole::unit;
        } else if (c + 1 == columns.size()) {
            columns[c].role = ColumnRole::note;
        }
    }
    // Bullets beside names are no rows: the recipients and the signature at the end of a report.
    bool numbers = false;
    for (std::size_t c = 0; c < columns.size(); ++c)
        numbers = numbers || (columns[c].role != ColumnRole::stt && contents[c].numeric > 0);
    if (!numbers) return std::nullopt;
    return columns;
}

}  // namespace solieu::grammar
