#pragma once
// audit::check: from Statements and Facts to Findings. Never fails.
//
// Example:
//   audit::Audit audit = audit::check(statements, facts);

#include "audit/finding.h"
#include "normalize/fact.h"

namespace solieu::audit {

[[nodiscard]] Audit check(const grammar::Statements& statements, const normalize::Facts& facts);

}  // namespace solieu::audit
