#include "audit/prose/prose_relations.h"

#include <algorithm>

#include "audit/partition.h"
#include "audit/prose/compared.h"
#include "audit/prose/implied_sums.h"
#include "audit/prose/prose.h"
#include "audit/relations/evaluate.h"

namespace solieu::audit {
namespace {

using grammar::Breakdown;
using grammar::Figure;
using grammar::Statements;
using normalize::Facts;
using normalize::Label;
using normalize::PhraseKind;
using normalize::ProseMark;
using normalize::QuantityKind;

constexpr std::size_t max_parts = 200;

// "… 13 Nghị quyết và 29 Quyết định": the list is closed by its last word, or says that it holds the rest.
bool list_is_closed(const Prose& prose, const std::vector<int>& parts) {
    if (prose.between(parts[parts.size() - 2], parts.back(), ProseMark::Kind::list_end, false)) return true;
    return std::any_of(parts.begin(), parts.end(),
                       [&](int part) { return prose.label(part).kinds.has(PhraseKind::the_rest); });
}

// "(13 Nghị quyết, 29 Quyết định)" right behind the number, without `trong đó`: all of them.
bool is_bare_parenthesis(const Prose& prose, const Breakdown& breakdown, const std::vector<int>& parts) {
    if (breakdown.form != Breakdown::Form::parenthesis) return false;
    return prose.between(breakdown.whole, parts.front(), ProseMark::Kind::opens_round, true) &&
           !prose.between(breakdown.whole, parts.front(), ProseMark::Kind::within, true);
}

// Points and times are no amounts: one of many may have more than all have on average.
bool is_amount(const normalize::Unit& unit) {
    return !is_time(unit) && unit.dimension != "point" && unit.dimension != "percent point";
}

// How sure it is that the parts are all, or exclude each other. `more`: together they exceed the whole.
void judge(const Prose& prose, const Breakdown& breakdown, const std::vector<int>& parts, bool more,
           Relation& relation) {
    Label whole = prose.label(breakdown.whole);
    whole.counted = true;  // a figure counts, whatever its words
    std::vector<const Label*> labels;
    for (int part : parts) labels.push_back(&prose.label(part));
    const Partition partition = partition_of(whole, labels, prose.lexicon);
    bool same_thing = true;  // the parts count what the whole counts
    for (int part : parts) same_thing = same_thing && prose.same_unit(part, breakdown.whole);
    const bool closed =
        partition == Partition::closed || list_is_closed(prose, parts) || is_bare_parenthesis(prose, breakdown, parts);
    relation.exclusive = breakdown.complete || partition != Partition::unknown || closed;
    relation.complete = breakdown.complete || closed;
    if (breakdown.complete) {
        const bool sure = same_thing || closed || partition != Partition::unknown;
        // Steps may run side by side.
        relation.certainty = sure && is_amount(prose.unit(breakdown.whole)) ? Certainty::sure : Certainty::likely;
    } else if (relation.complete) {
        // Less than the whole may still be a selection.
        relation.certainty = more && same_thing && partition == Partition::closed ? Certainty::sure : Certainty::likely;
    } else {
        relation.certainty = relation.exclusive && same_thing ? Certainty::likely : Certainty::possible;
    }
}

// "Tiếp nhận 49, …; đang xử lý 28; gồm có: 47 … và 02 …": the parts may break down an earlier figure of the sentence.
// -1 when none of the paragraph before `whole` is their sum.
int earlier_whole(const Prose& prose, int whole, const std::vector<int>& parts, Term::Side side) {
    for (int figure = whole - 1; figure >= 0; --figure) {
        if (!prose.has(figure) || prose.figure(figure).paragraph != prose.figure(whole).paragraph) break;
        const bool adds = std::all_of(parts.begin(), parts.end(),
                                      [&](int part) { return part > figure && addable(prose, figure, part); });
        if (adds && adds_up(prose, figure, parts, side)) return figure;
    }
    return -1;
}

// "3.150/3.900 hồ sơ, trong đó Sở Tư pháp 1.420/2.100 hồ sơ": no side is greater than the same side of the whole.
void add_part_of_fraction(const Prose& prose, int whole, int part, std::vector<Relation>& relations) {
    if (!prose.same_unit(whole, part) || prose.unit(part).name.empty() || !is_amount(prose.unit(whole))) return;
    for (const Term::Side side : {Term::Side::numerator, Term::Side::denominator}) {
        Relation relation = sum_of(prose, whole, {part}, side);
        relation.kind = RelationKind::at_most;
        relation.certainty = Certainty::likely;
        relations.push_back(std::move(relation));
    }
}

// One breakdown of one figure, all parts of one kind.
void add_sum(const Prose& prose, const Breakdown& breakdown, const std::vector<int>& parts, Term::Side side,
             std::vector<Relation>& relations) {
    if (parts.empty()) return;
    Relation relation = sum_of(prose, breakdown.whole, parts, side);
    const Evaluation evaluation = evaluate(relation, prose.facts);
    if (evaluation.outcome == Outcome::unknown) return;
    if (parts.size() >= 2 && evaluation.outcome == Outcome::holds) {
        // Parts that need not be all are checked thereby; that they must be so is not said.
        judge(prose, breakdown, parts, false, relation);
        relation.certainty = relation.complete ? Certainty::sure : Certainty::possible;
        relation.exclusive = false;
        relation.complete = true;
        relations.push_back(std::move(relation));
        return;
    }
    const bool more =
        evaluation.computed && *evaluation.computed > to_rational(*number_of(relation.stated, prose.facts));
    if (more && parts.size() >= 2) {
        if (const int whole = earlier_whole(prose, breakdown.whole, parts, side); whole >= 0) {
            relation = sum_of(prose, whole, parts, side);
            relation.certainty = Certainty::sure;
            relations.push_back(std::move(relation));
            return;
        }
    }
    if (parts.size() < 2) {
        // A single part can be no more than the whole when it counts the same thing.
        if (breakdown.form == Breakdown::Form::bullets || breakdown.form == Breakdown::Form::footnote) return;
        if (!prose.same_unit(parts[0], breakdown.whole)) return;
        if (prose.unit(parts[0]).name.empty() || prose.quantity(breakdown.whole).unit.empty()) return;
        if (!is_amount(prose.unit(parts[0]))) return;
        relation.kind = RelationKind::at_most;
        relation.certainty = Certainty::likely;
        relations.push_back(std::move(relation));
        return;
    }
    judge(prose, breakdown, parts, more, relation);
    if (!relation.complete && !more) relation.kind = RelationKind::at_most;
    if (!relation.complete && more && !relation.exclusive) return;  // parts may overlap
    relations.push_back(std::move(relation));
}

// Bullets and notes can hold one breakdown a paragraph: "cán bộ 101; công chức 98 / trình độ: đại học 164, …".
std::vector<std::vector<int>> by_paragraph(const Prose& prose, const std::vector<int>& parts) {
    std::vector<std::vector<int>> groups;
    for (int part : parts) {
        if (groups.empty() || prose.figure(groups.back().front()).paragraph != prose.figure(part).paragraph)
            groups.emplace_back();
        groups.back().push_back(part);
    }
    return groups;
}

void add_breakdown(const Prose& prose, const Breakdown& breakdown, std::vector<Relation>& relations) {
    if (!prose.has(breakdown.whole) || prose.figure(breakdown.whole).target) return;
    std::vector<int> parts;
    bool changes = false;
    for (int part : breakdown.parts) {
        if (!prose.has(part) || part == breakdown.whole || parts.size() >= max_parts) continue;
        changes = changes || prose.figure(part).change;
        if (addable(prose, breakdown.whole, part)) parts.push_back(part);
    }
    if (changes || parts.empty()) return;  // "giảm 06 đơn vị (giảm 8 xã, tăng 02 phường)"
    if (prose.quantity(breakdown.whole).kind == QuantityKind::fraction) {
        if (parts.size() < 2) return add_part_of_fraction(prose, breakdown.whole, parts.front(), relations);
        for (Term::Side side : {Term::Side::numerator, Term::Side::denominator})
            if (breakdown.complete || adds_up(prose, breakdown.whole, parts, side))
                add_sum(prose, breakdown, parts, side, relations);
        return;
    }
    const std::vector<std::vector<int>> groups = by_paragraph(prose, parts);
    const bool whole_fits = parts.size() >= 2 && adds_up(prose, breakdown.whole, parts, Term::Side::value);
    const bool group_fits = std::any_of(groups.begin(), groups.end(), [&](const std::vector<int>& group) {
        return group.size() >= 2 && adds_up(prose, breakdown.whole, group, Term::Side::value);
    });
    if (!whole_fits && group_fits) {
        for (const std::vector<int>& group : groups)
            if (group.size() >= 2 && adds_up(prose, breakdown.whole, group, Term::Side::value))
                add_sum(prose, breakdown, group, Term::Side::value, relations);
        return;
    }
    // Parts that count something else ("05 đơn vị với 120 người") are no summands when the others add up.
    if (!whole_fits) {
        std::vector<int> same;
        for (int part : parts)
            if (!prose.quantity(part).unit.empty() && prose.same_unit(part, breakdown.whole)) same.push_back(part);
        if (same.size() >= 2 && adds_up(prose, breakdown.whole, same, Term::Side::value)) parts = same;
        // The first ones add up and what follows tells more about them.
        for (std::size_t count = parts.size(); count > 2; --count) {
            const std::vector<int> first(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(count - 1));
            if (!adds_up(prose, breakdown.whole, first, Term::Side::value)) continue;
            parts = first;
            break;
        }
    }
    add_sum(prose, breakdown, parts, Term::Side::value, relations);
}

// Words of a rate that its part must have too: "tỷ lệ đúng hạn" is about those in time, not about those received.
// What stands behind "17 trong tổng số 31 nhiệm vụ" tells of the 17.
bool qualifiers_agree(const Prose& prose, int rate, int part, int whole) {
    const std::vector<int>& wanted = prose.label(rate).qualifiers;
    std::vector<int> said = prose.label(part).qualifiers;
    if (whole == part + 1) {
        const std::vector<int>& behind = prose.label(whole).qualifiers;
        said.insert(said.end(), behind.begin(), behind.end());
        std::sort(said.begin(), said.end());
    }
    return std::includes(said.begin(), said.end(), wanted.begin(), wanted.end());
}

// "3.018.450 tỷ đồng of 5.406.120 triệu đồng": the digits agree; the word for the scale is wrong, which is told apart.
bool is_slip_of_scale(const Relation& ratio, const Facts& facts) {
    if (ratio.parts[0].exponent == ratio.parts[1].exponent) return false;
    Relation digits = ratio;
    for (Term& part : digits.parts) part.exponent = 0;
    return fits(evaluate(digits, facts).outcome);
}

void add_ratio(const Prose& prose, const grammar::RatioClaim& claim, std::vector<Relation>& relations) {
    if (!prose.has(claim.part) || !prose.has(claim.whole) || !prose.has(claim.rate)) return;
    if (claim.rate == claim.part || claim.rate == claim.whole) return;
    if (prose.quantity(claim.rate).kind != QuantityKind::percent) return;
    const Figure& rate = prose.figure(claim.rate);
    Relation relation{.kind = RelationKind::ratio, .certainty = Certainty::sure, .stated = prose.term(claim.rate)};
    if (claim.part == claim.whole) {
        if (prose.quantity(claim.part).kind != QuantityKind::fraction) return;
        relation.parts = {prose.term(claim.part, Term::Side::numerator),
                          prose.term(claim.part, Term::Side::denominator)};
        if (rate.change) relation.certainty = Certainty::possible;
    } else {
        if (rate.change || rate.target) return;
        relation.parts = {prose.term(claim.part), prose.term(claim.whole)};
        const QuantityKind a = prose.quantity(claim.part).kind, b = prose.quantity(claim.whole).kind;
        if (a == QuantityKind::percent || b == QuantityKind::percent ||
            (a == QuantityKind::money) != (b == QuantityKind::money))
            return;
    }
    const Evaluation evaluation = evaluate(relation, prose.facts);
    if (evaluation.outcome == Outcome::violated && is_complement(relation, evaluation, prose.facts)) return;
    if (evaluation.outcome == Outcome::violated && is_slip_of_scale(relation, prose.facts)) return;
    if (evaluation.outcome == Outcome::violated && claim.part != claim.whole) {
        // A bracket behind the rate says of what it is one.
        if (claim.rate > claim.part && !qualifiers_agree(prose, claim.rate, claim.part, claim.whole)) return;
        // Another whole of the same sentence may be meant.
        for (int other = std::max(0, claim.rate - 4); other < claim.rate; ++other) {
            if (other == claim.part || other == claim.whole || prose.figure(other).paragraph != rate.paragraph)
                continue;
            Relation alternative = relation;
            alternative.parts = {prose.term(claim.part), prose.term(other)};
            if (prose.quantity(other).kind == prose.quantity(claim.whole).kind &&
                evaluate(alternative, prose.facts).outcome == Outcome::holds) {
                relations.push_back(std::move(alternative));
                return;
            }
        }
        if (!prose.same_unit(claim.part, claim.whole)) relation.certainty = Certainty::likely;
    }
    relations.push_back(std::move(relation));
}

}  // namespace

std::vector<Relation> prose_relations(const Statements& statements, const Facts& facts, const Lexicon& lexicon) {
    const Prose prose{statements, facts, lexicon};
    std::vector<Relation> relations;
    for (const Breakdown& breakdown : statements.breakdowns) add_breakdown(prose, breakdown, relations);
    add_implied_sums(prose, relations);
    for (const grammar::RatioClaim& claim : statements.ratios) add_ratio(prose, claim, relations);
    add_comparisons(prose, relations);
    return relations;
}

}  // namespace solieu::audit
