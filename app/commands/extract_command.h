#pragma once
// `solieu extract`: the contents of reports as data.
//
// One file: its result goes to standard output, a file or a folder, and the exit code says what went wrong. Several:
// each is dealt with by itself, a failure is told and the others go on; ends 0 when all were written, 7 when a result
// could not be written, 8 when some could not be read.

#include "app/command_line/requests.h"

namespace solieu::app {

[[nodiscard]] ExitCode extract_command(const ExtractRequest& request);

}  // namespace solieu::app
