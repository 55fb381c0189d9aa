#pragma once
// Relations between numbers: what a report claims by the way its rows and sentences stand together.
//
//   sum        stated = parts[0] + parts[1] + …
//   ratio      stated % = parts[0] / (parts[1] + …) * 100
//   growth     stated % = (parts[0] - parts[1]) / parts[1] * 100
//   fall       stated % = (parts[1] - parts[0]) / parts[1] * 100
//   growth_by  stated % = parts[0] / (parts[1] - parts[0]) * 100: parts[0] more than there were make parts[1]
//   fall_by    stated % = parts[0] / (parts[1] + parts[0]) * 100: parts[0] less than there were leave parts[1]
//   at_most    parts[0] + … <= stated
//   same       stated = parts[0]: one thing told twice; equal numbers or intervals that meet
//
// A relation names numbers by their index into Facts::facts; it holds no values. evaluate.h decides whether it holds,
// judge.h what follows when it does not.
//
// Example: row 1.4 = 1.4.1 + 1.4.2 is {.kind = sum, .certainty = sure, .stated = {7}, .parts = {{8}, {9}}}.

#include <compare>
#include <string>
#include <vector>

namespace solieu::audit {

enum class RelationKind { sum, ratio, growth, fall, growth_by, fall_by, at_most, same };

// How sure it is that the report claims the relation at all.
enum class Certainty {
    sure,      // the words leave no other reading: a violation is an error
    likely,    // a violation is worth a person's look: a warning
    possible,  // registered only because it holds (the numbers are thereby checked); a violation says nothing
};

[[nodiscard]] constexpr bool is_quotient(RelationKind kind) {
    return kind >= RelationKind::ratio && kind <= RelationKind::fall_by;
}

// One number of a fact.
struct Term {
    enum class Side {
        value,
        numerator,    // of a fraction
        denominator,  // of a fraction
        part,         // Quantity::parts[part]: a breakdown in the cell itself
        note,         // Fact::note[part]: a number in the note of the row
    };
    int fact = -1;
    Side side = Side::value;
    int part = -1;
    int exponent = 0;  // power of ten that brings the number to the unit of the relation (money in mixed scales)

    friend auto operator<=>(const Term&, const Term&) = default;
};

struct Relation {
    RelationKind kind = RelationKind::sum;
    Certainty certainty = Certainty::possible;
    Term stated;
    std::vector<Term> parts;  // ratio: part, then whole or what makes it up
    bool exclusive = false;   // sum: the parts cannot overlap, so that more than the whole is never right
    bool complete = true;     // sum: the parts are claimed to be all; else less than the whole is right too
    std::string rule;         // id of the rule that claims it; "" when it follows from the structure alone
};

// Which numbers are claimed to be what of which: equal for two relations that say the same, whoever says it. The parts
// of a sum have no order, those of a quotient have; the scale of money is no part of it.
struct RelationKey {
    RelationKind kind = RelationKind::sum;
    Term stated;
    std::vector<Term> parts;

    friend auto operator<=>(const RelationKey&, const RelationKey&) = default;
};
[[nodiscard]] RelationKey key_of(const Relation& relation);

}  // namespace solieu::audit
