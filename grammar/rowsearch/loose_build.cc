#include "grammar/rowsearch/loose_build.h"

#include <algorithm>

#include "grammar/rowsearch/table_doubts.h"

namespace solieu::grammar {
namespace {

void append_word(Text& text, const LooseWord& word, int page, char separator) {
    extract::Word copy = *word.source;
    copy.text = word.text;
    if (word.doubt) copy.confidence = std::min(copy.confidence, guessed_confidence);
    append(text, copy, page, separator);
}

void append_words(Text& text, const LooseLine& line, std::size_t from, std::size_t to, char line_end) {
    for (std::size_t i = from; i < to; ++i) append_word(text, line.words[i], line.page, i == from ? line_end : ' ');
}

// The values of a line go to the first value cells that are still blank; text goes on in its own cell.
void append_values(Row& row, const LooseLine& line, const Reading& reading) {
    auto cell = std::find_if(row.values.begin(), row.values.end(), [](const RowValue& v) { return v.text.empty(); });
    if (cell == row.values.end()) --cell;
    if (reading.values <= 1) {
        append_words(cell->text, line, reading.value, reading.note, reading.value_tail ? ' ' : '\n');
        return;
    }
    for (std::size_t i = reading.value; i < reading.note && cell != row.values.end(); ++i, ++cell) {
        append_word(cell->text, line.words[i], line.page, '\n');
    }
}

bool holds_text(ColumnRole role) {
    return role == ColumnRole::text || role == ColumnRole::code || role == ColumnRole::place ||
           role == ColumnRole::period || role == ColumnRole::reporter;
}

// Words whose columns are known; those before the label are the row's number.
void append_placed(Row& row, const Table& table, const LooseLine& line, const Reading& reading) {
    int before = -1;
    for (std::size_t i = reading.label; i < line.words.size(); ++i) {
        const LooseWord& word = line.words[i];
        const ColumnRole role = table.columns[static_cast<std::size_t>(word.column)].role;
        const char space = word.column == before ? ' ' : '\n';
        const auto to = [&](std::vector<RowValue>& cells) {
            for (RowValue& cell : cells)
                if (cell.column == word.column) append_word(cell.text, word, line.page, space);
        };
        if (role == ColumnRole::value) to(row.values);
        if (role == ColumnRole::unit) append_word(row.unit, word, line.page, ' ');
        if (role == ColumnRole::reporter) append_word(row.reporter, word, line.page, ' ');
        if (role == ColumnRole::note) append_word(row.note, word, line.page, ' ');
        if (role == ColumnRole::stt || role == ColumnRole::indicator) append_word(row.label, word, line.page, ' ');
        if (holds_text(role)) to(row.texts);
        before = word.column;
    }
}

Row empty_row(const Table& table) {
    Row row;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const ColumnRole role = table.columns[i].role;
        if (role == ColumnRole::value) row.values.push_back({.column = static_cast<int>(i), .text = {}, .place = {}});
        if (holds_text(role)) row.texts.push_back({.column = static_cast<int>(i), .text = {}, .place = {}});
    }
    return row;
}

void finish_row(Row& row, const Table& table) {
    Text all = row.label;
    append(all, row.unit);
    row.place = place_of(all);
    bool valued = false;
    for (RowValue& value : row.values) {
        valued = valued || !value.text.empty();
        value.place = value.text.empty() ? row.place : place_of(value.text);
    }
    for (RowValue& text : row.texts) text.place = text.text.empty() ? row.place : place_of(text.text);
    if (row.place.page == 0) {
        for (const RowValue& value : row.values) {
            if (row.place.page == 0) row.place = value.place;
        }
    }
    const auto stt = parse_stt(row.stt_raw);
    const bool group_number =
        stt && (stt->kind == Stt::Kind::roman || (stt->kind == Stt::Kind::letter && row.stt_raw[0] < 'a'));
    if (group_number && !valued && row.unit.empty() && !table.columns.empty()) row.kind = RowKind::group;
}

// Rows of one kind of number are groups or rows alike: where "I" has values, "II" is no group.
void settle_groups(Table& table, std::size_t from) {
    const auto kind_of = [](const Row& row) {
        const auto stt = parse_stt(row.stt_raw);
        return stt ? stt->kind : Stt::Kind::dash;
    };
    const auto is_valued = [](const Row& row) {
        return std::any_of(row.values.begin(), row.values.end(), [](const RowValue& v) { return !v.text.empty(); });
    };
    for (const Stt::Kind kind : {Stt::Kind::roman, Stt::Kind::letter}) {
        const bool valued = std::any_of(table.rows.begin() + static_cast<std::ptrdiff_t>(from), table.rows.end(),
                                        [&](const Row& row) { return kind_of(row) == kind && is_valued(row); });
        for (std::size_t i = from; valued && i < table.rows.size(); ++i)
            if (table.rows[i].kind == RowKind::group && kind_of(table.rows[i]) == kind)
                table.rows[i].kind = RowKind::item;
    }
}

// "Trong" and "đó" stand in the middle of the cell that they share over several rows without numbers: the first of
// these opens the children.
void settle_within(Table& table, std::size_t from, const std::vector<bool>& marked, const WithinMark& mark) {
    for (std::size_t i = from; i < table.rows.size();) {
        if (!table.rows[i].stt_raw.empty()) {
            ++i;
            continue;
        }
        std::size_t end = i;
        bool within = false;
        for (; end < table.rows.size() && table.rows[end].stt_raw.empty(); ++end) within = within || marked[end - from];
        if (within) table.rows[i].stt_raw = mark.whole;
        i = end;
    }
}

}  // namespace

void build_rows(Table& table, const std::vector<LooseLine>& lines, const std::vector<ReadLine>& read,
                const Vocabulary& vocabulary) {
    const std::size_t from = table.rows.size();
    std::vector<bool> marked;
    for (std::size_t i = 0; i < read.size(); ++i) {
        const LooseLine& line = lines[i];
        const Reading& reading = read[i].reading;
        if (read[i].opens_row || table.rows.size() == from) {
            table.rows.push_back(empty_row(table));
            marked.push_back(false);
        }
        Row& row = table.rows.back();
        if (reading.prefix == LoosePrefix::stt && row.stt_raw.empty()) row.stt_raw = line.words[0].text;
        if (reading.prefix >= LoosePrefix::within) marked.back() = true;
        if (line.words.front().column >= 0) {
            append_placed(row, table, line, reading);
        } else {
            append_words(row.label, line, reading.label, reading.unit_begin, ' ');
            append_words(row.unit, line, reading.unit_begin, reading.value, ' ');
            if (reading.has_value() && !row.values.empty()) append_values(row, line, reading);
            append_words(row.note, line, reading.note, reading.end, ' ');
        }
        table.last_page = std::max(table.last_page, line.page);
    }
    for (std::size_t i = from; i < table.rows.size(); ++i) finish_row(table.rows[i], table);
    settle_groups(table, from);
    settle_within(table, from, marked, vocabulary.within());
}

}  // namespace solieu::grammar
