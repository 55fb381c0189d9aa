#pragma once
// The commands with their options, a source file each. A command is added to the program; when it was the one given,
// request() makes of what was parsed what it is asked to do.

#include <functional>

#include "app/command_line/common_options.h"

namespace solieu::app {

struct Command {
    CLI::App* parsed = nullptr;
    std::function<Request()> request;
};

[[nodiscard]] Command add_extract(CLI::App& program);
[[nodiscard]] Command add_audit(CLI::App& program);
[[nodiscard]] Command add_view(CLI::App& program);
[[nodiscard]] Command add_compare(CLI::App& program);
[[nodiscard]] Command add_indicators(CLI::App& program);
[[nodiscard]] Command add_rules(CLI::App& program);
[[nodiscard]] Command add_packs(CLI::App& program);
[[nodiscard]] Command add_decide(CLI::App& program);
[[nodiscard]] Command add_batch(CLI::App& program);

}  // namespace solieu::app
