#pragma once
// Divisions of the country that there were not when the report tells of them.
//
//   an issuer that was no more on the day of its report ("UBND huyện …" of September 2025)                     warning
//   rows of a table that are of such divisions, where the report and the time of all their values came later   warning
//
// One finding a table. Not held against a report: words of its prose; a table whose period began while they were there;
// a table or a row that says that they are of before ("(cũ)"); what is to come; rows that were hardly legible.

#include <vector>

#include "audit/findings/finding.h"
#include "normalize/fact.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Finding> find_places_of_other_times(const grammar::Statements& statements,
                                                              const normalize::Facts& facts);

}  // namespace solieu::audit
