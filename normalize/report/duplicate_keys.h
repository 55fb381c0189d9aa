#pragma once
// Values of a report that cannot be told apart by what they mean.
//
// The key of a value is (indicator, place, period, measure, breakdown). The breakdown is what divides an indicator
// beside these: the title of the column, the unit, who reports, the group or total that the row stands under. A query
// that asks by key gets one number, unless the report states it twice; then a diagnostic says where.
//
// In:  what the values of the tables mean. Prose only repeats what tables say and is not held to it.
// Out: no diagnostic, or one of code "duplicate-key" (info: nothing is missing from the result) with how many values
//      share their key with another, whether within a table or between two, and the first rows with their pages.
//
// Example:
//   facts.diagnostics = find_duplicate_keys(statements, facts);
//     // "4 values have the key of another (indicator, place, period, measure, breakdown): t1.r3 and t1.r9 (page 2), …"

#include <vector>

#include "base/result.h"
#include "normalize/fact.h"

namespace solieu::normalize {

[[nodiscard]] std::vector<Diagnostic> find_duplicate_keys(const grammar::Statements& statements, const Facts& facts);

}  // namespace solieu::normalize
