#pragma once
// Misread or misreported? Where another reading of the same pixels makes the relations hold, the reader erred.
//
// A number is mended only when
//   - it takes part in a relation that is violated, and its change alone makes every relation of the cause hold,
//   - exactly one of its other readings does, and no reading of another number does,
//   - it was not read surely (confidence below 0.97), and
//   - no other explanation is nearly as likely.
// normalize::apply makes the other reading the value, and find_mended says so. The raw text stays as it was read. In a
// text layer there is nothing to find.

#include <vector>

#include "audit/findings/finding.h"
#include "audit/rulebook/rulebook.h"
#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"
#include "normalize/repair.h"

namespace solieu::audit {

// One repair a number.
[[nodiscard]] std::vector<normalize::Repair> find_misread(const grammar::Statements& statements,
                                                          const normalize::Facts& facts, const Rulebook& rulebook,
                                                          const Lexicon& lexicon);

// One remark for each mended number.
[[nodiscard]] std::vector<Finding> find_mended(const grammar::Statements& statements, const normalize::Facts& facts);

}  // namespace solieu::audit
