#pragma once
// Two rulings side by side that no column and no row fits between: the sides of a double frame, or one beside a thick
// one.
//
// In:  the rulings of a scanned page, points.
// Out: the same; of two that run beside one another nearer than a line of print is high one is left, and rulings that
//      end at either end at it.
//
// Example: upright ones at 100 and 105, both from 50 to 400, are one at 102.5.

#include "extract/tables/ruled/rulings.h"

namespace solieu::extract {

void join_double_sides(Rulings& rulings);

}  // namespace solieu::extract
