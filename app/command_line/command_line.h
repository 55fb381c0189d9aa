#pragma once
// What was asked for on the command line.
//
// In:  the arguments of main.
// Out: the request of one command, or Stop: there is nothing to do but to print `text` and to end.
//
// Example:
//   solieu audit bao-cao.pdf --lang en   -> AuditRequest {.files = {"bao-cao.pdf"}, .language = Language::en}

#include "app/command_line/requests.h"

namespace solieu::app {

[[nodiscard]] Request parse_command_line(int count, const char* const* arguments);

}  // namespace solieu::app
