#pragma once
// Which figure of the prose speaks of which row.
//
// They agree: from `agreeing` on. They differ: from `certain` on, when no other row fits the figure nearly as well, no
// other figure gives the row's number, and something more speaks for it: neighbours that agree, numbers of one size, a
// nearly perfect fit. Figures of another time (nine months against a quarter) count only when others of that time
// agree. The scores are those of likeness.h. Bounded: a figure is compared with at most 24 rows.

#include <vector>

#include "audit/same/likeness_weights.h"
#include "audit/same/told.h"

namespace solieu::audit {

inline constexpr int agreeing = 450;
inline constexpr int certain = 640;

void add_prose_and_rows(const Told& told, std::vector<Relation>& relations, const LikenessWeights& weights);

}  // namespace solieu::audit
