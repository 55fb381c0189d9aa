#pragma once
// audit::check: from Statements and Facts to Findings. Never fails.
//
// In:  statements and facts; the rules to hold them to, the built-in ones when none are given. The rulebook
//      must outlive the Audit.
//
// Example:
//   audit::Audit audit = audit::check(statements, facts, lexicon);

#include "audit/findings/finding.h"
#include "audit/rulebook/rulebook.h"
#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"

namespace solieu::audit {

// `rulebook`: other rules than those of the packs.
[[nodiscard]] Audit check(const grammar::Statements& statements, const normalize::Facts& facts, const Lexicon& lexicon);
[[nodiscard]] Audit check(const grammar::Statements& statements, const normalize::Facts& facts, const Lexicon& lexicon,
                          const Rulebook& rulebook);

}  // namespace solieu::audit
