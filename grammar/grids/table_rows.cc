#include "grammar/grids/table_rows.h"

#include <algorithm>

#include "base/lexicon/word_table.h"
#include "base/text.h"
#include "grammar/grids/table_head.h"
#include "grammar/rows/stt.h"

namespace solieu::grammar {
namespace {

Box row_box(const GridView& grid, int row) {
    Box box;
    for (int c = 0; c < grid.columns(); ++c) {
        if (const extract::Cell* cell = grid.starting_at(row, c)) box = join(box, cell->box);
    }
    return box;
}

// The text of a row that is one title: a cell across the columns, or the only filled one where an STT is expected.
// nullptr when the row is none.
const extract::Cell* title_cell(const Table& table, const GridView& grid, int row, const Lexicon& lexicon) {
    const extract::Cell* only = nullptr;
    for (int c = 0; c < grid.columns(); ++c) {
        const extract::Cell* cell = grid.starting_at(row, c);
        if (cell == nullptr || cell->lines.empty()) continue;
        if (only != nullptr) return nullptr;
        only = cell;
    }
    if (only == nullptr) return nullptr;
    if (only->column_span >= std::max(2, grid.columns() - 1)) return only;
    const bool first = only->column == 0;
    const bool in_stt = first && !table.columns.empty() && table.columns[0].role == ColumnRole::stt;
    if (in_stt && grid.columns() > 1 && !parse_stt(plain_text(only), lexicon)) return only;
    return nullptr;
}

// A roman number or capital letter beside a label that spans the value columns opens a group as well.
bool spanning_label(const Table& table, const GridView& grid, int row, const Lexicon& lexicon) {
    const extract::Cell* number = grid.starting_at(row, 0);
    const extract::Cell* label = grid.starting_at(row, 1);
    if (number == nullptr || label == nullptr || number->lines.empty() || label->lines.empty()) return false;
    if (table.columns.empty() || table.columns[0].role != ColumnRole::stt) return false;
    if (label->column_span < 2 || label->column + label->column_span < grid.columns()) return false;
    const auto stt = parse_stt(plain_text(number), lexicon);
    return stt && stt->kind != Stt::Kind::decimal;
}

Row group_row(const Text& text, const Place& place) {
    Row row{.kind = RowKind::group, .place = place};
    if (const auto leading = leading_stt(text.text)) {
        row.stt_raw = text.text.substr(0, leading->length);
        row.label = slice(text, leading->length, text.text.size());
    } else {
        row.label = text;
    }
    return row;
}

bool all_blank(const std::vector<RowValue>& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const RowValue& cell) { return cell.text.empty(); });
}

bool no_values(const Row& row) {
    return all_blank(row.values) && all_blank(row.texts);
}

bool empty(const Row& row) {
    return row.stt_raw.empty() && row.label.empty() && row.unit.empty() && row.note.empty() && row.reporter.empty() &&
           no_values(row);
}

// Cells of these columns are merged over the rows that share what they say. A number so merged is one number.
bool is_said_of_all(ColumnRole role) {
    return role != ColumnRole::value && role != ColumnRole::stt;
}

// Columns whose cells a row keeps one by one, beside its values.
bool has_own_text(ColumnRole role) {
    return role == ColumnRole::text || role == ColumnRole::code || role == ColumnRole::place ||
           role == ColumnRole::period || role == ColumnRole::reporter;
}

RowValue value_of(const extract::Cell* cell, int column, int page) {
    RowValue value{.column = column, .text = {}, .place = {.page = page}};
    if (cell == nullptr) return value;
    value.text = cell_text(*cell, page, '\n');
    value.place = value.text.empty() ? Place{.page = page, .box = cell->box} : place_of(value.text);
    return value;
}

// The role of what stands in a column; a cell that reaches over the label's column is the label.
ColumnRole role_at(const Table& table, int column, const extract::Cell* cell) {
    const ColumnRole role = table.columns[static_cast<std::size_t>(column)].role;
    if (cell == nullptr || cell->column_span < 2 || cell->lines.empty() || role == ColumnRole::stt) return role;
    const int end = std::min(cell->column + cell->column_span, static_cast<int>(table.columns.size()));
    for (int c = column + 1; c < end; ++c)
        if (table.columns[static_cast<std::size_t>(c)].role == ColumnRole::indicator) return ColumnRole::indicator;
    return role;
}

// What one grid row says, by the columns' roles.
Row item_row(const Table& table, const GridView& grid, int row, const RowReading& reading) {
    const int page = reading.page;
    Row out{.place = {.page = page, .box = row_box(grid, row)}};
    const extract::Cell* label_above = nullptr;
    const int columns = static_cast<int>(table.columns.size());
    for (int c = 0; c < columns; ++c) {
        const extract::Cell* cell = grid.starting_at(row, c);
        const ColumnRole role = role_at(table, c, cell);
        const ColumnRole own = table.columns[static_cast<std::size_t>(c)].role;
        if (role != own) {  // the label lies over it
            if (own == ColumnRole::value) out.values.push_back(value_of(nullptr, c, page));
            if (has_own_text(own)) out.texts.push_back(value_of(nullptr, c, page));
        }
        const bool repeated = cell == nullptr && is_said_of_all(role);
        if (repeated) {
            // Written once for several rows.
            const extract::Cell* covering = grid.at(row, c);
            if (covering != nullptr && covering->column == c) cell = covering;
        }
        if (role == ColumnRole::value) {
            out.values.push_back(value_of(cell, c, page));
            continue;
        }
        if (has_own_text(role)) out.texts.push_back(value_of(cell, c, page));
        if (cell == nullptr || cell->lines.empty()) continue;
        if (role == ColumnRole::indicator && repeated) {
            label_above = cell;
            continue;
        }
        Text text = cell_text(*cell, page, ' ');
        switch (role) {
            case ColumnRole::stt:
                // A label that spans the number's column, or was written into it.
                if (!parse_stt(text.text, *reading.lexicon)) {
                    if (const auto leading = leading_stt(text.text, true)) {
                        out.stt_raw = text.text.substr(0, leading->length);
                        append(out.label, slice(text, leading->length, text.text.size()));
                    } else {
                        append(out.label, text);
                    }
                } else {
                    out.stt_raw = text.text;
                }
                break;
            case ColumnRole::indicator:
                append(out.label, text);
                break;
            case ColumnRole::unit:
                append(out.unit, text);
                break;
            case ColumnRole::reporter:
                append(out.reporter, text);
                break;
            case ColumnRole::note:
                append(out.note, text);
                break;
            case ColumnRole::value:
            case ColumnRole::text:
            case ColumnRole::code:
            case ColumnRole::place:
            case ColumnRole::period:
                break;
        }
    }
    if (label_above != nullptr && out.label.empty() && !empty(out)) out.label = cell_text(*label_above, page, ' ');
    // Cells beyond the head's columns are remarks.
    for (int c = columns; c < grid.columns(); ++c) {
        if (const extract::Cell* cell = grid.starting_at(row, c); cell != nullptr && !cell->lines.empty()) {
            append(out.note, cell_text(*cell, page, ' '));
        }
    }
    // Without a column for it the number stands at the head of the label: "1.4.1. Số TTHC".
    const bool has_stt_column = std::any_of(table.columns.begin(), table.columns.end(),
                                            [](const Column& c) { return c.role == ColumnRole::stt; });
    if (!has_stt_column) {
        if (const auto leading = leading_stt(out.label.text)) {
            out.stt_raw = out.label.text.substr(0, leading->length);
            out.label = slice(out.label, leading->length, out.label.text.size());
        }
    }
    return out;
}

struct RowWords {
    explicit RowWords(const Lexicon& lexicon)
        : unfinished(WordTable(lexicon, {"section_words.tsv"})["unfinished-label"]) {}
    WordList unfinished;
};

bool unfinished(const std::string& label, const Lexicon& lexicon) {
    const auto open = std::count(label.begin(), label.end(), '(');
    const auto closed = std::count(label.begin(), label.end(), ')');
    const WordList& words = lexicon.of<RowWords>().unfinished;
    const bool ends_unfinished = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return label.size() > word.size() && label.ends_with(word) && label[label.size() - word.size() - 1] == ' ';
    });
    return open > closed || label.ends_with(',') || ends_unfinished || label.ends_with('-') || label.ends_with('/');
}

bool no_amounts(const Row& row) {
    return all_blank(row.values);
}

// Words that no row goes on with: a title in capitals, a total.
bool stands_alone(const Row& row, const Lexicon& lexicon) {
    return all_capitals(row.label.text) || parse_stt(row.label.text, lexicon).has_value();
}

// All rows of the table are numbered, but for the groups.
bool all_numbered(const Table& table) {
    int items = 0, numbered = 0;
    for (const Row& row : table.rows) {
        if (row.kind != RowKind::item) continue;
        ++items;
        numbered += !row.stt_raw.empty();
    }
    return items > 0 && numbered * 10 >= items * 9;
}

// True when `row` is the second half of `last`: it has no number, and what it holds goes on where `last` stopped.
bool second_half(const Row& last, const Row& row, bool at_edge, bool numbered, const Lexicon& lexicon) {
    if (last.kind != RowKind::item || row.kind != RowKind::item || !row.stt_raw.empty()) return false;
    const bool goes_on = !row.label.empty() && (starts_lower(row.label.text) || unfinished(last.label.text, lexicon));
    const bool only_label = row.unit.empty() && row.note.empty() && row.reporter.empty() && no_values(row);
    if (goes_on && only_label) return true;
    if (!at_edge) return false;
    // A numbered title in capitals goes on in capitals.
    const bool capitals = all_capitals(last.label.text) && all_capitals(row.label.text);
    if (capitals && only_label && !last.stt_raw.empty()) return true;
    // Where every row is numbered, one without number and value goes on.
    if (numbered && row.unit.empty() && no_amounts(row) && !stands_alone(row, lexicon)) return true;
    // At a page edge the other cells may go on as well, unless both halves look like rows with a unit and value.
    if (row.label.empty()) return !row.unit.empty() || !row.note.empty() || !row.reporter.empty() || !no_values(row);
    if (!goes_on) return false;
    return no_values(last) || no_values(row) || row.unit.empty() || starts_lower(row.unit.text);
}

// Cells of the same columns, in order: a row has one of each.
void join_cells(std::vector<RowValue>& first, const std::vector<RowValue>& second) {
    for (std::size_t i = 0; i < first.size() && i < second.size(); ++i) {
        if (second[i].text.empty()) continue;
        append(first[i].text, second[i].text, '\n');
        first[i].place = place_of(first[i].text);
    }
}

void join_halves(Row& first, const Row& second) {
    append(first.label, second.label);
    append(first.unit, second.unit);
    append(first.note, second.note);
    append(first.reporter, second.reporter);
    join_cells(first.values, second.values);
    join_cells(first.texts, second.texts);
}

// A row of the head once more. Folding every row would cost more than reading it: only rows that open like the head are
// compared.
bool repeats_head(const GridView& grid, int row, const RowReading& reading) {
    if (row >= grid.rows() || reading.row_keys == nullptr || reading.row_keys->empty()) return false;
    const extract::Cell* first = grid.starting_at(row, 0);
    if (first != nullptr && !first->lines.empty() && parse_stt(first->lines[0].words[0].text)) return false;
    const std::string opening = fold(plain_text(first));
    std::string key;
    return std::any_of(reading.row_keys->begin(), reading.row_keys->end(), [&](const std::string& known) {
        if (!opens_alike(known, opening)) return false;
        if (key.empty()) key = row_key(grid, row);
        return same_row(known, key);
    });
}

}  // namespace

int append_rows(Table& table, const GridView& grid, const RowReading& reading) {
    bool at_edge = reading.continues;
    for (int row = reading.first_row; row < grid.rows(); ++row) {
        if (repeats_head(grid, row, reading)) continue;
        if (const extract::Cell* title = title_cell(table, grid, row, *reading.lexicon)) {
            Text text = cell_text(*title, reading.page, ' ');
            if (!table.rows.empty() && names_a_table(text.text, *reading.lexicon) &&
                repeats_head(grid, row + 1, reading))
                return row;
            Row group = group_row(text, {.page = reading.page, .box = title->box});
            // Words without a number that go on in lower case are the rest of the row above, not a title.
            if (!table.rows.empty() && group.stt_raw.empty() && starts_lower(text.text)) {
                append(table.rows.back().label, text);
            } else {
                table.rows.push_back(std::move(group));
            }
            at_edge = false;
            continue;
        }
        Row item = item_row(table, grid, row, reading);
        if (empty(item)) continue;
        if (spanning_label(table, grid, row, *reading.lexicon)) item.kind = RowKind::group;
        if (!table.rows.empty() && second_half(table.rows.back(), item, at_edge || reading.row_per_line,
                                               at_edge && all_numbered(table), *reading.lexicon)) {
            join_halves(table.rows.back(), item);
        } else {
            table.rows.push_back(std::move(item));
        }
        at_edge = false;
    }
    table.last_page = std::max(table.last_page, reading.page);
    return grid.rows();
}

void append_group(Table& table, const Text& line, int page) {
    table.rows.push_back(group_row(line, {.page = page, .box = place_of(line).box}));
}

}  // namespace solieu::grammar
