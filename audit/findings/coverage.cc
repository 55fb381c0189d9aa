#include "audit/findings/coverage.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace solieu::audit {
namespace {

using normalize::Facts;

// A number in more relations than this is as good as certain; keeps the cost linear.
constexpr std::size_t max_relations = 32;

// The smallest change of a single digit that makes the number greater (or smaller); nullopt when there is none.
std::optional<Decimal> smallest_change(const Decimal& value, bool up) {
    if (value.coefficient < 0) return std::nullopt;
    if (value.coefficient == 0) return up ? std::optional(Decimal{1, value.decimals}) : std::nullopt;
    Integer rest = value.coefficient, place = 1;
    for (; rest > 0; rest /= 10, place *= 10) {
        const int digit = static_cast<int>(rest % 10);
        if (up && digit < 9) return Decimal{value.coefficient + place, value.decimals};
        if (!up && digit > 0) return Decimal{value.coefficient - place, value.decimals};
    }
    return std::nullopt;
}

struct Use {
    Term term;
    std::size_t relation = 0;
};

// What keeps a relation from being evaluated.
enum class Obstacle { none, nothing_stated, blank, text };

Obstacle obstacle_of(const Relation& relation, const Facts& facts) {
    Obstacle obstacle = Obstacle::nothing_stated;
    const auto look = [&](const Term& term) {
        if (number_of(term, facts)) return;
        const normalize::QuantityKind kind = facts.facts[static_cast<std::size_t>(term.fact)].quantity.kind;
        obstacle = std::max(obstacle, kind == normalize::QuantityKind::missing ? Obstacle::blank : Obstacle::text);
    };
    look(relation.stated);
    for (const Term& term : relation.parts) look(term);
    return obstacle;
}

void count(const normalize::Fact& fact, Obstacle obstacle, const grammar::Statements& statements, Unchecked& why) {
    switch (obstacle) {
        case Obstacle::nothing_stated:
            ++why.nothing_stated;
            return;
        case Obstacle::blank:
            ++why.blank_partner;
            return;
        case Obstacle::text:
            ++why.text_partner;
            return;
        case Obstacle::none:
            break;
    }
    const bool prose = fact.figure >= 0 && fact.figure < static_cast<int>(statements.figures.size());
    const grammar::Figure* figure = prose ? &statements.figures[static_cast<std::size_t>(fact.figure)] : nullptr;
    ++(figure && (figure->target || figure->change) ? why.goal_or_change : why.no_relation);
}

}  // namespace

Coverage measure_coverage(std::span<const Judged> judged, const grammar::Statements& statements, const Facts& facts) {
    std::vector<std::vector<Use>> uses(facts.facts.size());
    std::vector<Obstacle> obstacles(facts.facts.size(), Obstacle::none);
    for (std::size_t i = 0; i < judged.size(); ++i) {
        const auto& [relation, evaluation] = judged[i];
        if (evaluation.outcome == Outcome::unknown) {
            const Obstacle obstacle = obstacle_of(relation, facts);
            const auto note = [&](const Term& term) {
                Obstacle& of_fact = obstacles[static_cast<std::size_t>(term.fact)];
                of_fact = std::max(of_fact, obstacle);
            };
            note(relation.stated);
            for (const Term& term : relation.parts) note(term);
            continue;
        }
        auto add = [&](const Term& term) {
            if (term.side == Term::Side::note) return;  // the row's own number is another
            std::vector<Use>& of_fact = uses[static_cast<std::size_t>(term.fact)];
            if (of_fact.size() < max_relations) of_fact.push_back({term, i});
        };
        add(relation.stated);
        for (const Term& term : relation.parts) add(term);
    }
    Coverage coverage;
    for (std::size_t fact = 0; fact < facts.facts.size(); ++fact) {
        const normalize::Quantity& quantity = facts.facts[fact].quantity;
        if (!quantity.value && !quantity.numerator) continue;
        ++coverage.numbers;
        if (uses[fact].empty()) {
            ++coverage.unchecked;
            count(facts.facts[fact], obstacles[fact], statements, coverage.why);
            continue;
        }
        ++coverage.checked;
        bool blind = false;
        for (bool up : {false, true}) {
            // Each side of a fraction is a number of its own: the fact is blind when one of them is.
            for (Term::Side side : {Term::Side::value, Term::Side::numerator, Term::Side::denominator}) {
                std::size_t used = 0;
                bool passes = true;
                for (const Use& use : uses[fact]) {
                    if (use.term.side != side) continue;
                    ++used;
                    const auto value = number_of(use.term, facts);
                    const auto changed = value ? smallest_change(*value, up) : std::nullopt;
                    passes = passes && changed &&
                             evaluate_with(judged[use.relation].relation, facts, {use.term, *changed}).outcome ==
                                 Outcome::holds;
                    if (!passes) break;
                }
                blind = blind || (used > 0 && passes);
            }
        }
        if (blind) ++coverage.blind;
    }
    return coverage;
}

}  // namespace solieu::audit
