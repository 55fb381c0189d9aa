#include "normalize/resolve.h"

#include <cstddef>
#include <utility>

#include "base/text.h"
#include "normalize/indicators/row_indicators.h"
#include "normalize/number_marks.h"
#include "normalize/report/duplicate_keys.h"
#include "normalize/report/forms.h"
#include "normalize/report/period.h"
#include "normalize/report/report_facts.h"
#include "normalize/report/row_places.h"
#include "normalize/row_unit.h"

namespace solieu::normalize {
namespace {

const grammar::Column* column_of(const grammar::Table& table, const grammar::RowValue& value) {
    if (value.column < 0 || static_cast<std::size_t>(value.column) >= table.columns.size()) return nullptr;
    return &table.columns[static_cast<std::size_t>(value.column)];
}

// The period of each column: that of its head, else the report's.
std::vector<Period> periods_of(const grammar::Table& table, const Period& report) {
    std::vector<Period> periods;
    for (const grammar::Column& column : table.columns)
        periods.push_back(column.period.empty() ? report : period_of_column(column.title, column.period, report));
    return periods;
}

Quantity quantity_of(const grammar::Figure& figure, const Lexicon& lexicon, const Marks& marks) {
    if (!figure.none) return read_figure(figure.number, figure.denominator, figure.unit, lexicon, marks);
    Quantity nothing;  // `không có` answers a count
    nothing.kind = QuantityKind::count;
    nothing.value = Decimal{};
    nothing.unit = single_spaced(figure.unit);
    return nothing;
}

std::vector<NoteNumber> note_of(const grammar::Row& row, const Lexicon& lexicon, const Marks& marks) {
    std::vector<NoteNumber> numbers;
    if (row.values.size() != 1) return numbers;
    for (const grammar::Figure& figure : row.note_figures) {
        if (figure.target || figure.none) continue;
        const Quantity quantity = quantity_of(figure, lexicon, marks);
        if (quantity.numerator && quantity.denominator) {
            numbers.push_back({*quantity.numerator, quantity.unit, figure.number, true, figure.begin});
            numbers.push_back({*quantity.denominator, quantity.unit, figure.denominator, false, figure.begin});
        } else if (quantity.value) {
            numbers.push_back({*quantity.value, quantity.unit, figure.number, false, figure.begin});
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

std::vector<ColumnMeaning> meanings_of(const grammar::Table& table, const Lexicon& lexicon) {
    std::vector<ColumnMeaning> meanings;
    for (const grammar::Column& column : table.columns) {
        ColumnMeaning& meaning = meanings.emplace_back();
        if (column.role != grammar::ColumnRole::value) continue;
        meaning = {.measure = measure_of(column.title, lexicon), .unit = unit_of_head(column, lexicon)};
    }
    return meanings;
}

void add_cells(const grammar::Statements& statements, const NumberMarks& marks, const Lexicon& lexicon,
               const LabelWeights& weights, Facts& facts) {
    for (std::size_t t = 0; t < statements.tables.size(); ++t) {
        const grammar::Table& table = statements.tables[t];
        std::vector<int>& begin = facts.row_begin.emplace_back();
        const std::vector<ColumnMeaning>& meanings = facts.columns.emplace_back(meanings_of(table, lexicon));
        TableIndicators indicators = indicators_of_rows(statements, table, lexicon, weights);
        const std::vector<Period> periods = periods_of(table, facts.report.period);
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const grammar::Row& row = table.rows[r];
            const IndicatorId& indicator = indicators.rows[r];
            begin.push_back(static_cast<int>(facts.facts.size()));
            for (std::size_t v = 0; v < row.values.size(); ++v) {
                const grammar::RowValue& value = row.values[v];
                const grammar::Column* column = column_of(table, value);
                const Measure measure =
                    column == nullptr ? Measure::none : meanings[static_cast<std::size_t>(value.column)].measure;
                facts.facts.push_back(
                    {.table = static_cast<int>(t),
                     .row = static_cast<int>(r),
                     .value = static_cast<int>(v),
                     .figure = -1,
                     .quantity = read_row_value(table, row, value, lexicon,
                                                {.measure = measure, .marks = marks.of_column(t, value.column)}),
                     .indicator = indicator.id,
                     .period = column == nullptr ? "" : column->period,
                     .time = column == nullptr ? facts.report.period : periods[static_cast<std::size_t>(value.column)],
                     .basis = indicators.bases[r],
                     .measure = measure,
                     .place = value.place,
                     .note = note_of(row, lexicon, marks.prose)});
            }
        }
        facts.row_indicators.push_back(std::move(indicators.rows));
    }
}

void add_figures(const grammar::Statements& statements, const NumberMarks& marks, const Lexicon& lexicon,
                 const LabelWeights& weights, Facts& facts) {
    facts.figure_indicators = indicators_of_figures(statements, lexicon, weights);
    facts.figure_begin = static_cast<int>(facts.facts.size());
    for (std::size_t f = 0; f < statements.figures.size(); ++f) {
        const grammar::Figure& figure = statements.figures[f];
        facts.facts.push_back({.table = -1,
                               .row = -1,
                               .value = -1,
                               .figure = static_cast<int>(f),
                               .quantity = quantity_of(figure, lexicon, marks.prose),
                               .indicator = facts.figure_indicators[f].id,
                               .period = "",
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
    const NumberMarks marks = find_marks(statements, lexicon);
    add_cells(statements, marks, lexicon, weights, facts);
    add_figures(statements, marks, lexicon, weights, facts);
    facts.report.forms = find_forms(statements, facts, lexicon);
    for (const grammar::Date& date : statements.dates) facts.dates.push_back(calendar_date(date));
    facts.diagnostics = find_duplicate_keys(statements, facts);
    return facts;
}

}  // namespace solieu::normalize
