#pragma once
// Rule files (TOML) into a Rulebook.
//
// In:    the text of a file and its name. packs/cchc-581/rules/README.md explains the keys.
// Out:   the rules are added to `rulebook`; one of the same id replaces the former, with a note.
// Fails: with all problems of the file, each with line and column, what is wrong and what to do; `rulebook` then keeps
//        what it had.
//
// Example:
//   Rulebook rulebook = lexicon.of<PackRules>().book;
//   for (const RuleProblem& problem : add_rules(rulebook, text, "huyen.toml", lexicon)) print(problem);

#include <string>
#include <string_view>
#include <vector>

#include "audit/rulebook/rulebook.h"
#include "base/lexicon/lexicon.h"

namespace solieu::audit {

struct RuleProblem {
    std::string file;
    int line = 0, column = 0;    // from 1
    std::string reason, advice;  // "unknown key \"lable\"", "Did you mean \"label\"?"
};

// "huyen.toml:12:3"
[[nodiscard]] std::string place_of(const RuleProblem& problem);

// Eight hexadecimal digits that change with the text: names a set of rules in a result.
[[nodiscard]] std::string fingerprint(std::string_view text);

[[nodiscard]] std::vector<RuleProblem> add_rules(Rulebook& rulebook, std::string_view text, const std::string& name,
                                                 const Lexicon& lexicon);

}  // namespace solieu::audit
