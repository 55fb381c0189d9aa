#include "audit/prose/prose.h"

#include <algorithm>

namespace solieu::audit {

using grammar::Figure;
using normalize::ProseMark;
using normalize::QuantityKind;

bool Prose::between(int first, int second, ProseMark::Kind kind, bool aside) const {
    const Figure &a = figure(first), &b = figure(second);
    if (a.paragraph != b.paragraph || a.paragraph < 0 || b.begin < a.end) return false;
    if (a.paragraph >= static_cast<int>(facts.words.marks.size())) return false;
    int depth = 0;
    for (const ProseMark& mark : facts.words.marks[static_cast<std::size_t>(a.paragraph)]) {
        if (mark.begin < a.end || mark.end > b.begin) continue;
        if (mark.kind == kind && (aside || depth == 0)) return true;
        if (mark.kind == ProseMark::Kind::opens || mark.kind == ProseMark::Kind::opens_round) ++depth;
        if (mark.kind == ProseMark::Kind::closes && depth > 0) --depth;
    }
    return false;
}

bool addable(const Prose& prose, int whole, int part) {
    const Figure& figure = prose.figure(part);
    if (figure.change || figure.target) return false;
    const QuantityKind a = prose.quantity(whole).kind, b = prose.quantity(part).kind;
    if (a == QuantityKind::money || b == QuantityKind::money) return a == b && prose.same_unit(whole, part);
    if (a == QuantityKind::fraction || b == QuantityKind::fraction) return a == b;
    auto plain = [](QuantityKind kind) { return kind == QuantityKind::count || kind == QuantityKind::decimal; };
    return plain(a) && plain(b);
}

Relation sum_of(const Prose& prose, int whole, const std::vector<int>& parts, Term::Side side) {
    Relation relation{.kind = RelationKind::sum, .stated = prose.term(whole, side)};
    for (int part : parts) relation.parts.push_back(prose.term(part, side));
    return relation;
}

bool adds_up(const Prose& prose, int whole, const std::vector<int>& parts, Term::Side side) {
    return evaluate(sum_of(prose, whole, parts, side), prose.facts).outcome == Outcome::holds;
}

}  // namespace solieu::audit
