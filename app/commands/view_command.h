#pragma once
// `solieu view`: one report as a page of HTML, opened in the browser.
//
// Where the page is goes to standard output; without a browser a note says to open it. Ends 0 when the page was
// written, else as `extract` does.

#include "app/command_line/requests.h"

namespace solieu::app {

[[nodiscard]] ExitCode view_command(const ViewRequest& request);

}  // namespace solieu::app
