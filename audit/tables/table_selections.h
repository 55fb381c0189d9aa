#pragma once
// Rows under "Trong đó": each is at most what it is a part of, whatever else is left out.
//
// In:    a table; the sums that were found in it. A part that stands in one of these is judged there.
// Out:   at_most, likely, a value column each: where the labels or the units say that the part counts what the whole
//        counts, or where several columns bear it out.
// Fails: never. Averages, rates, plans, changes, points and times are no parts; nor are any rows of a whole that is
//        what is left of gains and losses.
//
// Example: "1 Tổng số hồ sơ 1.250 | Trong đó: Hồ sơ trực tuyến 1.370" is violated.

#include <vector>

#include "audit/relations/relation.h"
#include "audit/tables/table_view.h"

namespace solieu::audit {

void add_table_selections(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
                          std::vector<Relation>& relations);

}  // namespace solieu::audit
