#pragma once
// `solieu batch`: see its help.
//
// Out: done; some_failed when documents failed or results are damaged; unreadable when there is nothing to read or no
//      batch; write_failed.

#include "app/command_line/requests.h"
#include "app/exit_codes.h"

namespace solieu::app {

[[nodiscard]] ExitCode batch_command(const BatchRequest& request);

}  // namespace solieu::app
