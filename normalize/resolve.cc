#include "normalize/resolve.h"

#include <cstddef>

#include "normalize/report_facts.h"
#include "normalize/row_unit.h"
#include "normalize/text.h"

namespace solieu::normalize {
namespace {

std::string period_of(const grammar::Table& table, const grammar::RowValue& value) {
    if (value.column < 0 || static_cast<std::size_t>(value.column) >= table.columns.size()) return "";
    return table.columns[static_cast<std::size_t>(value.column)].period;
}

void add_cells(const grammar::Statements& statements, Facts& facts) {
    for (std::size_t t = 0; t < statements.tables.size(); ++t) {
        const grammar::Table& table = statements.tables[t];
        std::vector<int>& begin = facts.row_begin.emplace_back();
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const grammar::Row& row = table.rows[r];
            begin.push_back(static_cast<int>(facts.facts.size()));
            for (std::size_t v = 0; v < row.values.size(); ++v) {
                const grammar::RowValue& value = row.values[v];
                facts.facts.push_back({.table = static_cast<int>(t),
                                       .row = static_cast<int>(r),
                                       .value = static_cast<int>(v),
                                       .figure = -1,
                                       .quantity = read_row_value(table, row, value),
                                       .subject = single_spaced(row.label.text),
                                       .indicator = "",
                                       .period = period_of(table, value),
                                       .place = value.place});
            }
        }
    }
}

Quantity quantity_of(const grammar::Figure& figure) {
    if (!figure.none) return read_figure(figure.number, figure.denominator, figure.unit);
    Quantity nothing;  // `không có` answers a count
    nothing.kind = QuantityKind::count;
    nothing.value = Decimal{};
    nothing.unit = single_spaced(figure.unit);
    return nothing;
}

void add_figures(const grammar::Statements& statements, Facts& facts) {
    facts.figure_begin = static_cast<int>(facts.facts.size());
    for (std::size_t f = 0; f < statements.figures.size(); ++f) {
        const grammar::Figure& figure = statements.figures[f];
        facts.facts.push_back({.table = -1,
                               .row = -1,
                               .value = -1,
                               .figure = static_cast<int>(f),
                               .quantity = quantity_of(figure),
                               .subject = single_spaced(figure.subject),
                               .indicator = "",
                               .period = "",
                               .place = figure.place});
    }
}

}  // namespace

Facts resolve(const grammar::Statements& statements) {
    Facts facts;
    facts.report = read_report_facts(statements);
    add_cells(statements, facts);
    add_figures(statements, facts);
    for (const grammar::Date& date : statements.dates) facts.dates.push_back(calendar_date(date));
    return facts;
}

}  // namespace solieu::normalize
