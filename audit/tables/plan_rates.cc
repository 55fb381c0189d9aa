#include "audit/tables/plan_rates.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "audit/relations/evaluate.h"

namespace solieu::audit {
namespace {

using normalize::Measure;

constexpr int few_rows = 2;         // that must agree before one that does not is a matter of doubt
constexpr int agree_to_differ = 2;  // so many times as many must agree as differ

// Indexes of columns.
struct Columns {
    int done = -1, plan = -1;
};

// The columns that the rate may have been computed from, in their order.
std::vector<Columns> candidates(const grammar::Table& table, const std::vector<normalize::ColumnMeaning>& meanings) {
    std::vector<Columns> all;
    for (std::size_t p = 0; p < table.columns.size() && p < meanings.size(); ++p) {
        if (meanings[p].measure != Measure::plan) continue;
        for (std::size_t d = 0; d < table.columns.size() && d < meanings.size(); ++d) {
            const Measure done = meanings[d].measure;
            if (done == Measure::actual || done == Measure::estimate || done == Measure::cumulative)
                all.push_back({.done = static_cast<int>(d), .plan = static_cast<int>(p)});
        }
    }
    return all;
}

std::optional<Term> term_in(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
                            int row, int column) {
    const auto& values =
        statements.tables[static_cast<std::size_t>(view.table)].rows[static_cast<std::size_t>(row)].values;
    for (std::size_t v = 0; v < values.size(); ++v)
        if (values[v].column == column) return term_of(facts, view, row, static_cast<int>(v), statements);
    return std::nullopt;
}

// What one pair of columns says of all rows.
struct Reading {
    std::vector<Relation> relations;
    int agree = 0, differ = 0;
};

// Both are written in one unit.
bool same_scale(const normalize::Fact& a, const normalize::Fact& b) {
    return a.quantity.unit == b.quantity.unit && a.quantity.kind != normalize::QuantityKind::percent;
}

// Where less is better the rate may be plan / done; and some give no more than 100 %.
bool told_otherwise(const Relation& relation, const normalize::Facts& facts) {
    Relation inverse = relation;
    std::swap(inverse.parts[0], inverse.parts[1]);
    const Outcome outcome = evaluate(inverse, facts).outcome;
    if (outcome == Outcome::holds || outcome == Outcome::holds_when_cut) return true;
    return to_rational(*number_of(relation.stated, facts)) == 100 &&
           *number_of(relation.parts[1], facts) < *number_of(relation.parts[0], facts);
}

Reading read_columns(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
                     int rate_column, const Columns& columns) {
    Reading reading;
    for (int row = 0; row < static_cast<int>(view.rows.size()); ++row) {
        const auto rate = term_in(statements, facts, view, row, rate_column);
        const auto done = term_in(statements, facts, view, row, columns.done);
        const auto plan = term_in(statements, facts, view, row, columns.plan);
        if (!rate || !done || !plan || !number_of(*rate, facts) || !number_of(*done, facts) ||
            !number_of(*plan, facts) ||
            facts.facts[static_cast<std::size_t>(rate->fact)].quantity.kind != normalize::QuantityKind::percent ||
            !same_scale(facts.facts[static_cast<std::size_t>(done->fact)],
                        facts.facts[static_cast<std::size_t>(plan->fact)]))
            continue;
        Relation relation{.kind = RelationKind::ratio, .stated = *rate, .parts = {*done, *plan}};
        relation.stated.exponent = 0;
        const Outcome outcome = evaluate(relation, facts).outcome;
        reading.agree += outcome == Outcome::holds || outcome == Outcome::holds_when_cut ? 1 : 0;
        if (outcome == Outcome::violated && told_otherwise(relation, facts)) continue;
        reading.differ += outcome == Outcome::violated ? 1 : 0;
        reading.relations.push_back(std::move(relation));
    }
    return reading;
}

}  // namespace

void add_plan_rates(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
                    std::vector<Relation>& relations) {
    const auto index = static_cast<std::size_t>(view.table);
    if (index >= facts.columns.size()) return;
    const grammar::Table& table = statements.tables[index];
    const std::vector<normalize::ColumnMeaning>& meanings = facts.columns[index];
    for (std::size_t c = 0; c < table.columns.size() && c < meanings.size(); ++c) {
        if (meanings[c].measure != Measure::plan_rate) continue;
        Reading best;
        bool alone = true;  // no other pair of columns agrees as often
        for (const Columns& columns : candidates(table, meanings)) {
            Reading reading = read_columns(statements, facts, view, static_cast<int>(c), columns);
            if (reading.agree == best.agree) alone = false;
            if (reading.agree <= best.agree) continue;
            best = std::move(reading);
            alone = true;
        }
        const bool claimed = alone && best.agree >= few_rows && best.agree >= agree_to_differ * best.differ;
        for (Relation& relation : best.relations) {
            relation.certainty = claimed ? Certainty::likely : Certainty::possible;
            if (claimed || evaluate(relation, facts).outcome == Outcome::holds)
                relations.push_back(std::move(relation));
        }
    }
}

}  // namespace solieu::audit
