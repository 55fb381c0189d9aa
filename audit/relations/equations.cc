#include "audit/relations/equations.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "audit/relations/quotient.h"

namespace solieu::audit {
namespace {

using normalize::Facts;

Integer floor_of(const Rational& value) {
    const Integer n = numerator(value), d = denominator(value);
    Integer quotient = n / d;
    if (n < 0 && quotient * d != n) --quotient;
    return quotient;
}

Integer ceiling_of(const Rational& value) {
    return -floor_of(-value);
}

Interval range_of(const Decimal& value, bool exact, const Rational& scale) {
    Interval range = interval_of(value, exact);
    if (scale != 1) range = {range.low * scale, range.high * scale};
    return range;
}

}  // namespace

bool is_broken(const Judged& judged) {
    return judged.relation.certainty != Certainty::possible &&
           (judged.evaluation.outcome == Outcome::violated || judged.evaluation.outcome == Outcome::off_by_one);
}

void Bounds::narrow(const Bounds& other) {
    never = never || other.never;
    if (other.low && (!low || *low < *other.low)) low = other.low;
    if (other.high && (!high || *high > *other.high)) high = other.high;
}

int Equations::variable_of(const Term& term, const Facts& facts) {
    const auto key = std::tuple(term.fact, static_cast<int>(term.side), term.part, term.exponent);
    const auto [found, fresh] = index_.try_emplace(key, static_cast<int>(variables_.size()));
    if (fresh) {
        Variable variable{.term = term, .value = *number_of(term, facts)};
        variable.exact = is_exact(term, facts);
        variable.scale = power_of_ten(term.exponent);
        variable.range = range_of(variable.value, variable.exact, variable.scale);
        variable.below_zero = variable.value.coefficient < 0;
        present_.push_back(variable.value);
        variables_.push_back(std::move(variable));
    }
    return found->second;
}

Equations::Equations(std::span<const Judged> judged, const Facts& facts) {
    // A number in two scales would be two variables: then neither is changed for the other's sake, which only means
    // that fewer relations hold it.
    equations_.resize(judged.size());
    for (std::size_t i = 0; i < judged.size(); ++i) {
        const auto& [relation, evaluation] = judged[i];
        const bool broken = is_broken(judged[i]);
        if (!broken && !audit::fits(evaluation.outcome)) continue;
        if (evaluation.other_reading) continue;
        Equation& equation = equations_[i];
        equation.kind = relation.kind;
        equation.violated = broken;
        equation.soft = relation.certainty == Certainty::possible;
        equation.stated = variable_of(relation.stated, facts);
        for (const Term& term : relation.parts) equation.parts.push_back(variable_of(term, facts));
        if (relation.kind == RelationKind::growth)
            variables_[static_cast<std::size_t>(equation.stated)].below_zero = true;
        if (evaluation.outcome == Outcome::holds_when_cut) {
            const Variable& stated = variable(equation.stated);
            equation.slack = power_of_ten(-stated.value.decimals) * stated.scale;
        }
        // One thing told twice may be cut in one place and rounded in the other.
        if (relation.kind == RelationKind::same && !broken)
            for (int member : members(static_cast<int>(i)))
                if (!variable(member).exact)
                    equation.slack += power_of_ten(-variable(member).value.decimals) * variable(member).scale / 2;
        for (int part : equation.parts) {
            equation.sum.low += variable(part).range.low;
            equation.sum.high += variable(part).range.high;
        }
        for (int member : members(static_cast<int>(i))) {
            std::vector<int>& of = variables_[static_cast<std::size_t>(member)].equations;
            if (of.empty() || of.back() != static_cast<int>(i)) of.push_back(static_cast<int>(i));
        }
    }
}

int Equations::find(const Term& term) const {
    const auto first = std::tuple(term.fact, static_cast<int>(term.side), term.part, std::numeric_limits<int>::min());
    const auto found = index_.lower_bound(first);
    if (found == index_.end()) return -1;
    const auto& [fact, side, part, exponent] = found->first;
    return fact == term.fact && side == static_cast<int>(term.side) && part == term.part ? found->second : -1;
}

std::vector<int> Equations::members(int index) const {
    const Equation& one = equation(index);
    std::vector<int> members = {one.stated};
    members.insert(members.end(), one.parts.begin(), one.parts.end());
    return members;
}

// What a ratio is taken of: the parts behind the first together.
Interval Equations::whole_of(const Equation& ratio) const {
    const Interval& part = variable(ratio.parts[0]).range;
    return {ratio.sum.low - part.low, ratio.sum.high - part.high};
}

bool Equations::holds(int index) const {
    const Equation& one = equation(index);
    const Interval& stated = variable(one.stated).range;
    if (one.kind == RelationKind::at_most) return one.sum.low <= stated.high;
    Interval computed = one.sum;
    if (is_quotient(one.kind)) {
        const Interval& part = variable(one.parts[0]).range;
        const Interval whole = whole_of(one);
        if (whole.low <= 0 || part.low < 0) return false;
        const auto rate = rate_of(one.kind, {part.low * 100 / whole.high, part.high * 100 / whole.low});
        if (!rate) return false;
        computed = *rate;
    }
    return computed.low <= stated.high + one.slack && stated.low - one.slack <= computed.high;
}

Bounds Equations::solve(int index, int variable_index) const {
    const Equation& one = equation(index);
    const Variable& number = variable(variable_index);
    const Interval& stated = variable(one.stated).range;
    const auto times =
        std::count(one.parts.begin(), one.parts.end(), variable_index) + (one.stated == variable_index ? 1 : 0);
    if (times != 1) return {.low = {}, .high = {}, .never = true};
    if (is_quotient(one.kind)) {
        const Interval& part = variable(one.parts[0]).range;
        const Interval whole = whole_of(one);
        constexpr auto never = [] { return Bounds{.low = {}, .high = {}, .never = true}; };
        if (variable_index == one.stated) {
            if (whole.low <= 0 || part.low < 0) return never();
            const auto rate = rate_of(one.kind, {part.low * 100 / whole.high, part.high * 100 / whole.low});
            return rate ? Bounds{rate->low - one.slack, rate->high + one.slack} : never();
        }
        const auto ratio = ratio_of(one.kind, {stated.low - one.slack, stated.high + one.slack});
        if (!ratio) return never();
        const Rational low = std::max(ratio->low, Rational(0)), high = ratio->high;
        if (variable_index == one.parts[0]) return {low * whole.low / 100, high * whole.high / 100};
        if (high <= 0 || part.low < 0) return never();
        // A whole of nothing states nothing. What else makes up the whole is taken off.
        const Interval rest = {whole.low - number.range.low, whole.high - number.range.high};
        Bounds bounds{std::max(Rational(part.low * 100 / high - rest.high), Rational(1, 1000000)), {}};
        if (low > 0) bounds.high = part.high * 100 / low - rest.low;
        return bounds;
    }
    if (variable_index == one.stated) {
        if (one.kind == RelationKind::at_most) return {one.sum.low, {}};
        return {one.sum.low - one.slack, one.sum.high + one.slack};
    }
    const Interval others = {one.sum.low - number.range.low, one.sum.high - number.range.high};
    if (one.kind == RelationKind::at_most) return {{}, stated.high - others.low};
    return {stated.low - one.slack - others.high, stated.high + one.slack - others.low};
}

std::optional<Written> Equations::written_within(int index, const Bounds& bounds) const {
    if (bounds.empty()) return std::nullopt;
    const Variable& number = variable(index);
    const Rational shift = power_of_ten(number.value.decimals) / number.scale;
    const Rational half = number.exact ? Rational(0) : Rational(1, 2);
    const Integer most = abs(number.value.coefficient) * 100 + 1000;
    Written written{number.below_zero ? Integer(-most) : Integer(0), most};
    if (bounds.low) written.low = std::max(written.low, ceiling_of(*bounds.low * shift - half));
    if (bounds.high) {
        const Integer high = floor_of(*bounds.high * shift + half);
        written.high = bounds.low ? high : std::min(written.high, high);
    }
    if (written.low > written.high) {
        if (bounds.high || !bounds.low) return std::nullopt;
        written.high = written.low * 100;  // no limit above
    }
    return written;
}

bool Equations::fits(int index, const Decimal& value, const Bounds& bounds) const {
    if (bounds.empty()) return false;
    const Variable& number = variable(index);
    const Interval range = range_of(value, number.exact, number.scale);
    return (!bounds.low || range.high >= *bounds.low) && (!bounds.high || range.low <= *bounds.high);
}

Decimal Equations::change(int index, const Decimal& value) {
    Variable& number = variables_[static_cast<std::size_t>(index)];
    const Decimal before = present_[static_cast<std::size_t>(index)];
    present_[static_cast<std::size_t>(index)] = value;
    const Interval range = range_of(value, number.exact, number.scale);
    for (int equation : number.equations) {
        Equation& one = equations_[static_cast<std::size_t>(equation)];
        for (int part : one.parts) {
            if (part != index) continue;
            one.sum.low += range.low - number.range.low;
            one.sum.high += range.high - number.range.high;
        }
    }
    number.range = range;
    return before;
}

std::vector<std::vector<int>> Equations::violated_groups() const {
    std::vector<int> root(equations_.size());
    std::iota(root.begin(), root.end(), 0);
    const auto find = [&](int i) {
        while (root[static_cast<std::size_t>(i)] != i) {
            root[static_cast<std::size_t>(i)] = root[static_cast<std::size_t>(root[static_cast<std::size_t>(i)])];
            i = root[static_cast<std::size_t>(i)];
        }
        return i;
    };
    for (const Variable& number : variables_) {
        int first = -1;
        for (int equation : number.equations) {
            if (!equations_[static_cast<std::size_t>(equation)].violated) continue;
            if (first < 0) {
                first = find(equation);
            } else {
                const int other = find(equation);
                root[static_cast<std::size_t>(std::max(first, other))] = std::min(first, other);
                first = std::min(first, other);
            }
        }
    }
    std::map<int, std::vector<int>> groups;
    for (int i = 0; i < static_cast<int>(equations_.size()); ++i)
        if (equations_[static_cast<std::size_t>(i)].violated) groups[find(i)].push_back(i);
    std::vector<std::vector<int>> result;
    for (auto& [first, group] : groups) result.push_back(std::move(group));
    return result;
}

}  // namespace solieu::audit
