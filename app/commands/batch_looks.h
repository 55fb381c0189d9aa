#pragma once
// What `solieu batch` tells of a batch without changing it: status, report, verify, plan and the dry run.
//
// Out: done; some_failed when a result is damaged or a document waits (verify); unreadable when there is no batch.

#include "app/command_line/requests.h"
#include "app/exit_codes.h"
#include "output/batch/manifest.h"

namespace solieu::app {

[[nodiscard]] ExitCode tell_batch(const BatchRequest& request);                               // status, report
[[nodiscard]] ExitCode tell_counts(const BatchRequest& request, output::Manifest& manifest);  // plan
[[nodiscard]] ExitCode tell_damage(const BatchRequest& request);                              // verify
// `beside`: documents at a time, of the run that is thought of.
[[nodiscard]] ExitCode tell_work(const BatchRequest& request, int beside);  // the dry run

// Why a batch that is not there cannot be worked on.
[[nodiscard]] ExitCode no_batch(const BatchRequest& request);

}  // namespace solieu::app
