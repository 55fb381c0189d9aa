#pragma once
// The upper or lower side of a table that a copier or a coarse scan lost.
//
// In:  the level and upright rulings of a straight page, in pixels, its resolution.
// Out: a level ruling for each height at which at least three upright rulings of one table end together, those that are
//      there all but for a few, and no level ruling is.
//
// Example: the last row of a table whose dotted foot is gone: its upright rulings end at one height

#include <span>
#include <vector>

#include "base/geometry.h"

namespace solieu::extract {

[[nodiscard]] std::vector<Box> lost_sides(std::span<const Box> level, std::span<const Box> upright, double dpi);

}  // namespace solieu::extract
