#pragma once
// Columns of plan, of what was done and of its rate: rate = done / plan * 100, in every row.
//
// In:  a table whose columns have measures (normalize/values/measure.h).
// Out: a ratio for each row with all three, where the table has one column of each; of several groups of columns
//      ("Năm 2031 / Kế hoạch", "Năm 2032 / Kế hoạch") those below one head. What the other rows do decides how sure the
//      claim is: sure where more of them agree than not, possible where none of several does (the columns then mean
//      something else), likely otherwise.
//
// Example: Kế hoạch 40 | Thực hiện 30 | So với kế hoạch (%) 75 is {.kind = ratio, .stated = 75, .parts = {30, 40}}.

#include <vector>

#include "audit/relations/relation.h"
#include "audit/tables/table_view.h"
#include "base/lexicon/lexicon.h"

namespace solieu::audit {

void add_plan_rates(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
                    std::vector<Relation>& relations, const Lexicon& lexicon);

}  // namespace solieu::audit
