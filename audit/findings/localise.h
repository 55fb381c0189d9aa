#pragma once
// Which numbers are wrong? Error localisation after Fellegi and Holt (1976): of all sets of numbers whose change makes
// every relation hold again, those of the smallest weight.
//
// In:  the relations of a document with how they came out. Violated relations that share a number belong together and
//      are mended together; a relation that holds must hold afterwards too (one that is only `possible` may break, at a
//      price).
// Out: a Cause for each such group: which relations are violated, and the sets found, likeliest first.
//
// What a number would have to be follows from each relation exactly (intervals, as in evaluate.h). The weight of a
// change is how unlikely it is: a slip of one digit, two swapped, a lost digit or mark, the neighbour's value
// (slips.h); the confidence of a number that was recognised and the other readings of its pixels; and whether the value
// as written, or as it would have to be, stands elsewhere in the report. Values that stand in the wrong cells
// (moved_values.h) are changed together and weigh as one change.
//
//   1.4 = 1.931, 1.4.1 = 1.502, 1.4.2 = 279, 1.4.3 = 132   -> {1.4.2: 297, swap}, then {1.4: 1.913, swap}, …
//
// Bounded: `steps` counts relations solved for a number; when they are used up the causes that are left have no
// corrections and say so. The same input gives the same result on every machine.

#include <cstddef>
#include <span>
#include <vector>

#include "audit/findings/finding.h"
#include "audit/relations/evaluate.h"
#include "normalize/fact.h"

namespace solieu::audit {

struct LocaliseLimits {
    int steps = 30'000;          // of the document
    int steps_of_cause = 6'000;  // of one group of relations
    std::size_t changes = 3;     // changes at once
    std::size_t together = 12;   // violated relations of one group; a larger group is looked at relation by relation
    std::size_t corrections = 8;
};

struct Cause {
    std::vector<int> violated;  // relations, ascending
    std::vector<Correction> corrections;
    bool limited = false;  // not everything was tried
    bool alone = false;    // one relation of a larger group, by itself
};

struct Localisation {
    std::vector<Cause> causes;
    int steps = 0;  // used
};

// Costs that differ by less are equally good: a factor of two.
inline constexpr int equally_good = 16;

[[nodiscard]] Localisation localise(std::span<const Judged> judged, const normalize::Facts& facts,
                                    const LocaliseLimits& limits = {});

}  // namespace solieu::audit
