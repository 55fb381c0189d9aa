#include "audit/rulebook/column_rules.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "audit/tables/support.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Facts;
using normalize::QuantityKind;

constexpr std::size_t most_relations = 40'000;  // of one table

// Indexes of the columns that a rule speaks of.
struct Columns {
    int stated = -1;
    std::vector<int> parts;
};

bool names(const RowChoice& choice, const PatternWords& head) {
    return fits_any(choice.label, head) && !fits_any(choice.unless, head);
}

// -1 for none, -2 for several.
int column_of(const RowChoice& choice, const grammar::Table& table, const std::vector<PatternWords>& heads) {
    int found = -1;
    for (std::size_t c = 0; c < heads.size() && c < table.columns.size(); ++c) {
        if (table.columns[c].role != grammar::ColumnRole::value || !names(choice, heads[c])) continue;
        if (found >= 0) return -2;
        found = static_cast<int>(c);
    }
    return found;
}

std::optional<Columns> columns_of(const DataRule& rule, const grammar::Table& table,
                                  const std::vector<PatternWords>& heads) {
    Columns columns{.stated = column_of(rule.row, table, heads), .parts = {}};
    if (columns.stated < 0) return std::nullopt;
    for (const RowChoice& choice : rule.parts) {
        const int part = column_of(choice, table, heads);
        if (part == -1 && choice.optional) continue;
        if (part < 0 || part == columns.stated ||
            std::find(columns.parts.begin(), columns.parts.end(), part) != columns.parts.end())
            return std::nullopt;
        columns.parts.push_back(part);
    }
    const std::size_t least = rule.claim == Claim::sum || rule.claim == Claim::ratio ? 2 : 1;
    if (columns.parts.size() < least) return std::nullopt;
    return columns;
}

// The number of a row in one column, with what it is; nullopt where there is none.
std::optional<Term> number_at(const Statements& statements, const Facts& facts, const TableView& view, int row,
                              int column) {
    const auto& values =
        statements.tables[static_cast<std::size_t>(view.table)].rows[static_cast<std::size_t>(row)].values;
    for (std::size_t v = 0; v < values.size(); ++v) {
        if (values[v].column != column) continue;
        const auto term = term_of(facts, view, row, static_cast<int>(v), statements);
        return term && number_of(*term, facts) ? term : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Relation> relation_at(const Statements& statements, const Facts& facts, const TableView& view, int row,
                                    const DataRule& rule, const Columns& columns) {
    const auto kind_of = [&](const Term& term) {
        return facts.facts[static_cast<std::size_t>(term.fact)].quantity.kind;
    };
    const bool rate = rule.claim == Claim::ratio;
    const auto stated = number_at(statements, facts, view, row, columns.stated);
    if (!stated) return std::nullopt;
    if (rate ? kind_of(*stated) != QuantityKind::percent : !normalize::is_addable(kind_of(*stated)))
        return std::nullopt;
    Relation relation{.kind = rate                           ? RelationKind::ratio
                              : rule.claim == Claim::at_most ? RelationKind::at_most
                              : rule.claim == Claim::equal   ? RelationKind::same
                                                             : RelationKind::sum,
                      .certainty = rule.severity == Severity::error ? Certainty::sure : Certainty::likely,
                      .stated = *stated,
                      .exclusive = true,
                      .rule = rule.id};
    if (rate) relation.stated.exponent = 0;
    for (const int column : columns.parts) {
        const auto part = number_at(statements, facts, view, row, column);
        if (!part || !normalize::is_addable(kind_of(*part))) return std::nullopt;
        const Term& first = rate && !relation.parts.empty() ? relation.parts.front() : *stated;
        if ((!rate || !relation.parts.empty()) && part->exponent != first.exponent) return std::nullopt;
        relation.parts.push_back(*part);
    }
    return relation;
}

// Whether the rows that break the rule are told of.
bool is_claimed(const Support& s) {
    return s.differ == 0 || s.agree >= 3 * s.differ || (s.agree >= s.differ && s.slips == s.differ) ||
           (s.differ == 1 && s.slips == 1);
}

void add_rule(const Statements& statements, const Facts& facts, const TableView& view, const DataRule& rule,
              const Columns& columns, std::vector<Relation>& relations) {
    std::vector<std::pair<Relation, Outcome>> found;
    Support support;
    for (int row = 0; row < static_cast<int>(view.rows.size()) && found.size() < most_relations; ++row) {
        auto relation = relation_at(statements, facts, view, row, rule, columns);
        if (!relation) continue;
        const Outcome outcome = count(support, *relation, facts);
        if (outcome != Outcome::unknown) found.emplace_back(std::move(*relation), outcome);
    }
    const bool claimed = is_claimed(support);
    for (auto& [relation, outcome] : found) {
        if (!claimed && !fits(outcome)) continue;
        if (!claimed) relation.certainty = Certainty::possible;
        relations.push_back(std::move(relation));
    }
}

}  // namespace

std::vector<Relation> column_rule_relations(const Statements& statements, const Facts& facts, const Rulebook& rulebook,
                                            const RowFinder& finder) {
    std::vector<Relation> relations;
    std::vector<const DataRule*> rules;
    for (const DataRule& rule : rulebook.rules)
        if (rule.across_columns && is_of_level(rule, facts)) rules.push_back(&rule);
    if (rules.empty()) return relations;
    for (const TableView& view : finder.views()) {
        const auto index = static_cast<std::size_t>(view.table);
        std::vector<PatternWords> heads;
        for (const std::vector<int>& head : facts.words.heads[index]) heads.push_back(finder.words_of(head));
        for (const DataRule* rule : rules)
            if (const auto columns = columns_of(*rule, statements.tables[index], heads))
                add_rule(statements, facts, view, *rule, *columns, relations);
    }
    return relations;
}

}  // namespace solieu::audit
