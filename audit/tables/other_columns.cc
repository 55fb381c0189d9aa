#include "audit/tables/other_columns.h"

#include <set>
#include <utility>

#include "audit/relations/slips.h"
#include "audit/tables/support.h"

namespace solieu::audit {

namespace {

using grammar::Statements;
using normalize::Facts;

bool says_what_it_holds(const Statements& statements, const Facts& facts, int table, int row, int value) {
    if (value == 0) return true;
    const auto& values = statements.tables[static_cast<std::size_t>(table)].rows[static_cast<std::size_t>(row)].values;
    const int column = values[static_cast<std::size_t>(value)].column;
    const auto& meanings = facts.columns[static_cast<std::size_t>(table)];
    if (column < 0 || column >= static_cast<int>(meanings.size())) return false;
    const normalize::ColumnMeaning& meaning = meanings[static_cast<std::size_t>(column)];
    return meaning.measure != normalize::Measure::none || !meaning.unit.empty() ||
           meaning.time.kind != normalize::PeriodKind::none;
}

constexpr int told_digits = 3;  // of a number that one slip explains by more than chance

}  // namespace

void drop_sums_of_other_columns(const Statements& statements, const Facts& facts, std::vector<Relation>& relations) {
    const auto place_of = [&](const Relation& relation) -> const normalize::Fact& {
        return facts.facts[static_cast<std::size_t>(relation.stated.fact)];
    };
    std::set<std::pair<int, int>> summed;  // table and value: sums of it hold
    for (const Relation& relation : relations) {
        const normalize::Fact& fact = place_of(relation);
        if (relation.kind == RelationKind::sum && fact.from_cell() && fits(evaluate(relation, facts).outcome) &&
            digits_that_fit(relation, facts) > 0)
            summed.insert({fact.table, fact.value});
    }
    std::erase_if(relations, [&](const Relation& relation) {
        const normalize::Fact& fact = place_of(relation);
        const bool told_of = relation.certainty == Certainty::sure || !relation.rule.empty();
        if (relation.kind != RelationKind::sum || !told_of || !fact.from_cell() || fact.value == 0 ||
            evaluate(relation, facts).outcome != Outcome::violated)
            return false;
        if (is_level_among_parts(relation, facts)) return true;
        if (summed.contains({fact.table, fact.value}) ||
            says_what_it_holds(statements, facts, fact.table, fact.row, fact.value))
            return false;
        const auto stated = number_of(relation.stated, facts);
        return !stated || telling_digits(*stated) < told_digits || !is_explained_by_slip(relation, facts);
    });
}

}  // namespace solieu::audit
