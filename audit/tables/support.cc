#include "audit/tables/support.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "audit/relations/moved_values.h"
#include "audit/relations/slips.h"
#include "normalize/find_cell.h"

namespace solieu::audit {
namespace {

constexpr int most_slips = 24;  // looked for; more failures speak for themselves
constexpr int most_decimals = 12;
constexpr std::size_t few_terms = 4;    // … where numbers stand in several scales
constexpr std::size_t most_terms = 40;  // of a relation in which a slip is looked for

// What the parts of a sum lack of the whole, in whole numbers: tells at once which changes are worth a look.
struct Rest {
    Integer value;  // stated less the parts
    Integer open;   // that rounding may leave
    int decimals = 0;

    [[nodiscard]] bool is_closed_by(const Decimal& written, const Decimal& meant, bool stated) const {
        if (meant.decimals > decimals) return false;
        const Integer change = scaled(meant, decimals) - scaled(written, decimals);
        return abs(stated ? Integer(value + change) : Integer(value - change)) <= open;
    }
};

// nullopt for what is no sum, or not in one scale.
std::optional<Rest> rest_of(const Relation& relation, const normalize::Facts& facts) {
    if (relation.kind != RelationKind::sum) return std::nullopt;
    Rest rest;
    std::vector<Term> terms = {relation.stated};
    terms.insert(terms.end(), relation.parts.begin(), relation.parts.end());
    int fewest = most_decimals;
    for (const Term& term : terms) {
        const auto number = number_of(term, facts);
        if (!number || term.exponent != relation.stated.exponent || number->decimals > most_decimals)
            return std::nullopt;
        rest.decimals = std::max(rest.decimals, number->decimals);
        fewest = std::min(fewest, number->decimals);
    }
    rest.decimals = std::min(most_decimals, rest.decimals + 3);  // a decimal mark may have moved
    for (const Term& term : terms) {
        const Integer number = scaled(*number_of(term, facts), rest.decimals);
        rest.value += &term == &terms.front() ? number : Integer(-number);
    }
    rest.open = 1;
    for (int d = fewest; d < rest.decimals; ++d) rest.open *= 10;
    rest.open *= static_cast<int>(terms.size());
    return rest;
}

// The two numbers in each other's place make it hold.
bool holds_exchanged(Relation relation, const Term& one, const Term& other, const normalize::Facts& facts) {
    const auto exchange = [&](Term& term) {
        if (term.side != Term::Side::value) return;
        if (term.fact == one.fact) {
            term.fact = other.fact;
        } else if (term.fact == other.fact) {
            term.fact = one.fact;
        }
    };
    exchange(relation.stated);
    for (Term& part : relation.parts) exchange(part);
    return evaluate(relation, facts).outcome == Outcome::holds;
}

// What the number would have to be for the sum to hold; nullopt where a number is missing or in another scale.
std::optional<Rational> needed(const Relation& sum, const Term& term, const normalize::Facts& facts) {
    const auto stated = number_of(sum.stated, facts);
    if (!stated) return std::nullopt;
    Rational others = 0;
    for (const Term& part : sum.parts) {
        const auto number = number_of(part, facts);
        if (!number || part.exponent != sum.stated.exponent) return std::nullopt;
        if (part != term) others += to_rational(*number);
    }
    return term == sum.stated ? others : to_rational(*stated) - others;
}

// The cells above and below that hold the same number, of at least so many digits that tell.
std::vector<Term> repeated_by(const Term& term, const normalize::Facts& facts, int telling) {
    std::vector<Term> found;
    const normalize::Fact& fact = facts.facts[static_cast<std::size_t>(term.fact)];
    const auto number = number_of(term, facts);
    if (!fact.from_cell() || term.side != Term::Side::value || !number || telling_digits(*number) < telling)
        return found;
    for (const int row : {fact.row - 1, fact.row + 1}) {
        const int other = normalize::fact_of_cell(facts, fact.table, row, fact.value);
        const auto beside = other < 0 ? std::nullopt : number_of({.fact = other}, facts);
        if (beside && *beside == *number) found.push_back({.fact = other, .exponent = term.exponent});
    }
    return found;
}

// Only the one is left of the two where a number that stands twice is the whole and its first part: "Tổng thu 500 | Thu
// nội địa 500 | Thuế 300 | Phí 200" is no sum of three.
bool is_level_of_level(const Relation& sum, const Term& term, const Term& twin, const normalize::Facts& facts) {
    const bool in_sum = twin == sum.stated || std::find(sum.parts.begin(), sum.parts.end(), twin) != sum.parts.end();
    if (!in_sum || (term != sum.stated && twin != sum.stated)) return false;
    const Term& part = term == sum.stated ? twin : term;
    const auto rest = needed(sum, part, facts);
    return rest && *rest <= 0;
}

// A number that repeats the cell above or below stands where another belongs.
bool is_explained_by_copy(const Relation& sum, const normalize::Facts& facts, bool whole_row) {
    if (sum.kind != RelationKind::sum) return false;
    constexpr int no_chance = 3;  // digits of one number alone; a row has others that are the same
    std::vector<Term> terms = {sum.stated};
    terms.insert(terms.end(), sum.parts.begin(), sum.parts.end());
    return std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
        const std::vector<Term> twins = repeated_by(term, facts, whole_row ? 0 : no_chance);
        return std::any_of(twins.begin(), twins.end(), [&](const Term& twin) {
            const normalize::Fact &one = facts.facts[static_cast<std::size_t>(term.fact)],
                                  &other = facts.facts[static_cast<std::size_t>(twin.fact)];
            if (whole_row && !is_copied_row(facts, one.table, one.row, other.row)) return false;
            const auto value = needed(sum, term, facts);
            return value && (*value > 0 || (whole_row && *value == 0)) && !is_level_of_level(sum, term, twin, facts);
        });
    });
}

}  // namespace

Integer scaled(const Decimal& value, int decimals) {
    Integer coefficient = value.coefficient;
    for (int d = value.decimals; d < decimals; ++d) coefficient *= 10;
    return coefficient;
}

int digits_that_fit(const Relation& relation, const normalize::Facts& facts) {
    const auto stated = number_of(relation.stated, facts);
    if (!stated) return 0;
    if (is_quotient(relation.kind)) {
        const auto plain = to_plain(*stated);
        if (stated->coefficient == 0 || plain == "100" || plain == "1") return 0;
        return std::min(telling_digits(*stated), 4);
    }
    std::vector<int> digits;
    for (const Term& part : relation.parts) {
        const auto number = number_of(part, facts);
        if (number && number->coefficient != 0) digits.push_back(telling_digits(*number));
    }
    if (digits.size() < 2) return 0;
    std::sort(digits.begin(), digits.end());
    return std::min(digits[digits.size() - 2], 4);  // the greatest may be the sum's own
}

bool is_explained_by_slip(const Relation& relation, const normalize::Facts& facts) {
    std::vector<Term> terms = {relation.stated};
    terms.insert(terms.end(), relation.parts.begin(), relation.parts.end());
    if (terms.size() > most_terms) terms.resize(most_terms);
    const std::optional<Rest> rest = rest_of(relation, facts);
    if (!rest && terms.size() > few_terms) terms.resize(few_terms);
    const bool by_hand = std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
        const auto number = number_of(term, facts);
        if (!number) return false;
        const std::vector<Term> around = cells_around(facts, term);
        if (std::any_of(around.begin(), around.end(),
                        [&](const Term& other) { return holds_exchanged(relation, term, other, facts); }))
            return true;
        const bool stated = term == relation.stated;
        const std::vector<Meant> meant = meant_by(*number, is_exact(term, facts));
        return std::any_of(meant.begin(), meant.end(), [&](const Meant& one) {
            if (rest && !rest->is_closed_by(*number, one.value, stated)) return false;
            return evaluate_with(relation, facts, {term, one.value}).outcome == Outcome::holds;
        });
    });
    return by_hand || is_explained_by_copy(relation, facts, false);
}

bool is_level_among_parts(const Relation& sum, const normalize::Facts& facts) {
    const auto stated = number_of(sum.stated, facts);
    if (!stated || sum.kind != RelationKind::sum) return false;
    int numbers = 0;
    bool less = false, more = false;  // than some part, or as much
    for (const Term& part : sum.parts) {
        const auto number = number_of(part, facts);
        if (!number || part.exponent != sum.stated.exponent || number->coefficient <= 0) continue;
        ++numbers;
        less = less || !(*number < *stated);
        more = more || !(*stated < *number);
    }
    return numbers >= 2 && less && more && evaluate(sum, facts).outcome == Outcome::violated &&
           !is_explained_by_slip(sum, facts);
}

Outcome outcome_with_blanks(const Relation& relation, const normalize::Facts& facts) {
    return evaluate(relation, facts).outcome == Outcome::holds ? Outcome::holds : Outcome::unknown;
}

Outcome count(Support& support, const Relation& relation, const normalize::Facts& facts) {
    const Outcome outcome = evaluate(relation, facts).outcome;
    if (outcome == Outcome::unknown) return outcome;
    if (fits(outcome) || outcome == Outcome::off_by_one) {
        ++support.agree;
        const int digits = fits(outcome) ? digits_that_fit(relation, facts) : 0;
        support.weight += digits;
        support.telling += digits > 0 ? 1 : 0;
        return outcome;
    }
    ++support.differ;
    if (support.differ <= most_slips && is_explained_by_copy(relation, facts, true)) {
        ++support.slips;
        ++support.copied;
        return outcome;
    }
    support.slips += support.differ <= most_slips && is_explained_by_slip(relation, facts) ? 1 : 0;
    return outcome;
}

}  // namespace solieu::audit
