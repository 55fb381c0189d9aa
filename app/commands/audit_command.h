#pragma once
// `solieu audit`: what contradicts what, for a person or as data, on standard output.
//
// Ends 1 when a finding has severity error, else 0. A file that could not be read outranks findings, for what was not
// read was not found to be right: one file gives its own code, several give 8. Output that cannot be written gives 7.

#include "app/command_line/requests.h"

namespace solieu::app {

[[nodiscard]] ExitCode audit_command(const AuditRequest& request);

}  // namespace solieu::app
