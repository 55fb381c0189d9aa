#pragma once
// Findings that share one cause made one, and all of them in order.
//
//   the same rule on the same stated number          the most severe stays
//   blanks of one row in several value columns       one finding with all of them
// Order: errors first, then by page and place of what is stated, then by rule.

#include <vector>

#include "audit/findings/finding.h"
#include "normalize/fact.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Finding> merge_findings(std::vector<Finding> findings, const grammar::Statements& statements);

}  // namespace solieu::audit
