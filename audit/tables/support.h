#pragma once
// How much a table's numbers speak for a relation that its rows or columns may keep, and against it.
//
// In:    one relation at a time, with numbers in all its terms.
// Out:   how many hold, how many of these by more than chance, how many fail, and how many of those a single slip of
//        the hand explains.
// Fails: never.
//
// Example: 200 = 150 + 50 in one row and 210 = 160 + 40 in the next are {.agree = 1, .telling = 1, .differ = 1,
// .slips = 1}.

#include "audit/relations/evaluate.h"

namespace solieu::audit {

struct Support {
    int agree = 0;    // hold
    int telling = 0;  // … with numbers that would not meet by chance
    int weight = 0;   // digits that had to fit, of all
    int differ = 0;   // fail
    int slips = 0;    // … and one slip explains it
    int copied = 0;   // … one row of it that says in every number what the row above or below says
};

// Counts the relation; returns how it came out.
Outcome count(Support& support, const Relation& relation, const normalize::Facts& facts);

// One that lacks parts: a blank may be nothing, or not known. That it holds says something of its numbers, though it
// is not counted; all else says nothing (unknown).
[[nodiscard]] Outcome outcome_with_blanks(const Relation& relation, const normalize::Facts& facts);

// Digits that had to fit for the relation to hold; 0 where it holds of itself (0 = 0 + 0, 5 = 5 + 0, 100 %).
[[nodiscard]] int digits_that_fit(const Relation& relation, const normalize::Facts& facts);

// The coefficient of a number written with that many decimals; it has no more.
[[nodiscard]] Integer scaled(const Decimal& value, int decimals);

// One number of it, changed by one slip of the hand, changing places with a cell beside it or standing there instead of
// another because the cell above or below holds it, makes it hold.
[[nodiscard]] bool is_explained_by_slip(const Relation& relation, const normalize::Facts& facts);

// The stated number lies among the parts of the sum, and no slip made it of their sum: a density, a price, an age, the
// page of a row. Such numbers are not summed, whatever the row is called. 33,4 of 28,9; 30,3; 37,3.
[[nodiscard]] bool is_level_among_parts(const Relation& sum, const normalize::Facts& facts);

}  // namespace solieu::audit
