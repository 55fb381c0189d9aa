#include "normalize/number_marks.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "grammar/words/not_figures.h"
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

// What a column says for itself, and what it says to others.
struct ColumnEvidence {
    MarkEvidence own, shared;
};

std::vector<ColumnEvidence> evidence_of(const grammar::Table& table, const std::vector<Measure>& measures,
                                        const Lexicon& lexicon) {
    std::vector<ColumnEvidence> columns(table.columns.size());
    std::vector<bool> rates;  // columns of rates and points: they speak for themselves only
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const Measure measure = measures[c];
        rates.push_back(table.columns[c].title.find('%') != std::string::npos || measure == Measure::score ||
                        measure == Measure::maximum || measure == Measure::plan_rate || measure == Measure::growth ||
                        measure == Measure::share);
    }
    for (const grammar::Row& row : table.rows) {
        for (const grammar::RowValue& value : row.values) {
            if (value.column < 0 || static_cast<std::size_t>(value.column) >= columns.size()) continue;
            if (!has_mark(value.text.text) || is_stored(value.text)) continue;
            if (grammar::begins_with_code(value.text.text, lexicon)) continue;
            const auto column = static_cast<std::size_t>(value.column);
            const bool rate = rates[column];
            if (!rate && is_rate(row, lexicon)) continue;
            MarkEvidence evidence;
            add_evidence_of_text(value.text.text, rate, evidence);
            add(evidence, columns[column].own);
            if (!rate) add(evidence, columns[column].shared);
        }
    }
    return columns;
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
    std::vector<MarkEvidence> of_table;
    MarkEvidence document;
    for (std::size_t t = 0; t < statements.tables.size(); ++t) {
        tables.push_back(evidence_of(statements.tables[t], measures[t], lexicon));
        MarkEvidence& all = of_table.emplace_back();
        for (const ColumnEvidence& column : tables.back()) add(column.shared, all);
        add(all, document);
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
        const DecimalMark by_table = mark_of(of_table[t]);
        std::vector<Marks>& columns = marks.columns.emplace_back();
        for (const ColumnEvidence& column : tables[t]) {
            columns.push_back({.near = mark_of(column.own),
                               .far = by_table == DecimalMark::unknown ? by_document : by_table,
                               .whole_digits = column.own.whole_digits});
        }
    }
    return marks;
}

}  // namespace solieu::normalize
