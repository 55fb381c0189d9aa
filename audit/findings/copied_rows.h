#pragma once
// Rows that were copied as a whole: all their numbers were meant to be others, though they agree among themselves. Used
// by localise, before it looks for changes of few numbers.
//
// In:    the equations as they stand, and the facts.
// Out:   a cause for each row that says in every number what the row above or below says, that two violated sums or
//        more have, and whose numbers can all be replaced by what the sums leave of them, its rates by what follows
//        then, so that its own relations hold again. It has the lower of the two rows as its first correction (copies
//        go downwards), then the upper one where that would do as well.
// Fails: never. The equations are left as they were. A row of more than 24 violated relations is left out.
//
// Example: rows 18 = 12 + 6 and 18 = 12 + 6 with totals 51 = 34 + 17 of three rows, the third 8 = 6 + 2: the second was
// meant to be 25 = 16 + 9.

#include <vector>

#include "audit/findings/localise.h"
#include "audit/relations/equations.h"
#include "normalize/fact.h"

namespace solieu::audit {

// `violated`: equations.
[[nodiscard]] std::vector<Cause> copied_rows(Equations& equations, const std::vector<int>& violated,
                                             const normalize::Facts& facts);

}  // namespace solieu::audit
