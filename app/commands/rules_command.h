#pragma once
// `solieu rules`: what is checked, for a person, on standard output.
//
//   list    a line a rule: id, relation, severity, explanation
//   show    one rule with source, patterns and examples; an unknown id ends 2
//   check   reads a file and runs the examples of its rules; ends 3 when something is wrong with it

#include "app/command_line/requests.h"

namespace solieu::app {

[[nodiscard]] ExitCode rules_command(const RulesRequest& request);

}  // namespace solieu::app
