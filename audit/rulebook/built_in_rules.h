#pragma once
// The rules of audit/rules/*.toml, built into the program by CMake (no file is read when it runs).
//
// Example:
//   Rulebook rulebook = built_in_rules();   // a copy, to add one's own
//   rulebook.version == "built-in 5c0f9a12"

#include "audit/rulebook/rulebook.h"

namespace solieu::audit {

[[nodiscard]] const Rulebook& built_in_rules();

}  // namespace solieu::audit
