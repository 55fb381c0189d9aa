#pragma once
// audit::check: from Statements and Facts to Findings. Never fails.
//
// In:  statements and facts; the rules to hold them to, those of the packs when none are given.
//
// `weights`: by which prose and rows are compared; others than the usual ones only to see what each does.
//
// Example:
//   audit::Audit audit = audit::check(statements, facts, lexicon);

#include "audit/findings/finding.h"
#include "audit/rulebook/rulebook.h"
#include "audit/same/likeness_weights.h"
#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"

namespace solieu::audit {

// `rulebook`: other rules than those of the packs.
[[nodiscard]] Audit check(const grammar::Statements& statements, const normalize::Facts& facts, const Lexicon& lexicon);
[[nodiscard]] Audit check(const grammar::Statements& statements, const normalize::Facts& facts, const Lexicon& lexicon,
                          const Rulebook& rulebook, const LikenessWeights& weights = {});

}  // namespace solieu::audit
