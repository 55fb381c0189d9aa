#pragma once
// The time of day, as decisions, logs and manifests keep it.
//
//   utc_now() -> "2026-03-31T08:15:00Z"

#include <string>

namespace solieu::app {

[[nodiscard]] std::string utc_now();

}  // namespace solieu::app
