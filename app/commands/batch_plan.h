#pragma once
// The inputs of `solieu batch`, found and planned; what was found is told.
//
// Fails: unreadable, for a list that is not there and where nothing was found; write_failed, of the manifest.
//
// Example:
//   if (const Result<void> planned = plan_inputs(request, *manifest); !planned) return end_with(planned.error());

#include "app/command_line/requests.h"
#include "output/batch/manifest.h"

namespace solieu::app {

[[nodiscard]] Result<void> plan_inputs(const BatchRequest& request, output::Manifest& manifest);

}  // namespace solieu::app
