#pragma once
// Values that stand in the wrong cells, put back into the equations that have them.
//
// In:    equations, and a move (moved_values.h).
// Out:   the variables that it changes, with what they become; the number that a shifted row has lost comes last and
//        becomes what its relations leave of it. The equations are changed; take_away undoes it.
// Fails: never. Empty where no equation has a number of it.
//
// Example: rows 12 | 8 and 40 | 31 with a sum over each column: the swap of 8 and 31 changes two variables.

#include <vector>

#include "audit/relations/equations.h"
#include "audit/relations/moved_values.h"

namespace solieu::audit {

struct PutBack {
    int variable = -1;
    Decimal before;
    Decimal value, from, to;  // as it belongs there; of what was lost what it may be
};

[[nodiscard]] std::vector<PutBack> put_back(Equations& equations, const Move& move);

void take_away(Equations& equations, const std::vector<PutBack>& changes);

}  // namespace solieu::audit
