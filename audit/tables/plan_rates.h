#pragma once
// Columns of plan, of what was done and of its rate: rate = done / plan * 100, in every row.
//
// In:  a table whose columns have measures (normalize/values/measure.h).
// Out: a ratio for each row with all three. What the rate was computed from is not told by heads alone (last year's
// plan,
//      the estimate or what is done so far, a rate where less is better): it is the pair of columns that agrees with it
//      in the most rows. Only where two rows agree at least, and twice as many as differ, is one that differs a matter
//      of doubt (likely); else the rows that agree are checked thereby and nothing is said of the others.
//
// Example: Kế hoạch 40 | Thực hiện 30 | So với kế hoạch (%) 75 is {.kind = ratio, .stated = 75, .parts = {30, 40}}.

#include <vector>

#include "audit/relations/relation.h"
#include "audit/tables/table_view.h"

namespace solieu::audit {

void add_plan_rates(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
                    std::vector<Relation>& relations);

}  // namespace solieu::audit
