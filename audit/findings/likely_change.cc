#include "audit/findings/likely_change.h"

#include <algorithm>

#include "normalize/find_cell.h"

namespace solieu::audit {

using normalize::Fact;
using normalize::Facts;

namespace {

constexpr Chance improbable = 50;        // a rate that would have to be more than 100 %
constexpr Chance weight_of_style = 8;    // as many digits behind the mark as in the column
constexpr Chance zeros_by_size = 15;     // hundredths of all numbers are nothing, as by_size has it
constexpr Chance likely_zero = 4;        // the least that speaks against nothing: whoever typed a number had one
constexpr Chance usual_hundred = 4;      // the usual rate: all of them
constexpr Chance count_for_rate = 30;    // a rate that is the count above or below it
constexpr int out_of_course = 10;        // hundredths: a jump from one year to the next
constexpr int farthest_course = 30;      // what a figure of last year hardly becomes in one
constexpr Chance weight_of_course = 12;  // how much likelier that makes it

Chance likelier(Chance chance, Chance weight) {
    return std::min(full_chance, chance * weight);
}

Chance less_likely(Chance chance, Chance weight) {
    return std::max<Chance>(chance / weight, 1);
}

}  // namespace

LikelyChanges::LikelyChanges(const Facts& facts, const Equations& equations)
    : facts_(facts), equations_(equations), elsewhere_(facts), zeros_(facts) {}

LikelyChanges::Known LikelyChanges::read(int variable) const {
    const Variable& number = equations_.variable(variable);
    const Fact& fact = facts_.facts[static_cast<std::size_t>(number.term.fact)];
    const auto any = [&](const auto& test) {
        return std::any_of(number.equations.begin(), number.equations.end(),
                           [&](int equation) { return test(equations_.equation(equation)); });
    };
    Known known;
    known.meant = meant_by(number.value, number.exact);
    known.series = beside(facts_, number.term);
    known.far = distance_in_series(number.value, known.series);
    known.style = usual_decimals(facts_, number.term);
    // Comparisons with a plan or another time may be more than all.
    known.rate = fact.quantity.kind == normalize::QuantityKind::percent && number.term.side == Term::Side::value &&
                 fact.measure != normalize::Measure::growth && fact.measure != normalize::Measure::plan_rate &&
                 !any([](const Equation& one) { return is_quotient(one.kind) && one.kind != RelationKind::ratio; });
    known.follows =
        any([&](const Equation& one) { return one.stated == variable && one.kind != RelationKind::at_most; });
    known.of_quotient = any([](const Equation& one) { return is_quotient(one.kind) && one.violated; });
    known.repeats = repeats_neighbour(facts_, number.term);
    known.repeats_count = known.rate && repeats_count(variable);
    known.other_scope = is_of_other_scope(variable);
    if (number.term.side == Term::Side::numerator) known.whole = fact.quantity.denominator;
    if (number.term.side == Term::Side::denominator) known.part = fact.quantity.numerator;
    if (const int zeros = zeros_.percent(number.term); zeros > 0)
        known.unlikely_zero = std::max(zeros_by_size / static_cast<Chance>(zeros), likely_zero);
    return known;
}

// A rate in whose place the number of a row of counts stands.
bool LikelyChanges::repeats_count(int variable) const {
    const Variable& number = equations_.variable(variable);
    const Fact& fact = facts_.facts[static_cast<std::size_t>(number.term.fact)];
    if (!fact.from_cell()) return false;
    for (const int row : {fact.row - 1, fact.row + 1}) {
        const int other = fact_of_cell(facts_, fact.table, row, fact.value);
        if (other < 0) continue;
        const normalize::Quantity& beside = facts_.facts[static_cast<std::size_t>(other)].quantity;
        if (beside.value && beside.kind != fact.quantity.kind && beside.value->decimals <= 0 &&
            *beside.value == number.value)
            return true;
    }
    return false;
}

// The prose tells what stands in one row of a table, with the number of a row near it: of another level or part.
bool LikelyChanges::is_of_other_scope(int variable) const {
    constexpr int reach = 8;
    const Variable& number = equations_.variable(variable);
    if (facts_.facts[static_cast<std::size_t>(number.term.fact)].from_cell() || telling_digits(number.value) < 2)
        return false;
    return std::any_of(number.equations.begin(), number.equations.end(), [&](int index) {
        const Equation& one = equations_.equation(index);
        if (one.kind != RelationKind::same) return false;
        const int partner = one.stated == variable ? one.parts.front() : one.stated;
        const Term& term = equations_.variable(partner).term;
        const Fact& cell = facts_.facts[static_cast<std::size_t>(term.fact)];
        if (!cell.from_cell() || term.side != Term::Side::value) return false;
        for (int row = cell.row - reach; row <= cell.row + reach; ++row) {
            const int other = row == cell.row ? -1 : fact_of_cell(facts_, cell.table, row, cell.value);
            if (other < 0) continue;
            const Fact& near = facts_.facts[static_cast<std::size_t>(other)];
            if (near.quantity.kind == cell.quantity.kind && near.quantity.value && *near.quantity.value == number.value)
                return true;
        }
        return false;
    });
}

// The number is the sum of all parts but one: how many parts there are; 0 when it is not. A part of one digit may lack
// by chance.
std::size_t LikelyChanges::parts_when_left_out(const Variable& number) const {
    constexpr std::size_t fewest = 3, most = 40;
    for (int index : number.equations) {
        const Equation& sum = equations_.equation(index);
        if (sum.kind != RelationKind::sum || sum.stated < 0 || equations_.variable(sum.stated).term != number.term)
            continue;
        if (sum.parts.size() < fewest || sum.parts.size() > most) continue;
        const bool missing = std::any_of(sum.parts.begin(), sum.parts.end(), [&](int part) {
            const Variable& one = equations_.variable(part);
            if (telling_digits(one.value) < 2) return false;
            return number.range.low <= sum.sum.high - one.range.low &&
                   sum.sum.low - one.range.high <= number.range.high;
        });
        if (missing) return sum.parts.size();
    }
    return 0;
}

void LikelyChanges::consider(int variable, const Known& known, const Decimal& value, Slip slip, Chance chance,
                             Ways& ways, bool nothing) const {
    const Variable& number = equations_.variable(variable);
    if (!known.follows) chance = by_size(chance, number.value, value, known.of_quotient);
    if (known.rate && hundred_ < value) {
        // No slip is offered that leaves the bounds of a rate.
        chance = less_likely(chance, improbable);
        slip = Slip::other;
    }
    if (known.style >= 0 && value.decimals != known.style && number.value.decimals == known.style)
        chance = less_likely(chance, weight_of_style);
    if (known.style >= 0 && value.decimals == known.style && number.value.decimals != known.style)
        chance = likelier(chance, weight_of_style);
    if (known.rate && value == hundred_) chance = likelier(chance, usual_hundred);
    // Nor one that leaves a part greater than its whole.
    if ((known.whole && *known.whole < value) || (known.part && value < *known.part)) {
        chance = less_likely(chance, improbable);
        slip = Slip::other;
    }
    if (value.coefficient == 0 || nothing) chance = less_likely(chance, known.unlikely_zero);
    if (elsewhere_.has(value, number.term.fact)) chance = likelier(chance, weight_of_repeat(value));
    if (!known.series.empty()) {
        // What breaks the course of the years is likelier wrong than what keeps it.
        const int meant = distance_in_series(value, known.series);
        if (known.far >= out_of_course && meant * 2 <= known.far) chance = likelier(chance, weight_of_course);
        if (meant >= out_of_course && known.far * 2 <= meant) chance = less_likely(chance, weight_of_course);
    }
    ways.together += chance;
    if (ways.best && chance <= ways.best_chance) return;
    ways.best_chance = chance;
    ways.best = Trial{.variable = variable, .value = value, .from = value, .to = value, .slip = slip};
}

// The likeliest other reading of the pixels that would do.
std::optional<Trial> LikelyChanges::misread(int variable, const Bounds& bounds) const {
    const Variable& number = equations_.variable(variable);
    if (number.term.side != Term::Side::value) return std::nullopt;
    std::optional<Trial> best;
    Chance best_chance = 0;
    for (const normalize::OtherReading& reading : facts_.facts[static_cast<std::size_t>(number.term.fact)].readings) {
        if (!equations_.fits(variable, reading.value, bounds)) continue;
        const float probability = std::clamp(reading.probability, 0.0F, 1.0F);
        const Chance chance = static_cast<Chance>(probability * 1e6F) * (full_chance / 1'000'000);
        if (chance <= best_chance) continue;
        best_chance = chance;
        best = Trial{.variable = variable,
                     .value = reading.value,
                     .from = reading.value,
                     .to = reading.value,
                     .slip = Slip::misread,
                     .cost = cost_of(chance)};
    }
    return best;
}

std::optional<Trial> LikelyChanges::trial_of(int variable, const Bounds& bounds) {
    auto [entry, fresh] = known_.try_emplace(variable);
    if (fresh) entry->second = read(variable);
    const Known& known = entry->second;
    const Variable& number = equations_.variable(variable);
    const Fact& fact = facts_.facts[static_cast<std::size_t>(number.term.fact)];
    const std::optional<Written> range = equations_.written_within(variable, bounds);
    Ways ways;
    for (const Meant& meant : known.meant) {
        const bool fits = meant.value.decimals == number.value.decimals
                              ? range && meant.value.coefficient >= range->low && meant.value.coefficient <= range->high
                              : equations_.fits(variable, meant.value, bounds);
        if (fits) consider(variable, known, meant.value, meant.slip, meant.chance, ways);
    }
    if (range && range->low <= range->high) {
        const Integer present = number.value.coefficient;
        const Integer nearest = present < range->low ? range->low : present > range->high ? range->high : present;
        const Decimal value{nearest, number.value.decimals};
        if (nearest != present) {
            const bool nothing = !number.exact && range->low <= 0 && nearest > 0;
            const auto add = [&](Slip slip, Chance chance) {
                consider(variable, known, value, slip, chance, ways, nothing);
            };
            if (known.repeats)
                add(Slip::neighbour,
                    likelier(neighbour_chance(number.value), known.repeats_count ? count_for_rate : 1));
            if (std::find(known.series.begin(), known.series.end(), number.value) != known.series.end() &&
                distance_in_series(value, known.series) <= farthest_course)
                add(Slip::beside, beside_chance(number.value));
            if (known.other_scope) add(Slip::scope, neighbour_chance(number.value));
            if (const std::size_t parts = parts_when_left_out(number); parts > 0)
                add(Slip::left_out, left_out_chance(parts));
            const Integer wide = range->high - range->low + 1;
            const Chance several = wide > 1000 ? 1000 : static_cast<Chance>(wide);
            add(Slip::other, likelier(other_chance(number.value < value ? value : number.value), several));
        }
    }
    std::optional<Trial>& best = ways.best;
    if (best) {
        // A rate beyond 100 % is wrong by itself.
        const Chance wrong =
            known.rate && hundred_ < number.value ? std::max(doubt(fact), full_chance / 4) : doubt(fact);
        best->cost = cost_of(wrong) + cost_of(std::min(ways.together, full_chance));
    }
    if (std::optional<Trial> other = misread(variable, bounds); other && (!best || other->cost <= best->cost))
        best = std::move(other);
    if (!best) return std::nullopt;
    if (range && bounds.high && best->value.decimals == number.value.decimals && range->low < range->high) {
        best->from = {range->low, number.value.decimals};
        best->to = {range->high, number.value.decimals};
    }
    // What stands elsewhere as well is hardly a slip here, unless it was taken from there.
    if (!known.other_scope && best->slip != Slip::beside && elsewhere_.has(number.value, number.term.fact))
        best->cost += cost_of(full_chance / weight_of_repeat(number.value));
    return best;
}

}  // namespace solieu::audit
