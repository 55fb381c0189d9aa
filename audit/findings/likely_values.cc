#include "audit/findings/likely_values.h"

#include <algorithm>
#include <cstdlib>

#include "base/rational.h"
#include "normalize/find_cell.h"

namespace solieu::audit {

using normalize::Fact;
using normalize::Facts;

constexpr Chance usual = full_chance / 1000;  // a number of a report is wrong

Chance doubt(const Fact& fact) {
    const float confidence = std::clamp(fact.place.confidence, 0.0F, 1.0F);
    const auto sure = static_cast<Chance>(confidence * 1000.0F);
    return std::max(usual, (1000 - std::min<Chance>(sure, 1000)) * (full_chance / 1000));
}

Chance weight_of_repeat(const Decimal& value) {
    const int digits = telling_digits(value);
    return digits >= 4 ? 30 : digits == 3 ? 8 : digits == 2 ? 2 : 1;
}

Elsewhere::Elsewhere(const Facts& facts) : facts_(facts) {
    for (int i = 0; i < static_cast<int>(facts.facts.size()); ++i) {
        const normalize::Quantity& quantity = facts.facts[static_cast<std::size_t>(i)].quantity;
        for (const auto& value : {quantity.value, quantity.numerator, quantity.denominator})
            if (value && telling_digits(*value) >= 2) at_[to_plain(*value)].push_back(i);
    }
}

bool Elsewhere::has(const Decimal& value, int except) const {
    const auto found = at_.find(to_plain(value));
    if (found == at_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](int other) {
        if (other == except) return false;
        const Fact &a = facts_.facts[static_cast<std::size_t>(except)],
                   &b = facts_.facts[static_cast<std::size_t>(other)];
        return !(a.from_cell() && a.table == b.table && a.value == b.value && std::abs(a.row - b.row) <= 1);
    });
}

Zeros::Zeros(const Facts& facts) : facts_(facts) {
    for (const Fact& fact : facts.facts) {
        if (!fact.from_cell() || !fact.quantity.value) continue;
        Count& column = columns_[{fact.table, fact.value}];
        ++column.numbers;
        if (fact.quantity.value->coefficient == 0) ++column.zeros;
    }
}

int Zeros::percent(const Term& term) const {
    constexpr int enough = 8;
    const Fact& fact = facts_.facts[static_cast<std::size_t>(term.fact)];
    if (!fact.from_cell() || term.side != Term::Side::value) return 0;
    const auto column = columns_.find({fact.table, fact.value});
    if (column == columns_.end() || column->second.numbers < enough) return 0;
    return 100 * column->second.zeros / column->second.numbers;
}

Chance by_size(Chance chance, const Decimal& written, const Decimal& meant, bool of_quotient) {
    // Digits, not amounts: 13.646,5 and 13,6465 are as precise as each other.
    const Integer present = 2 * abs(written.coefficient) + 1, other = 2 * abs(meant.coefficient) + 1;
    Integer weighted = present * Integer(chance) / other;
    if (of_quotient) {
        // The root of the proportion, in parts of 64: by Newton's steps, downwards.
        constexpr Chance one = 64;
        const Integer most_told = Integer(one * one * one * one);
        const auto square = static_cast<Chance>(std::min(Integer(present * Integer(one * one) / other), most_told));
        Chance root = one * one;
        while (root > 1 && root * root > square) root = (root + square / root) / 2;
        weighted = Integer(chance) * Integer(std::max<Chance>(root, 1)) / Integer(one);
    }
    const Chance least = std::max<Chance>(chance / 20, 1), most = std::min(full_chance, chance * 5);
    return weighted < least ? least : weighted > most ? most : static_cast<Chance>(weighted);
}

int usual_decimals(const Facts& facts, const Term& term) {
    const Fact& fact = facts.facts[static_cast<std::size_t>(term.fact)];
    if (!fact.from_cell() || term.side != Term::Side::value) return -1;
    int decimals = -1;
    for (int row = fact.row - 2; row <= fact.row + 2; ++row) {
        const int other = row == fact.row ? -1 : fact_of_cell(facts, fact.table, row, fact.value);
        if (other < 0) continue;
        const normalize::Quantity& near = facts.facts[static_cast<std::size_t>(other)].quantity;
        if (!near.value || near.kind != fact.quantity.kind) continue;
        if (decimals >= 0 && decimals != near.value->decimals) return -1;
        decimals = near.value->decimals;
    }
    return decimals;
}

bool repeats_neighbour(const Facts& facts, const Term& term) {
    const Fact& fact = facts.facts[static_cast<std::size_t>(term.fact)];
    if (!fact.from_cell() || term.side != Term::Side::value) return false;
    for (int row : {fact.row - 1, fact.row + 1}) {
        const int other = fact_of_cell(facts, fact.table, row, fact.value);
        if (other < 0) continue;
        const auto& value = facts.facts[static_cast<std::size_t>(other)].quantity.value;
        if (value && value->coefficient != 0 && *value == *fact.quantity.value) return true;
    }
    return false;
}

// The one was counted in the period before the other.
static bool is_of_periods(const Fact& a, const Fact& b) {
    using normalize::Measure;
    if (a.year != 0 && b.year != 0) return true;
    const auto counted = [](Measure measure) {
        return measure == Measure::actual || measure == Measure::estimate || measure == Measure::cumulative ||
               measure == Measure::none;
    };
    return (a.measure == Measure::previous && counted(b.measure)) ||
           (b.measure == Measure::previous && counted(a.measure));
}

std::vector<Decimal> beside(const Facts& facts, const Term& term) {
    std::vector<Decimal> found;
    const Fact& fact = facts.facts[static_cast<std::size_t>(term.fact)];
    if (!fact.from_cell() || term.side != Term::Side::value) return found;
    for (int other : {term.fact - 1, term.fact + 1}) {
        if (other < 0 || other >= static_cast<int>(facts.facts.size())) continue;
        const Fact& near = facts.facts[static_cast<std::size_t>(other)];
        if (near.table != fact.table || near.row != fact.row || !is_of_periods(fact, near)) continue;
        if (near.quantity.kind == fact.quantity.kind && near.quantity.value) found.push_back(*near.quantity.value);
    }
    return found;
}

int distance_in_series(const Decimal& value, const std::vector<Decimal>& series) {
    constexpr int whole = 100;
    Rational least = whole;
    for (const Decimal& other : series) {
        const Rational a = to_rational(value), b = to_rational(other);
        const Rational greater = std::max(a, b), difference = a > b ? Rational(a - b) : Rational(b - a);
        if (greater > 0) least = std::min(least, Rational(difference * whole / greater));
    }
    return static_cast<int>(numerator(least) / denominator(least));
}

}  // namespace solieu::audit
