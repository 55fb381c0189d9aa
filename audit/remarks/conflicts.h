#pragma once
// The same thing stated twice, differently.
//
//   one thing, two numbers  relations of kind `same` (same_things.h) that do not hold: 730 in the text, 777 in the
//                           table                                                     warning, error when sure
//   one ratio, two rates    396/5106 is 7,75 % in the text and 5,75 % in the table                    warning

#include <span>
#include <vector>

#include "audit/findings/finding.h"
#include "audit/remarks/judge.h"
#include "normalize/fact.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Finding> find_conflicting_statements(std::span<const Judged> judged,
                                                               const grammar::Statements& statements,
                                                               const normalize::Facts& facts);
[[nodiscard]] std::vector<Finding> find_conflicting_rates(std::span<const Judged> judged,
                                                          const grammar::Statements& statements,
                                                          const normalize::Facts& facts);

}  // namespace solieu::audit
