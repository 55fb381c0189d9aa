#include "audit/rulebook/rule_relations.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "audit/relations/evaluate.h"
#include "audit/rulebook/column_rules.h"
#include "audit/tables/table_ratios.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Facts;
using normalize::QuantityKind;

// Index of the value column of `table` that goes with column `value` of `anchor`; -1 for none.
int column_beside(const Statements& statements, RowRef anchor, int value, RowRef other) {
    if (anchor.table == other.table) return value;
    const auto& a = statements.tables[static_cast<std::size_t>(anchor.table)];
    const auto& b = statements.tables[static_cast<std::size_t>(other.table)];
    const auto& a_values = a.rows[static_cast<std::size_t>(anchor.row)].values;
    const auto& b_values = b.rows[static_cast<std::size_t>(other.row)].values;
    if (a_values.size() == 1 && b_values.size() == 1) return 0;
    auto period = [](const grammar::Table& table, const grammar::RowValue& cell) -> std::string_view {
        if (cell.column < 0 || cell.column >= static_cast<int>(table.columns.size())) return {};
        return table.columns[static_cast<std::size_t>(cell.column)].period;
    };
    const std::string_view wanted = period(a, a_values[static_cast<std::size_t>(value)]);
    for (std::size_t i = 0; !wanted.empty() && i < b_values.size(); ++i)
        if (period(b, b_values[i]) == wanted) return static_cast<int>(i);
    return -1;
}

// Rows that stand beside the parts of a sum and count the same, but which no part of the rule speaks of: another kind
// of part than the form knows, or one whose label was misread. What then is missing from the sum is anybody's guess.
struct Strangers {
    bool among = false;       // before the last part
    std::vector<int> behind;  // rows after it
};

Strangers strangers_of(const Statements& statements, const Facts& facts, const Application& application) {
    Strangers found;
    if (application.parts.empty()) return found;
    const auto& rows = statements.tables[static_cast<std::size_t>(application.row.table)].rows;
    int last = -1;
    for (const RowRef& part : application.parts) {
        if (part.table != application.row.table) return found;
        last = std::max(last, part.row);
    }
    const auto& first = rows[static_cast<std::size_t>(application.parts.front().row)];
    const auto unit_of = [&](int row) -> const std::string& {
        const auto& meanings = facts.rows[static_cast<std::size_t>(application.row.table)];
        return facts.units[static_cast<std::size_t>(meanings[static_cast<std::size_t>(row)].unit)].name;
    };
    for (int i = application.row.row + 1; i < static_cast<int>(rows.size()); ++i) {
        const auto& row = rows[static_cast<std::size_t>(i)];
        const bool beside = row.kind == grammar::RowKind::item && row.parent == first.parent && !row.within &&
                            unit_of(i) == unit_of(application.parts.front().row);
        const bool part = std::any_of(application.parts.begin(), application.parts.end(),
                                      [&](const RowRef& own) { return own.row == i; });
        if (!beside || part) continue;
        if (i < last) {
            found.among = true;
        } else {
            found.behind.push_back(i);
        }
    }
    return found;
}

std::optional<Relation> relation_at(const Statements& statements, const Facts& facts, const RowFinder& finder,
                                    const DataRule& rule, const Application& application, int value) {
    auto kind_of = [&](const Term& term) { return facts.facts[static_cast<std::size_t>(term.fact)].quantity.kind; };
    Relation relation{.rule = rule.id};
    relation.kind = rule.claim == Claim::ratio     ? RelationKind::ratio
                    : rule.claim == Claim::at_most ? RelationKind::at_most
                    : rule.claim == Claim::equal   ? RelationKind::same
                                                   : RelationKind::sum;
    relation.certainty = !application.sure                  ? Certainty::possible
                         : rule.severity == Severity::error ? Certainty::sure
                                                            : Certainty::likely;
    Strangers strangers;
    if (rule.claim == Claim::sum && relation.certainty != Certainty::possible) {
        strangers = strangers_of(statements, facts, application);
        if (!strangers.behind.empty()) relation.certainty = Certainty::likely;
        if (strangers.among || (rule.implied && !strangers.behind.empty())) relation.certainty = Certainty::possible;
    }
    relation.exclusive = true;
    const auto& views = finder.views();
    const auto stated =
        term_of(facts, views[static_cast<std::size_t>(application.row.table)], application.row.row, value, statements);
    if (!stated) return std::nullopt;
    const bool rate = rule.claim == Claim::ratio;
    // A row that a scan made of two may have the indicator of the one and the number of the other.
    if (rate && !views[static_cast<std::size_t>(application.row.table)]
                     .rows[static_cast<std::size_t>(application.row.row)]
                     .rate)
        return std::nullopt;
    if (!is_addable_or_blank(kind_of(*stated)) && !(rate && kind_of(*stated) == QuantityKind::percent) &&
        !(rule.claim == Claim::equal && kind_of(*stated) == QuantityKind::percent))
        return std::nullopt;
    // Scores, ranks, growths … of rows are not summed, nor a rate computed from them.
    if (!is_amount(facts.facts[static_cast<std::size_t>(stated->fact)].measure)) return std::nullopt;
    relation.stated = *stated;
    if (rate) relation.stated.exponent = 0;
    if (rate && relation.certainty == Certainty::sure && explained_by_note(facts, *stated))
        relation.certainty = Certainty::likely;
    for (const RowRef& row : application.parts) {
        const int column = column_beside(statements, application.row, value, row);
        if (column < 0) return std::nullopt;
        const auto part = term_of(facts, views[static_cast<std::size_t>(row.table)], row.row, column, statements);
        if (!part) return std::nullopt;
        const bool fits =
            is_addable_or_blank(kind_of(*part)) || (rule.claim == Claim::equal && kind_of(*part) == kind_of(*stated));
        if (!fits) return std::nullopt;
        // Money beside a number without a unit: nobody knows its scale.
        if (!rate && part->exponent != stated->exponent && (part->exponent == 0 || stated->exponent == 0) &&
            number_of(*part, facts) && number_of(*stated, facts))
            return std::nullopt;
        relation.parts.push_back(*part);
    }
    // With the strangers the total is right: then they are parts, too.
    if (relation.certainty != Certainty::possible && !strangers.behind.empty() &&
        evaluate(relation, facts).outcome == Outcome::violated) {
        Relation more = relation;
        for (const int row : strangers.behind) {
            const auto part =
                term_of(facts, views[static_cast<std::size_t>(application.row.table)], row, value, statements);
            if (!part || !is_addable_or_blank(kind_of(*part)) || part->exponent != stated->exponent) return relation;
            more.parts.push_back(*part);
        }
        more.certainty = Certainty::possible;
        if (evaluate(more, facts).outcome == Outcome::holds) return more;
    }
    return relation;
}

bool lacks_a_number(const Relation& relation, const Facts& facts) {
    return !number_of(relation.stated, facts) ||
           !std::all_of(relation.parts.begin(), relation.parts.end(),
                        [&](const Term& part) { return number_of(part, facts).has_value(); });
}

}  // namespace

std::vector<Relation> rule_relations(const Statements& statements, const Facts& facts, const Rulebook& rulebook,
                                     const RowFinder& finder) {
    std::vector<Relation> relations;
    // What two rules claim of the same numbers is told once, by the first: the one that a person wrote.
    std::set<RelationKey> claimed;
    for (const Application& application : finder.applications()) {
        const DataRule& rule = rulebook.rules[static_cast<std::size_t>(application.rule)];
        if (!is_of_level(rule, facts)) continue;
        const auto& row = statements.tables[static_cast<std::size_t>(application.row.table)]
                              .rows[static_cast<std::size_t>(application.row.row)];
        for (int value = 0; value < static_cast<int>(row.values.size()); ++value) {
            auto relation = relation_at(statements, facts, finder, rule, application, value);
            if (!relation) continue;
            if (relation->certainty == Certainty::possible && evaluate(*relation, facts).outcome != Outcome::holds)
                continue;
            if (rule.implied && lacks_a_number(*relation, facts)) continue;
            if (!claimed.insert(key_of(*relation)).second) continue;
            relations.push_back(std::move(*relation));
        }
    }
    for (Relation& relation : column_rule_relations(statements, facts, rulebook, finder))
        if (claimed.insert(key_of(relation)).second) relations.push_back(std::move(relation));
    return relations;
}

static bool share_a_part(const Relation& a, const Relation& b) {
    return std::any_of(a.parts.begin(), a.parts.end(), [&](const Term& part) {
        return std::find(b.parts.begin(), b.parts.end(), part) != b.parts.end();
    });
}

std::vector<Relation> join_relations(std::vector<Relation> structural, std::vector<Relation> ruled,
                                     const Facts& facts) {
    std::map<std::pair<int, RelationKind>, std::vector<std::size_t>> by_stated;
    for (std::size_t i = 0; i < structural.size(); ++i)
        if (structural[i].stated.side == Term::Side::value)
            by_stated[{structural[i].stated.fact, structural[i].kind}].push_back(i);
    std::vector<bool> dropped(structural.size(), false);
    std::vector<Relation> joined;
    std::set<std::pair<int, int>> equal;  // pairs of facts that a rule compares by itself
    for (const Relation& relation : ruled)
        if (relation.kind == RelationKind::same)
            equal.insert(std::minmax(relation.stated.fact, relation.parts.front().fact));
    for (std::size_t i = 0; i < structural.size(); ++i)
        dropped[i] = structural[i].kind == RelationKind::same && structural[i].parts.size() == 1 &&
                     equal.contains(std::minmax(structural[i].stated.fact, structural[i].parts.front().fact));
    for (Relation& relation : ruled) {
        bool keep = true;
        const auto found = by_stated.find({relation.stated.fact, relation.kind});
        for (std::size_t i : found == by_stated.end() ? std::vector<std::size_t>{} : found->second) {
            Relation& other = structural[i];
            if (key_of(other).parts == key_of(relation).parts) {
                other.rule = relation.rule;
                other.certainty = std::min(other.certainty, relation.certainty);
                keep = false;
            } else if (relation.kind == RelationKind::ratio && relation.certainty != Certainty::possible) {
                if (fits(evaluate(other, facts).outcome)) {
                    keep = keep && fits(evaluate(relation, facts).outcome);
                } else if (evaluate(relation, facts).outcome != Outcome::unknown) {
                    dropped[i] = true;
                }
            } else if (relation.kind == RelationKind::sum && relation.certainty != Certainty::possible &&
                       share_a_part(relation, other) && evaluate(relation, facts).outcome == Outcome::holds &&
                       evaluate(other, facts).outcome == Outcome::violated) {
                dropped[i] = true;  // what the rule does not name is no part; other parts divide it in another way
            }
        }
        if (keep) joined.push_back(std::move(relation));
    }
    std::vector<Relation> all;
    for (std::size_t i = 0; i < structural.size(); ++i)
        if (!dropped[i]) all.push_back(std::move(structural[i]));
    for (Relation& relation : joined) all.push_back(std::move(relation));
    return all;
}

}  // namespace solieu::audit
