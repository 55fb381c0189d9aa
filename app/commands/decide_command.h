#pragma once
// decide FINGERPRINT STATE: keeps what a person decided about a finding of a list (list_files.h) or of a database.
//
// decide --from LIST: the same of all that was chosen in the column of decisions of a list, a workbook or CSV. What was
// decided so before is not added again; where a word is no state, nothing is.
//
// In:    the beginning of a fingerprint (six digits or more), the state, a note; where the list is: the list itself, a
//        folder with lists, a SQLite file. `body`: whose report, where the same finding is in several.
// Out:   a line added to the decisions of the list. What was decided is printed.
// Fails: usage when no finding or more than one has that fingerprint; unreadable, write_failed.
//
// Example:
//   return decide_command({.fingerprint = "5f0c1d", .state = "rejected", .place = "phat-hien.xlsx"});

#include "app/command_line/requests.h"
#include "app/exit_codes.h"

namespace solieu::app {

[[nodiscard]] ExitCode decide_command(const DecideRequest& request);

}  // namespace solieu::app
