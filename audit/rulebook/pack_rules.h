#pragma once
// The rules of the packs of a lexicon: those of their files, then those that their catalogues imply
// (catalogue_rules.h).
//
// In:    the lexicon; its files of rules are read in their order.
// Out:   the rulebook, and what is wrong in files of rules: of the packs that are built in nothing is.
//
// Example:
//   Rulebook rulebook = lexicon.of<PackRules>().book;   // a copy, to add one's own
//   rulebook.version == "built-in 5c0f9a12"

#include <vector>

#include "audit/rulebook/read_rules.h"
#include "audit/rulebook/rulebook.h"
#include "base/lexicon/lexicon.h"

namespace solieu::audit {

struct PackRules {
    explicit PackRules(const Lexicon& lexicon);

    Rulebook book;
    std::vector<RuleProblem> problems;
};

}  // namespace solieu::audit
