#pragma once
// A table by year: a number that does not go with those of the other years of its row. Warnings, never errors: a thing
// may truly have changed.
//
//   out of line   about ten, a hundred or a thousand times the years beside it, which are alike: a separator or a digit
//                 was lost or added ("1.842", "18.420", "1.870")                                   warning, bound
//   falls         a count that runs on over the years ("lũy kế") and is less than the year before   warning, conflict
//   repeated      a count of dossiers of five digits and more that is the same in two years        warning, conflict
//
// Only columns whose heads name a year, in rising order, at least three of them with a number in the row. The last year
// may be incomplete: that it is less says nothing.

#include <span>
#include <vector>

#include "audit/findings/finding.h"
#include "audit/tables/table_view.h"
#include "normalize/fact.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Finding> find_odd_years(const grammar::Statements& statements, const normalize::Facts& facts,
                                                  std::span<const TableView> views);

}  // namespace solieu::audit
