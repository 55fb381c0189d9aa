#include "audit/prose/compared.h"

#include <algorithm>
#include <optional>

namespace solieu::audit {
namespace {

using grammar::Comparison;
using Manner = Comparison::Manner;
using normalize::QuantityKind;

// The rate of a comparison as a relation; nullopt where it states none that could be checked.
std::optional<Relation> rate_relation(const Prose& prose, const Comparison& one, int now) {
    if (one.rate < 0 || prose.quantity(one.rate).kind != QuantityKind::percent) return std::nullopt;
    Relation relation{.kind = RelationKind::ratio, .stated = prose.term(one.rate)};
    const bool falls = one.manner == Manner::falls;
    if (one.before >= 0) {
        if (one.manner != Manner::reaches) relation.kind = falls ? RelationKind::fall : RelationKind::growth;
        relation.parts = {prose.term(now), prose.term(one.before)};
        return relation;
    }
    if (one.difference < 0) return std::nullopt;
    relation.kind = falls ? RelationKind::fall_by : RelationKind::growth_by;
    relation.parts = {prose.term(one.difference), prose.term(now)};
    return relation;
}

std::optional<Relation> sum_relation(const Prose& prose, const Comparison& one) {
    if (one.before < 0 || one.difference < 0) return std::nullopt;
    const bool falls = one.manner == Manner::falls;
    return sum_of(prose, falls ? one.before : one.now, {falls ? one.now : one.before, one.difference},
                  Term::Side::value);
}

bool is_count(const Prose& prose, int figure) {
    return figure < 0 || prose.quantity(figure).kind == QuantityKind::count;
}

// Figures before `now` in its paragraph that could be meant as well.
std::vector<int> others(const Prose& prose, const Comparison& one) {
    constexpr int reach = 4;
    std::vector<int> found;
    for (int figure = one.now - 1; figure >= std::max(0, one.now - reach); --figure) {
        if (prose.figure(figure).paragraph != prose.figure(one.now).paragraph) break;
        if (prose.quantity(figure).kind == prose.quantity(one.now).kind && prose.same_unit(figure, one.now))
            found.push_back(figure);
    }
    return found;
}

// "vượt 105% kế hoạch": what was reached.
bool is_meant_as_ratio(const Prose& prose, const Comparison& one, Relation relation) {
    if (one.manner != Manner::exceeds) return false;
    relation.kind = RelationKind::ratio;
    return fits(evaluate(relation, prose.facts).outcome);
}

void add(const Prose& prose, const Comparison& one, std::vector<Relation>& relations) {
    const bool exact = is_count(prose, one.now) && is_count(prose, one.before) && is_count(prose, one.difference);
    if (std::optional<Relation> sum = sum_relation(prose, one)) {
        sum->certainty = Certainty::likely;
        relations.push_back(std::move(*sum));
    }
    std::optional<Relation> rate = rate_relation(prose, one, one.now);
    if (!rate) return;
    rate->certainty = exact || one.manner == Manner::reaches ? Certainty::sure : Certainty::likely;
    if (evaluate(*rate, prose.facts).outcome == Outcome::violated) {
        if (is_meant_as_ratio(prose, one, *rate)) {
            rate->kind = RelationKind::ratio;
            relations.push_back(std::move(*rate));
            return;
        }
        const std::vector<int> meant = others(prose, one);
        for (const int now : meant) {
            std::optional<Relation> other = rate_relation(prose, one, now);
            if (!other || !fits(evaluate(*other, prose.facts).outcome)) continue;
            relations.push_back(std::move(*other));
            return;
        }
        if (!meant.empty()) rate->certainty = Certainty::likely;
    }
    relations.push_back(std::move(*rate));
}

}  // namespace

void add_comparisons(const Prose& prose, std::vector<Relation>& relations) {
    for (const Comparison& one : prose.statements.comparisons) {
        const auto there = [&](int figure) { return figure == -1 || prose.has(figure); };
        if (prose.has(one.now) && there(one.before) && there(one.difference) && there(one.rate))
            add(prose, one, relations);
    }
}

}  // namespace solieu::audit
