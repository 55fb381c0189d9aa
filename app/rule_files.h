#pragma once
// Files with rules of one's own, added to the built-in ones.
//
// In:    paths, in order; a rule of the same id replaces the former, which is said on standard error.
// Fails: nullopt, after every problem was printed with file, line and column.
//
// Example:
//   std::optional<audit::Rulebook> rulebook = read_rule_files({"quy-tac-tinh.toml"});

#include <optional>
#include <string>
#include <vector>

#include "audit/rulebook/read_rules.h"
#include "audit/rulebook/rulebook.h"

namespace solieu::app {

[[nodiscard]] std::optional<audit::Rulebook> read_rule_files(const std::vector<std::string>& paths);

void print_problems(const std::vector<audit::RuleProblem>& problems);

}  // namespace solieu::app
