#pragma once
// The statements and facts of a report with the topics of its rows and figures: what the finders of things told twice
// work on. Terms here carry the scale of their unit, so that 8,0 tỷ and 8.007 triệu are brought together.

#include "audit/relations/evaluate.h"
#include "audit/relations/relation.h"
#include "audit/same/topic.h"
#include "normalize/fact.h"

namespace solieu::audit {

inline constexpr std::size_t most_of_a_group = 40;  // rows or figures of one name that are compared

struct Told {
    const grammar::Statements& statements;
    const normalize::Facts& facts;
    std::span<const TableView> views;
    const Lexicon& lexicon;
    Topics topics;

    [[nodiscard]] const normalize::Fact& fact(int index) const { return facts.facts[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const normalize::Quantity& quantity(int index) const { return fact(index).quantity; }
    [[nodiscard]] const grammar::Row& row(const RowTopic& topic) const {
        return statements.tables[static_cast<std::size_t>(topic.table)].rows[static_cast<std::size_t>(topic.row)];
    }
    [[nodiscard]] Term term(int index, Term::Side side = Term::Side::value) const {
        Term term{.fact = index, .side = side};
        if (quantity(index).kind == normalize::QuantityKind::money || side != Term::Side::value) {
            const normalize::Unit& unit = facts.units[static_cast<std::size_t>(fact(index).unit)];
            if (unit.kind == normalize::UnitKind::money) term.exponent = unit.exponent;
        }
        return term;
    }
    // The number a figure is compared by: its value, of a fraction the numerator.
    [[nodiscard]] Term main_term(int fact) const {
        const bool fraction = quantity(fact).kind == normalize::QuantityKind::fraction || !quantity(fact).value;
        return term(fact, fraction ? Term::Side::numerator : Term::Side::value);
    }
    [[nodiscard]] bool agree(const Term& a, const Term& b) const {
        return evaluate(same(a, b, Certainty::possible), facts).outcome == Outcome::holds;
    }
    [[nodiscard]] Rational value(const Term& term) const {
        const auto number = number_of(term, facts);
        return number ? to_rational(*number) : Rational(0);
    }
    // 0 and 100 % stand for anything.
    [[nodiscard]] bool is_nothing_special(int fact) const {
        const auto value = number_of({.fact = fact}, facts);
        return value && (value->coefficient == 0 || to_plain(*value) == "100");
    }
    // Of the time that the report tells of, not of another year's column or of one of several columns.
    [[nodiscard]] bool is_of_report(const RowTopic& row) const {
        return !row.of_several && (row.year == 0 || row.year == facts.report.period.year);
    }
    [[nodiscard]] static Relation same(const Term& a, const Term& b, Certainty certainty) {
        return {.kind = RelationKind::same, .certainty = certainty, .stated = a, .parts = {b}};
    }
};

}  // namespace solieu::audit
