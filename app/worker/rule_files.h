#pragma once
// Files with rules of one's own, added to the built-in ones.
//
// In:    paths, in order; a rule of the same id replaces the former, which is said on standard error.
// Out:   the rules. Without paths they are the built-in ones, which are read where they are first asked for: that takes
//        some milliseconds, which a worker process has while it warms up.
// Fails: nullopt, after every problem was printed with file, line and column.
//
// Example:
//   std::optional<Rules> rules = read_rule_files({"quy-tac-tinh.toml"});
//   audit::check(statements, facts, rules->book());

#include <optional>
#include <string>
#include <vector>

#include "audit/rulebook/built_in_rules.h"
#include "audit/rulebook/read_rules.h"
#include "audit/rulebook/rulebook.h"

namespace solieu::app {

struct Rules {
    std::optional<audit::Rulebook> own;  // with the built-in ones; none: these alone

    [[nodiscard]] const audit::Rulebook& book() const { return own ? *own : audit::built_in_rules(); }
};

[[nodiscard]] std::optional<Rules> read_rule_files(const std::vector<std::string>& paths);

void print_problems(const std::vector<audit::RuleProblem>& problems);

}  // namespace solieu::app
