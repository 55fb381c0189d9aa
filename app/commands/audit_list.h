#pragma once
// audit FILE… -o LIST: one list of what contradicts in all of the reports (output/list), with what was decided and what
// the last list said (list_files.h).
//
// In:    the request; its output names a file whose ending chooses the form: xlsx, csv, json, html, sqlite; or the
//        URL of a database on a server, and `beside` a file whose neighbours take what stands beside a list.
// Out:   the list under that name when all reports are read, the summary of files beside it.
//        A database holds the reports themselves, as extract writes them, and view v_findings is the list.
// Fails: as read_all; findings where one is an error.
//
// Example:
//   return audit_list(request, *knowledge);

#include "app/command_line/requests.h"
#include "app/exit_codes.h"
#include "app/worker/knowledge.h"

namespace solieu::app {

[[nodiscard]] ExitCode audit_list(const AuditRequest& request, const Knowledge& knowledge);

}  // namespace solieu::app
