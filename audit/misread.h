#pragma once
// Misread or misreported? Where another reading of the same pixels makes the relations hold, the reader erred.
//
// A number is mended only when
//   - it takes part in a relation that is violated, and its change alone makes every relation of the cause hold,
//   - exactly one of its other readings does, and no reading of another number does,
//   - it was not read surely (confidence below 0.97), and
//   - no other explanation is nearly as likely.
// Quantity::value is then the other reading, Quantity::read what was read before, and find_mended says so. The raw text
// stays as it was read. Nothing happens to a text layer.

#include <vector>

#include "audit/findings/finding.h"
#include "audit/rulebook/rulebook.h"
#include "normalize/fact.h"

namespace solieu::audit {

// Returns how many numbers were mended.
int mend_misread(const grammar::Statements& statements, normalize::Facts& facts, const Rulebook& rulebook);

// One remark for each mended number.
[[nodiscard]] std::vector<Finding> find_mended(const grammar::Statements& statements, const normalize::Facts& facts);

}  // namespace solieu::audit
