#include "audit/tables/table_view.h"

#include <algorithm>

namespace solieu::audit {

using normalize::UnitKind;

// "Trong đó:" in a row of its own: no part itself.
static bool only_opens_parts(const grammar::Row& row, const normalize::Label& label) {
    return row.within && label.content.empty() &&
           std::all_of(row.values.begin(), row.values.end(), [](const auto& value) { return value.text.empty(); });
}

TableView view_table(const grammar::Statements& statements, const normalize::Facts& facts, int table) {
    TableView view;
    view.table = table;
    const grammar::Table& source = statements.tables[static_cast<std::size_t>(table)];
    view.rows.resize(source.rows.size());
    std::vector<int> top;
    for (std::size_t i = 0; i < source.rows.size(); ++i) {
        const grammar::Row& row = source.rows[i];
        RowView& out = view.rows[i];
        const normalize::RowMeaning& meaning = facts.rows[static_cast<std::size_t>(table)][i];
        out.label = &facts.words.rows[static_cast<std::size_t>(table)][i].label;
        out.unit = &facts.units[static_cast<std::size_t>(meaning.unit)];
        out.rate = meaning.rate;
        out.item = row.kind == grammar::RowKind::item;
        view.value_count = std::max(view.value_count, static_cast<int>(row.values.size()));
        // Parents stand above their children; anything else would be a cycle.
        out.parent = row.parent >= 0 && row.parent < static_cast<int>(i) ? row.parent : -1;
        if (only_opens_parts(row, *out.label)) continue;
        if (out.parent >= 0) {
            view.rows[static_cast<std::size_t>(out.parent)].children.push_back(static_cast<int>(i));
        } else if (out.item) {
            top.push_back(static_cast<int>(i));
        } else if (!top.empty()) {
            view.siblings.push_back(std::move(top));
            top.clear();
        }
    }
    if (!top.empty()) view.siblings.push_back(std::move(top));
    for (const RowView& row : view.rows)
        if (row.children.size() > 1) view.siblings.push_back(row.children);
    return view;
}

std::vector<TableView> view_tables(const grammar::Statements& statements, const normalize::Facts& facts) {
    std::vector<TableView> views;
    views.reserve(statements.tables.size());
    for (int table = 0; table < static_cast<int>(statements.tables.size()); ++table)
        views.push_back(view_table(statements, facts, table));
    return views;
}

const normalize::Unit* unit_of_money(const normalize::Facts& facts, const normalize::Fact& fact) {
    const normalize::Unit* unit = &facts.units[static_cast<std::size_t>(fact.unit)];
    if (unit->kind != UnitKind::money && fact.from_cell()) {
        const auto table = static_cast<std::size_t>(fact.table), row = static_cast<std::size_t>(fact.row);
        unit = &facts.units[static_cast<std::size_t>(facts.rows[table][row].unit)];
    }
    return unit->kind == UnitKind::money ? unit : nullptr;
}

Term term_of(const normalize::Facts& facts, int fact) {
    Term term{.fact = fact};
    const normalize::Fact& one = facts.facts[static_cast<std::size_t>(fact)];
    if (one.quantity.kind != normalize::QuantityKind::money) return term;
    if (const normalize::Unit* unit = unit_of_money(facts, one)) term.exponent = unit->exponent;
    return term;
}

std::optional<Term> term_of(const normalize::Facts& facts, const TableView& view, int row, int value,
                            const grammar::Statements& statements) {
    const auto table = static_cast<std::size_t>(view.table);
    const auto at = static_cast<std::size_t>(row);
    if (table >= facts.row_begin.size() || at >= facts.row_begin[table].size()) return std::nullopt;
    if (value >= static_cast<int>(statements.tables[table].rows[at].values.size())) return std::nullopt;
    const int fact = facts.row_begin[table][at] + value;
    if (fact < 0 || fact >= static_cast<int>(facts.facts.size())) return std::nullopt;
    return term_of(facts, fact);
}

bool adds_up(const normalize::Fact& fact) {
    if (fact.measure == normalize::Measure::share)
        return fact.quantity.kind == normalize::QuantityKind::percent || normalize::is_addable(fact.quantity.kind);
    return normalize::is_addable(fact.quantity.kind) && normalize::is_amount(fact.measure);
}

bool same_unit(const RowView& a, const RowView& b) {
    const UnitKind x = a.unit->kind, y = b.unit->kind;
    if (x == UnitKind::none || y == UnitKind::none) return true;
    if (x == UnitKind::money || y == UnitKind::money) return x == y;
    if (x == UnitKind::code_list || y == UnitKind::code_list || x == UnitKind::percent || y == UnitKind::percent)
        return false;
    return normalize::compatible(*a.unit, *b.unit);
}

bool is_density(const normalize::Unit& unit) {
    const std::size_t slash = unit.name.find('/');
    if (slash == std::string::npos) return false;
    return unit.kind == UnitKind::money || unit.kind == UnitKind::measure ||
           unit.name.find_first_of("0123456789", slash) != std::string::npos;
}

bool is_quantity(const RowView& row) {
    return !row.rate && row.unit->kind != UnitKind::code_list;
}

}  // namespace solieu::audit
