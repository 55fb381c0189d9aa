#include "normalize/resolve.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/text.h"
#include "normalize/indicators/row_indicators.h"
#include "normalize/mark_doubts.h"
#include "normalize/number_marks.h"
#include "normalize/report/duplicate_keys.h"
#include "normalize/report/forms.h"
#include "normalize/report/period.h"
#include "normalize/report/report_facts.h"
#include "normalize/report/row_places.h"
#include "normalize/row_unit.h"
#include "normalize/topics/document_words.h"

namespace solieu::normalize {
namespace {

const grammar::Column* column_of(const grammar::Table& table, const grammar::RowValue& value) {
    if (value.column < 0 || static_cast<std::size_t>(value.column) >= table.columns.size()) return nullptr;
    return &table.columns[static_cast<std::size_t>(value.column)];
}

Quantity quantity_of(const grammar::Figure& figure, const Lexicon& lexicon, const Marks& marks) {
    if (!figure.none) return read_figure(figure.number, figure.denominator, figure.unit, lexicon, marks);
    Quantity nothing;  // `không có` answers a count
    nothing.kind = QuantityKind::count;
    nothing.value = Decimal{};
    nothing.unit = single_spaced(figure.unit);
    return nothing;
}

// Stands in brackets: about something else than the number itself.
bool is_aside(std::string_view note, std::size_t at) {
    int depth = 0;
    for (std::size_t i = 0; i < std::min(at, note.size()); ++i) {
        if (note[i] == '(' || note[i] == '[') ++depth;
        if ((note[i] == ')' || note[i] == ']') && depth > 0) --depth;
    }
    return depth > 0;
}

// What stands before a figure, back to the mark that ends the item before: nothing, or words that lead a list.
bool begins_item(std::string_view note, std::size_t at, const Lexicon& lexicon) {
    while (at > 0 && (note[at - 1] == ' ' || note[at - 1] == '\n')) --at;
    if (at == 0 || note[at - 1] == ';' || note[at - 1] == ',' || note[at - 1] == '+' || note[at - 1] == '-')
        return true;
    const std::string before = lower(note.substr(0, at));
    for (const std::string_view lead : phrases(PhraseKind::list_lead, lexicon))
        if (before.ends_with(lead) && (before.size() == lead.size() || before[before.size() - lead.size() - 1] == ' '))
            return true;
    return false;
}

std::vector<NoteNumber> note_of(const grammar::Row& row, UnitNumbers& units, const Lexicon& lexicon,
                                const Marks& marks) {
    std::vector<NoteNumber> numbers;
    if (row.values.size() != 1) return numbers;
    const std::string_view note = row.note.text;
    for (const grammar::Figure& figure : row.note_figures) {
        if (figure.target || figure.none) continue;
        const Quantity quantity = quantity_of(figure, lexicon, marks);
        const auto add = [&](const Decimal& value, const std::string& raw, bool is_numerator) {
            numbers.push_back({.value = value,
                               .unit = quantity.unit,
                               .raw = raw,
                               .is_numerator = is_numerator,
                               .unit_number = units.number_of(quantity.unit, lexicon),
                               .aside = is_aside(note, figure.begin),
                               .begins_item = begins_item(note, figure.begin, lexicon)});
        };
        if (quantity.numerator && quantity.denominator) {
            add(*quantity.numerator, figure.number, true);
            add(*quantity.denominator, figure.denominator, false);
        } else if (quantity.value) {
            add(*quantity.value, figure.number, false);
        }
    }
    return numbers;
}

// A fact is large: a list that grows by itself would need room for two of it.
std::size_t count_facts(const grammar::Statements& statements) {
    std::size_t count = statements.figures.size();
    for (const grammar::Table& table : statements.tables)
        for (const grammar::Row& row : table.rows) count += row.values.size();
    return count;
}

std::vector<ColumnMeaning> meanings_of(const grammar::Table& table, const TableUnits& units,
                                       const std::vector<Measure>& measures, const Period& report,
                                       const Lexicon& lexicon) {
    std::vector<ColumnMeaning> meanings;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const grammar::Column& column = table.columns[c];
        ColumnMeaning& meaning = meanings.emplace_back();
        if (!column.period.empty()) meaning.time = period_of_column(column.title, column.period, report, lexicon);
        if (column.role != grammar::ColumnRole::value) continue;
        meaning.measure = measures[c];
        meaning.unit = units.columns[c].unit;
    }
    std::vector<std::string> formulas;
    for (const grammar::Column& column : table.columns) formulas.push_back(column.formula);
    std::vector<ColumnFormula> read = read_formulas(formulas);
    for (std::size_t c = 0; c < read.size(); ++c) meanings[c].formula = std::move(read[c]);
    return meanings;
}

void add_cells(const grammar::Statements& statements, const Measures& measures, const NumberMarks& marks,
               const Lexicon& lexicon, const LabelWeights& weights, UnitNumbers& units, Facts& facts,
               std::vector<std::size_t>& open) {
    for (std::size_t t = 0; t < statements.tables.size(); ++t) {
        const grammar::Table& table = statements.tables[t];
        std::vector<int>& begin = facts.row_begin.emplace_back();
        const TableUnits known = read_units(table, lexicon);
        const std::vector<ColumnMeaning>& meanings =
            facts.columns.emplace_back(meanings_of(table, known, measures[t], facts.report.period, lexicon));
        TableIndicators indicators = indicators_of_rows(statements, table, known, lexicon, weights);
        std::vector<RowMeaning>& rows = facts.rows.emplace_back(table.rows.size());
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const grammar::Row& row = table.rows[r];
            const IndicatorId& indicator = indicators.rows[r];
            rows[r].unit = units.number_of(known.rows[r].cell, lexicon);
            begin.push_back(static_cast<int>(facts.facts.size()));
            for (std::size_t v = 0; v < row.values.size(); ++v) {
                const grammar::RowValue& value = row.values[v];
                const grammar::Column* column = column_of(table, value);
                const ColumnMeaning* meaning =
                    column == nullptr ? nullptr : &meanings[static_cast<std::size_t>(value.column)];
                const Measure measure = meaning == nullptr ? Measure::none : meaning->measure;
                const Marks column_marks = marks.of_column(t, value.column);
                Quantity quantity =
                    read_row_value(known, r, value, units, lexicon, {.measure = measure, .marks = column_marks});
                const int unit = units.number_of(quantity.unit, lexicon);
                grammar::Place place = value.place;
                if (is_mark_open(value.text.text, quantity, units.of(quantity.unit, lexicon), measure, column_marks)) {
                    place.confidence = std::min(place.confidence, doubtful_mark);
                    open.push_back(facts.facts.size());
                }
                facts.facts.push_back({.table = static_cast<int>(t),
                                       .row = static_cast<int>(r),
                                       .value = static_cast<int>(v),
                                       .figure = -1,
                                       .quantity = std::move(quantity),
                                       .unit = unit,
                                       .indicator = indicator.id,
                                       .period = column == nullptr ? "" : column->period,
                                       .year = column == nullptr ? 0 : year_named(column->period),
                                       .time = meaning == nullptr || meaning->time.kind == PeriodKind::none
                                                   ? facts.report.period
                                                   : meaning->time,
                                       .basis = indicators.bases[r],
                                       .measure = measure,
                                       .place = place,
                                       .note = note_of(row, units, lexicon, marks.prose)});
            }
        }
        facts.row_indicators.push_back(std::move(indicators.rows));
    }
}

void add_figures(const grammar::Statements& statements, const NumberMarks& marks, const Lexicon& lexicon,
                 const LabelWeights& weights, UnitNumbers& units, Facts& facts) {
    facts.figure_indicators = indicators_of_figures(statements, lexicon, weights);
    facts.figure_begin = static_cast<int>(facts.facts.size());
    for (std::size_t f = 0; f < statements.figures.size(); ++f) {
        const grammar::Figure& figure = statements.figures[f];
        Quantity quantity = quantity_of(figure, lexicon, marks.prose);
        const int unit = units.number_of(quantity.unit, lexicon);
        facts.facts.push_back({.table = -1,
                               .row = -1,
                               .value = -1,
                               .figure = static_cast<int>(f),
                               .quantity = std::move(quantity),
                               .unit = unit,
                               .indicator = facts.figure_indicators[f].id,
                               .period = "",
                               .year = 0,
                               .time = facts.report.period,
                               .basis = Basis::unknown,
                               .place = figure.place});
    }
}

}  // namespace

Facts resolve(const grammar::Statements& statements, const Lexicon& lexicon, const LabelWeights& weights) {
    Facts facts;
    facts.report = read_report_facts(statements, lexicon);
    facts.row_places = places_of_rows(statements, facts.report, lexicon);
    facts.facts.reserve(count_facts(statements));
    const Measures measures = measures_of(statements, lexicon);
    const NumberMarks marks = find_marks(statements, measures, lexicon);
    UnitNumbers units;
    (void)units.number_of("", lexicon);
    std::vector<std::size_t> open;  // facts whose mark may mean two things
    add_cells(statements, measures, marks, lexicon, weights, units, facts, open);
    add_figures(statements, marks, lexicon, weights, units, facts);
    facts.report.forms = find_forms(statements, facts, lexicon);
    for (const grammar::Date& date : statements.dates) facts.dates.push_back(calendar_date(date));
    facts = with_words(statements, std::move(facts), std::move(units), lexicon);
    facts.diagnostics = find_duplicate_keys(statements, facts);
    for (Diagnostic& doubt : find_mark_doubts(facts, open)) facts.diagnostics.push_back(std::move(doubt));
    return facts;
}

}  // namespace solieu::normalize
