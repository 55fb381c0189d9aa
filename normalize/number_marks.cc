#include "normalize/number_marks.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "grammar/words/not_figures.h"
#include "normalize/mark_sums.h"
#include "normalize/values/cell_words.h"

namespace solieu::normalize {
namespace {

bool has_mark(std::string_view text) {
    return text.find_first_of(".,") != std::string_view::npos;
}

// Written by this program, not by people.
bool is_stored(const grammar::Text& text) {
    return std::all_of(text.runs.begin(), text.runs.end(), [](const grammar::Run& run) { return run.stored_number; });
}

bool is_rate(const grammar::Row& row, const Lexicon& lexicon) {
    return row.unit.text.find('%') != std::string::npos || is_rate_label(lower(row.label.text), lexicon);
}

// How the numbers of a column are written, beside what they say of their mark.
struct Forms {
    int open_commas = 0, open_points = 0;   // "9,850" and "9.850": groups or decimals
    int points = 0;                         // decimals behind a point, certainly: "15.5"
    int short_wholes = 0, long_wholes = 0;  // without a mark: up to three digits, and more; 0 says nothing
    bool ungrouped = false;                 // "1200.5": thousands stand without a mark
};

void add(const Forms& more, Forms& forms) {
    forms.open_commas += more.open_commas;
    forms.open_points += more.open_points;
    forms.points += more.points;
    forms.short_wholes += more.short_wholes;
    forms.long_wholes += more.long_wholes;
    forms.ungrouped = forms.ungrouped || more.ungrouped;
}

void see(std::string_view text, Forms& forms) {
    text.remove_prefix(std::min(text.find_first_of("0123456789"), text.size()));
    text = text.substr(0, text.find_last_of("0123456789") + 1);
    if (text.empty() || text.find_first_not_of("0123456789.,") != std::string_view::npos) return;
    const std::size_t mark = text.find_first_of(".,");
    constexpr std::size_t group_digits = 3;
    if (mark == std::string_view::npos) {
        if (text != "0") ++(text.size() > group_digits ? forms.long_wholes : forms.short_wholes);
        return;
    }
    if (mark != text.find_last_of(".,")) return;
    const std::size_t decimals = text.size() - mark - 1;
    if (decimals == group_digits && mark <= group_digits && text[0] != '0') {
        ++(text[mark] == ',' ? forms.open_commas : forms.open_points);
    } else if (text[mark] == '.') {
        ++forms.points;
        forms.ungrouped = forms.ungrouped || mark > group_digits;
    }
}

// Whether a point in such numbers begins decimals also where three digits follow: thousands are written without it, or
// nearly all the numbers have decimals. Counts over rates have not: "1.872", "12", "98.49".
bool has_no_groups(const Forms& forms) {
    if (forms.ungrouped) return true;
    constexpr int few = 2;
    return forms.points >= few && forms.open_points <= forms.points && 2 * forms.short_wholes <= forms.points &&
           forms.long_wholes == 0;
}

// What a column says for itself, and what it says to others.
struct ColumnEvidence {
    MarkEvidence own, shared;
    Forms forms;
    bool rate = false;  // rates and points: they speak for themselves only
};

bool holds_rates(const grammar::Column& column, Measure measure) {
    return column.title.find('%') != std::string::npos || measure == Measure::score || measure == Measure::maximum ||
           measure == Measure::plan_rate || measure == Measure::growth || measure == Measure::share;
}

// "9,850" beside "650" in one column of one unit: decimals that all have three digits would stand behind 650 as well.
void add_evidence_of_wholes(ColumnEvidence& column) {
    constexpr int few = 2, evidence = 2;
    const Forms& forms = column.forms;
    if (forms.open_commas < few || forms.short_wholes < few || forms.long_wholes > 0 || forms.open_points > 0) return;
    if (column.own.comma == 0) column.own.point += evidence, column.shared.point += evidence;
}

std::vector<ColumnEvidence> evidence_of(const grammar::Table& table, const std::vector<Measure>& measures,
                                        const Lexicon& lexicon) {
    std::vector<ColumnEvidence> columns(table.columns.size());
    for (std::size_t c = 0; c < table.columns.size(); ++c) columns[c].rate = holds_rates(table.columns[c], measures[c]);
    for (const grammar::Row& row : table.rows) {
        for (const grammar::RowValue& value : row.values) {
            if (value.column < 0 || static_cast<std::size_t>(value.column) >= columns.size()) continue;
            ColumnEvidence& column = columns[static_cast<std::size_t>(value.column)];
            if (is_stored(value.text) || grammar::begins_with_code(value.text.text, lexicon)) continue;
            if (!column.rate && is_rate(row, lexicon)) continue;
            see(value.text.text, column.forms);
            if (!has_mark(value.text.text)) continue;
            MarkEvidence evidence;
            add_evidence_of_text(value.text.text, column.rate, evidence);
            add(evidence, column.own);
            if (!column.rate) add(evidence, column.shared);
        }
    }
    const bool own_units =
        std::any_of(table.rows.begin(), table.rows.end(), [](const grammar::Row& row) { return !row.unit.empty(); });
    for (std::size_t c = 0; c < columns.size(); ++c) {
        ColumnEvidence& column = columns[c];
        const Forms& forms = column.forms;
        if (column.rate || table.columns[c].role != grammar::ColumnRole::value) continue;
        if (forms.open_commas == 0 && (forms.open_points == 0 || column.own.point == 0)) continue;
        if (!own_units) add_evidence_of_wholes(column);
        const MarkEvidence sums = evidence_of_sums(table, static_cast<int>(c));
        add(sums, column.own);
        add(sums, column.shared);
    }
    return columns;
}

// What the columns of a table say together.
struct TableEvidence {
    MarkEvidence counts, rates;
    Forms forms;  // of all but the rates
};

TableEvidence together(const std::vector<ColumnEvidence>& columns) {
    TableEvidence table;
    for (const ColumnEvidence& column : columns) {
        add(column.shared, table.counts);
        if (column.rate) add(column.own, table.rates);
        if (!column.rate) add(column.forms, table.forms);
    }
    return table;
}

// "9,850" beside "75.3" in the column of rates: where the other numbers have commas only, the rates tell what they are.
bool told_by_rates(const TableEvidence& table) {
    return table.counts.comma == 0 && table.counts.point == 0 && table.forms.open_commas > 0 &&
           table.forms.open_points == 0 && mark_of(table.rates) == DecimalMark::point;
}

Marks marks_of(const ColumnEvidence& column, const TableEvidence& table, DecimalMark by_document) {
    const DecimalMark by_table = mark_of(table.counts);
    Marks marks{.near = mark_of(column.own),
                .far = by_table == DecimalMark::unknown ? by_document : by_table,
                .whole_digits = column.own.whole_digits};
    if (column.rate) return marks;
    if (told_by_rates(table))
        marks.far = by_document == DecimalMark::comma ? DecimalMark::unknown : DecimalMark::point;  // or contested
    const bool told_by_table = marks.near == DecimalMark::unknown && column.own.comma == 0 &&
                               by_table == DecimalMark::point && has_no_groups(table.forms) &&
                               2 * column.forms.short_wholes <= column.forms.points + column.forms.open_points;
    if (told_by_table) marks.near = DecimalMark::point;
    // Where nothing is grouped no length of the numbers speaks against decimals.
    if (marks.near == DecimalMark::point && (told_by_table || has_no_groups(column.forms))) marks.whole_digits = 0;
    return marks;
}

}  // namespace

Measures measures_of(const grammar::Statements& statements, const Lexicon& lexicon) {
    Measures measures;
    for (const grammar::Table& table : statements.tables) {
        std::vector<Measure>& columns = measures.emplace_back();
        for (const grammar::Column& column : table.columns) columns.push_back(measure_of(column.title, lexicon));
    }
    return measures;
}

NumberMarks find_marks(const grammar::Statements& statements, const Measures& measures, const Lexicon& lexicon) {
    std::vector<std::vector<ColumnEvidence>> tables;
    std::vector<TableEvidence> of_table;
    MarkEvidence document;
    for (std::size_t t = 0; t < statements.tables.size(); ++t) {
        tables.push_back(evidence_of(statements.tables[t], measures[t], lexicon));
        of_table.push_back(together(tables.back()));
        add(of_table.back().counts, document);
    }
    for (const grammar::Figure& figure : statements.figures) {
        if (figure.unit == "%" || figure.none) continue;
        if (has_mark(figure.number)) add_evidence(figure.number, document);
        if (has_mark(figure.denominator)) add_evidence(figure.denominator, document);
    }
    const DecimalMark by_document = mark_of(document);
    NumberMarks marks;
    marks.prose.far = by_document;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        std::vector<Marks>& columns = marks.columns.emplace_back();
        for (const ColumnEvidence& column : tables[t]) columns.push_back(marks_of(column, of_table[t], by_document));
    }
    return marks;
}

}  // namespace solieu::normalize
