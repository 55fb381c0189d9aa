#include "audit/relations/evaluate.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "audit/relations/quotient.h"

namespace solieu::audit {
namespace {

using normalize::Facts;
using normalize::Quantity;
using normalize::QuantityKind;

// Combinations of readings tried for one relation.
constexpr std::size_t max_readings = 16;

const Quantity* quantity_of(const Term& term, const Facts& facts) {
    if (term.fact < 0 || term.fact >= static_cast<int>(facts.facts.size())) return nullptr;
    return &facts.facts[static_cast<std::size_t>(term.fact)].quantity;
}

struct Number {
    Decimal value;
    bool exact = false;
    int exponent = 0;
};

Interval interval(const Number& number) {
    Interval result = interval_of(number.value, number.exact);
    if (number.exponent == 0) return result;
    const Rational scale = power_of_ten(number.exponent);
    return {result.low * scale, result.high * scale};
}

Rational middle(const Number& number) {
    return to_rational(number.value) * power_of_ten(number.exponent);
}

struct Computed {
    Interval range;
    Rational middle;
};

std::optional<Computed> compute(RelationKind kind, const std::vector<Number>& parts) {
    if (is_quotient(kind)) {
        if (parts.size() < 2) return std::nullopt;
        const Interval part = interval(parts[0]);
        Interval whole{0, 0};
        Rational value = 0;  // of the whole
        for (std::size_t i = 1; i < parts.size(); ++i) {
            const Interval of_whole = interval(parts[i]);
            whole = {whole.low + of_whole.low, whole.high + of_whole.high};
            value += middle(parts[i]);
        }
        const Rational of_middle = middle(parts[0]);
        // 0/0 says nothing; a whole written 0,0 neither.
        if (value <= 0 || of_middle < 0) return std::nullopt;
        const Rational exact = of_middle * 100 / value;
        const bool wide = whole.low > 0 && part.low >= 0;
        const auto range = rate_of(
            kind, wide ? Interval{part.low * 100 / whole.high, part.high * 100 / whole.low} : Interval{exact, exact});
        const auto rate = rate_of(kind, {exact, exact});
        if (!range || !rate) return std::nullopt;
        return Computed{*range, rate->low};
    }
    Computed sum;
    for (const Number& number : parts) {
        const Interval part = interval(number);
        sum.range.low += part.low;
        sum.range.high += part.high;
        sum.middle += middle(number);
    }
    return sum;
}

Outcome compare(RelationKind kind, const Computed& computed, const Number& stated) {
    const Interval written = interval(stated);
    if (kind == RelationKind::at_most) return computed.range.low <= written.high ? Outcome::holds : Outcome::violated;
    if (meet(computed.range, written)) return Outcome::holds;
    if (stated.exact) return Outcome::violated;
    Interval cut = interval_of_cut(stated.value);
    const Rational scale = power_of_ten(stated.exponent);
    cut = {cut.low * scale, cut.high * scale};
    if (meet(computed.range, cut)) return Outcome::holds_when_cut;
    // One unit of the last digit between the figure and what should be written; whole percents are too coarse for that.
    const Rational unit = scale * power_of_ten(-stated.value.decimals);
    const Rational right = stated.value.decimals > 0
                               ? to_rational(round_to(computed.middle / scale, stated.value.decimals)) * scale
                               : computed.middle;
    const Rational difference = right - middle(stated);
    return (difference < 0 ? Rational(-difference) : difference) <= unit ? Outcome::off_by_one : Outcome::violated;
}

// One thing told twice: cut in one place and rounded in the other is no contradiction.
Outcome compare_same(const Number& a, const Number& b) {
    if (meet(interval(a), interval(b))) return Outcome::holds;
    auto cut = [](const Number& number) {
        if (number.exact) return interval(number);
        const Interval range = interval_of_cut(number.value);
        const Rational scale = power_of_ten(number.exponent);
        return Interval{range.low * scale, range.high * scale};
    };
    return meet(cut(a), cut(b)) ? Outcome::holds : Outcome::violated;
}

int rank(Outcome outcome) {
    switch (outcome) {
        case Outcome::holds:
            return 0;
        case Outcome::holds_when_cut:
            return 1;
        case Outcome::off_by_one:
            return 2;
        case Outcome::violated:
            return 3;
        case Outcome::unknown:
            return 4;
    }
    return 4;
}

// The numbers of a relation as written: stated first, then the parts.
struct Numbers {
    std::vector<std::optional<Number>> all;
    Evaluation blanks;
};

Numbers numbers_of(const Relation& relation, const Facts& facts, const Substitution* substitution) {
    Numbers numbers;
    auto add = [&](const Term& term) {
        std::optional<Decimal> value = substitution && substitution->term.fact == term.fact &&
                                               substitution->term.side == term.side &&
                                               substitution->term.part == term.part
                                           ? std::optional(substitution->value)
                                           : number_of(term, facts);
        if (!value) {
            numbers.all.emplace_back();
            return false;
        }
        numbers.all.push_back(Number{*value, is_exact(term, facts), term.exponent});
        return true;
    };
    numbers.blanks.stated_blank = !add(relation.stated);
    for (const Term& term : relation.parts)
        if (!add(term)) ++numbers.blanks.blank_parts;
    return numbers;
}

Evaluation evaluate_numbers(const Relation& relation, const Numbers& numbers) {
    Evaluation result = numbers.blanks;
    if (result.blank_parts > 0 || relation.parts.empty()) return result;
    std::vector<Number> parts;
    for (std::size_t i = 1; i < numbers.all.size(); ++i) parts.push_back(*numbers.all[i]);
    const std::optional<Computed> computed = compute(relation.kind, parts);
    if (!computed) return result;
    result.computed = computed->middle;
    if (result.stated_blank) return result;
    result.outcome = relation.kind == RelationKind::same ? compare_same(*numbers.all[0], parts[0])
                                                         : compare(relation.kind, *computed, *numbers.all[0]);
    return result;
}

// All that have other readings are read in another way, or none is.
bool in_one_way(const std::vector<std::vector<Decimal>>& readings, std::size_t choice) {
    bool first = false, other = false;
    for (const std::vector<Decimal>& ways : readings) {
        if (ways.size() > 1) (choice % ways.size() == 0 ? first : other) = true;
        choice /= ways.size();
    }
    return !first || !other;
}

}  // namespace

std::optional<Decimal> number_of(const Term& term, const Facts& facts) {
    const Quantity* quantity = quantity_of(term, facts);
    if (!quantity) return std::nullopt;
    switch (term.side) {
        case Term::Side::value:
            return quantity->value;
        case Term::Side::numerator:
            return quantity->numerator;
        case Term::Side::denominator:
            return quantity->denominator;
        case Term::Side::part:
            if (term.part < 0 || term.part >= static_cast<int>(quantity->parts.size())) return std::nullopt;
            return quantity->parts[static_cast<std::size_t>(term.part)].value;
        case Term::Side::note: {
            const auto& note = facts.facts[static_cast<std::size_t>(term.fact)].note;
            if (term.part < 0 || term.part >= static_cast<int>(note.size())) return std::nullopt;
            return note[static_cast<std::size_t>(term.part)].value;
        }
    }
    return std::nullopt;
}

bool is_time(const normalize::Unit& unit) {
    static constexpr auto times = std::to_array<std::string_view>({"hour", "minute", "day"});
    return std::find(times.begin(), times.end(), unit.dimension) != times.end();
}

bool is_exact(const Term& term, const Facts& facts) {
    const Quantity* quantity = quantity_of(term, facts);
    if (!quantity) return false;
    if (term.side == Term::Side::value) {
        if (quantity->kind == QuantityKind::count) return true;
        return quantity->kind == QuantityKind::decimal && quantity->value && quantity->value->decimals == 0 &&
               is_time(facts.units[static_cast<std::size_t>(facts.facts[static_cast<std::size_t>(term.fact)].unit)]);
    }
    const std::optional<Decimal> number = number_of(term, facts);
    if (term.side == Term::Side::note) return number && number->decimals == 0;
    return number && number->decimals == 0 && quantity->kind != QuantityKind::percent &&
           quantity->kind != QuantityKind::money;
}

Evaluation evaluate_with(const Relation& relation, const Facts& facts, const Substitution& substitution) {
    return evaluate_numbers(relation, numbers_of(relation, facts, &substitution));
}

Evaluation evaluate(const Relation& relation, const Facts& facts) {
    Numbers numbers = numbers_of(relation, facts, nullptr);
    Evaluation best = evaluate_numbers(relation, numbers);
    if (best.outcome == Outcome::unknown || best.outcome == Outcome::holds) return best;

    // Other readings, every combination up to the cap.
    std::vector<std::vector<Decimal>> readings(numbers.all.size());
    std::size_t combinations = 1;
    for (std::size_t i = 0; i < numbers.all.size(); ++i) {
        const Term& term = i == 0 ? relation.stated : relation.parts[i - 1];
        readings[i].push_back(numbers.all[i]->value);
        const Quantity* quantity = quantity_of(term, facts);
        if (term.side != Term::Side::value || !quantity) continue;
        for (const Decimal& other : quantity->alternatives) {
            if (combinations / readings[i].size() * (readings[i].size() + 1) > max_readings) break;
            combinations = combinations / readings[i].size() * (readings[i].size() + 1);
            readings[i].push_back(other);
        }
    }
    for (std::size_t choice = 1; choice < combinations; ++choice) {
        // Of a part and its whole both are read in one way: 4.870 m of 4.310 m is too much whatever the point means.
        if (relation.kind == RelationKind::at_most && !in_one_way(readings, choice)) continue;
        Numbers other = numbers;
        std::size_t rest = choice;
        for (std::size_t i = 0; i < readings.size(); ++i) {
            other.all[i]->value = readings[i][rest % readings[i].size()];
            rest /= readings[i].size();
        }
        Evaluation evaluation = evaluate_numbers(relation, other);
        if (rank(evaluation.outcome) >= rank(best.outcome) || evaluation.outcome == Outcome::off_by_one) continue;
        best = evaluation;
        best.other_reading = true;
        if (best.outcome == Outcome::holds) break;
    }
    return best;
}

bool is_complement(const Relation& ratio, const Evaluation& evaluation, const Facts& facts) {
    const std::optional<Decimal> stated = number_of(ratio.stated, facts);
    if (ratio.kind != RelationKind::ratio || !evaluation.computed || !stated) return false;
    const Rational others = 100 - *evaluation.computed;
    return meet({others, others}, interval_of(*stated, false)) || meet({others, others}, interval_of_cut(*stated));
}

std::optional<Decimal> expected_value(const Relation& relation, const Evaluation& evaluation, const Facts& facts) {
    if (!evaluation.computed) return std::nullopt;
    const std::optional<Decimal> stated = number_of(relation.stated, facts);
    int decimals = stated ? stated->decimals : 2;
    if (!stated && relation.kind == RelationKind::sum) {
        decimals = 0;
        for (const Term& term : relation.parts)
            if (const auto part = number_of(term, facts)) decimals = std::max(decimals, part->decimals);
    }
    return round_to(*evaluation.computed / power_of_ten(relation.stated.exponent), decimals);
}

}  // namespace solieu::audit
