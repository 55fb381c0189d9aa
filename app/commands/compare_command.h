#pragma once
// solieu compare: two versions of a report, and what differs between them.
//
// Out: the comparison on standard output or in a file; findings when numbers differ, done when none does, else the code
//      of what failed.

#include "app/command_line/requests.h"

namespace solieu::app {

[[nodiscard]] ExitCode compare_command(const CompareRequest& request);

}  // namespace solieu::app
