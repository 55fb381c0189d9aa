#include "audit/tables/column_grid.h"

#include <cstddef>

#include "audit/relations/evaluate.h"
#include "normalize/labels/selections.h"

namespace solieu::audit {

using normalize::Measure;
using normalize::QuantityKind;

ColumnGrid column_grid(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
                       const Lexicon& lexicon) {
    ColumnGrid grid{statements, facts, view};
    const auto index = static_cast<std::size_t>(view.table);
    const grammar::Table& table = statements.tables[index];
    const std::vector<normalize::ColumnMeaning>& meanings = facts.columns[index];
    std::vector<int> place(table.columns.size(), -1);
    for (std::size_t c = 0; c < table.columns.size() && c < meanings.size(); ++c) {
        if (table.columns[c].role != grammar::ColumnRole::value) continue;
        place[c] = grid.size();
        grid.columns.push_back(static_cast<int>(c));
        grid.measures.push_back(meanings[c].measure);
        grid.selections.push_back(normalize::selections_in(table.columns[c].title, lexicon));
        const normalize::Period& time = meanings[c].time;
        grid.years.push_back(time.kind == normalize::PeriodKind::year ? time.year : 0);
    }
    std::vector<int> amounts(grid.columns.size()), percents(grid.columns.size());
    for (std::size_t r = 0; r < view.rows.size(); ++r) {
        std::vector<ColumnCell> cells(grid.columns.size());
        bool any = false;
        const auto& values = table.rows[r].values;
        for (std::size_t v = 0; v < values.size(); ++v) {
            const int column = values[v].column;
            if (column < 0 || column >= static_cast<int>(place.size()) || place[static_cast<std::size_t>(column)] < 0)
                continue;
            const auto k = static_cast<std::size_t>(place[static_cast<std::size_t>(column)]);
            const auto term = term_of(facts, view, static_cast<int>(r), static_cast<int>(v), statements);
            const auto number = term ? number_of(*term, facts) : std::nullopt;
            if (!number) continue;
            ColumnCell& cell = cells[k];
            const QuantityKind kind = facts.facts[static_cast<std::size_t>(term->fact)].quantity.kind;
            cell.term = term;
            cell.percent = kind == QuantityKind::percent;
            cell.amount = normalize::is_addable(kind) && grid.measures[k] != Measure::rank;
            (cell.percent ? percents : amounts)[k] += cell.percent || cell.amount ? 1 : 0;
            cell.number = *number;
            any = true;
        }
        if (any) grid.rows.push_back(std::move(cells));
    }
    for (std::size_t k = 0; k < grid.columns.size(); ++k) {
        grid.percents.push_back(percents[k] > amounts[k]);
        grid.amounts.push_back(amounts[k] > percents[k]);
    }
    return grid;
}

}  // namespace solieu::audit
