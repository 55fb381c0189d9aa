#pragma once
// solieu packs: list and show the packs of knowledge, check one, make one of a list (import_territories.h).
//
// In:  the request; packs that are named there are read.
// Out: printed to standard output; complaints, with file and line, to standard error.

#include "app/command_line/requests.h"

namespace solieu::app {

[[nodiscard]] ExitCode packs_command(const PacksRequest& request);

}  // namespace solieu::app
