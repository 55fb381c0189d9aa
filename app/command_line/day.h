#pragma once
// A day as people write it on a command line.
//
// In:  "31/1/2026" or "2026-01-31". Out: the day; nullopt for what is none, also 31/2/2026.
//
// Example: day_of("5/3/2026") -> 2026-03-05

#include <chrono>
#include <optional>
#include <string_view>

namespace solieu::app {

[[nodiscard]] std::optional<std::chrono::year_month_day> day_of(std::string_view written);

}  // namespace solieu::app
