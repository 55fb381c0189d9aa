#pragma once
// The prose of a report as those see it who look for relations in it: its figures with their numbers, units and words.

#include <vector>

#include "audit/relations/evaluate.h"
#include "audit/relations/relation.h"
#include "grammar/statement.h"
#include "normalize/fact.h"

namespace solieu::audit {

struct Prose {
    const grammar::Statements& statements;
    const normalize::Facts& facts;
    const Lexicon& lexicon;

    [[nodiscard]] bool has(int figure) const {
        return figure >= 0 && figure < static_cast<int>(statements.figures.size()) &&
               facts.figure_begin + figure < static_cast<int>(facts.facts.size());
    }
    [[nodiscard]] const grammar::Figure& figure(int index) const {
        return statements.figures[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] const normalize::Quantity& quantity(int index) const {
        return facts.facts[static_cast<std::size_t>(facts.figure_begin + index)].quantity;
    }
    [[nodiscard]] const normalize::Unit& unit(int index) const {
        const normalize::Fact& fact = facts.facts[static_cast<std::size_t>(facts.figure_begin + index)];
        return facts.units[static_cast<std::size_t>(fact.unit)];
    }
    [[nodiscard]] bool same_unit(int a, int b) const { return normalize::compatible(unit(a), unit(b)); }
    [[nodiscard]] const normalize::FigureWords& words(int index) const {
        return facts.words.figures[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] const normalize::Label& label(int index) const { return words(index).label; }
    [[nodiscard]] Term term(int index, Term::Side side = Term::Side::value) const {
        Term term{.fact = facts.figure_begin + index, .side = side};
        if (quantity(index).kind == normalize::QuantityKind::money) term.exponent = unit(index).exponent;
        return term;
    }
    // Something of the kind stands between two figures of one paragraph. `aside`: or in brackets that open there.
    [[nodiscard]] bool between(int first, int second, normalize::ProseMark::Kind kind, bool aside) const;
};

// What may be added up: numbers of one kind. Percents, fractions and changes are other things.
[[nodiscard]] bool addable(const Prose& prose, int whole, int part);

[[nodiscard]] Relation sum_of(const Prose& prose, int whole, const std::vector<int>& parts, Term::Side side);

[[nodiscard]] bool adds_up(const Prose& prose, int whole, const std::vector<int>& parts, Term::Side side);

}  // namespace solieu::audit
