#pragma once
// Dates that cannot be.
//
//   a day that does not exist ("26/0/2022", "31/2/2023")                     error
//   a document cited in the report, dated after the report                   error
//   another date after it that is no deadline or plan; not in plans and
//   decisions, which look ahead                                              warning
//   one document number with two dates                                       warning
//   the year in a number against the year of its date ("43/2011/…" of 2021)  warning
//   numbers of one issuer, kind and year that do not grow with their dates   warning
//
// One slip is one finding, however often the report repeats it.

#include <vector>

#include "audit/findings/finding.h"
#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Finding> find_impossible_dates(const grammar::Statements& statements,
                                                         const normalize::Facts& facts);
[[nodiscard]] std::vector<Finding> find_late_dates(const grammar::Statements& statements,
                                                   const normalize::Facts& facts);
[[nodiscard]] std::vector<Finding> find_conflicting_dates(const grammar::Statements& statements,
                                                          const normalize::Facts& facts);
// Only documents whose issuer the text names; of those out of order the fewest are reported.
[[nodiscard]] std::vector<Finding> find_unordered_numbers(const grammar::Statements& statements,
                                                          const normalize::Facts& facts, const Lexicon& lexicon);

}  // namespace solieu::audit
