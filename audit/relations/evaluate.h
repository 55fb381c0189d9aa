#pragma once
// Does a relation hold? Intervals, exactly.
//
// A count is a point; any other written number is the interval of what may have been rounded to it. A relation holds
// when the interval computed from the parts meets the interval of the stated number.
//
//   99,80 % and 51440/51540 = 99,8059…  -> holds_when_cut (the figure was cut, not rounded)
//   92,22 % and 18163/19697 = 92,2120…    -> off_by_one (one unit of the last digit beside 92,21)
//   100 %   and 32/38                     -> violated
//   0 %     and 0/0                       -> unknown: no statement
//
// Numbers with two readings (Quantity::alternatives) are read in the way that satisfies the relation, if there is one.

#include <optional>
#include <span>

#include "audit/relations/relation.h"
#include "normalize/fact.h"

namespace solieu::audit {

enum class Outcome { unknown, holds, holds_when_cut, off_by_one, violated };

// As written it is right: rounded or cut.
[[nodiscard]] constexpr bool fits(Outcome outcome) {
    return outcome == Outcome::holds || outcome == Outcome::holds_when_cut;
}

struct Evaluation {
    Outcome outcome = Outcome::unknown;
    std::optional<Rational> computed;  // from the parts as written; of at_most: their sum
    int blank_parts = 0;               // parts without a number
    bool stated_blank = false;
    bool other_reading = false;  // holds only with another reading of some number
};

// A relation with its result; what the rules look at.
struct Judged {
    Relation relation;
    Evaluation evaluation;
};

// Stands in for the number that a fact is written with.
struct Substitution {
    Term term;
    Decimal value;
};

[[nodiscard]] Evaluation evaluate(const Relation& relation, const normalize::Facts& facts);

// The same with one number replaced; other readings are not tried.
[[nodiscard]] Evaluation evaluate_with(const Relation& relation, const normalize::Facts& facts,
                                       const Substitution& substitution);

// The number of a term as written; nullopt when the fact has none there.
[[nodiscard]] std::optional<Decimal> number_of(const Term& term, const normalize::Facts& facts);

// Days, hours, minutes: they are given, not measured.
[[nodiscard]] bool is_time(const normalize::Unit& unit);

// A count is exact, whole days too; percents, money and measured values are rounded.
[[nodiscard]] bool is_exact(const Term& term, const normalize::Facts& facts);

// A rate that tells of the others: 2 % late where 98 of 100 were in time.
[[nodiscard]] bool is_complement(const Relation& ratio, const Evaluation& evaluation, const normalize::Facts& facts);

// What the stated number would have to be: the computed value, as precise as the stated one is written (of a ratio at
// least two decimals when the stated number is blank). nullopt when nothing was computed.
[[nodiscard]] std::optional<Decimal> expected_value(const Relation& relation, const Evaluation& evaluation,
                                                    const normalize::Facts& facts);

}  // namespace solieu::audit
