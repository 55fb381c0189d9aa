#pragma once
// Reads what waits in a manifest, beside each other, and keeps what came of it.
//
// In:    the documents that wait and the manifest they are of; how they are read and written; how many at a time.
// Out:   each has its outcome in the manifest. The largest are begun first; the last ones get the threads that have
//        nothing else to do. One whose worker died or was ended by a limit is tried once more, alone; then its reason
//        stays. Results do not depend on how many are read beside each other.
// Ends:  when a signal asks for it: what was begun then waits for the next run.
// Fails: write_failed, when the manifest cannot be written or nothing can where results go (a full disk) or in the database
//        on a server (it is gone); unreadable, when the store of a document does not answer. What was written stays, the
//        rest waits.
//
// Example:
//   Result<BatchEnd> end = run_batch(*manifest, waiting, {.settings = settings, .knowledge = knowledge, …}, progress);

#include <vector>

#include "app/batch/batch_job.h"
#include "app/batch/batch_progress.h"
#include "output/batch/manifest.h"

namespace solieu::app {

struct BatchReading {
    const ReadSettings& settings;
    const Knowledge& knowledge;
    const BatchWriting& writing;
    int beside = 1;  // documents at a time
    int run = 0;     // of the manifest
};

enum class BatchEnd { done, stopped };

[[nodiscard]] Result<BatchEnd> run_batch(output::Manifest& manifest, const std::vector<output::Waiting>& documents,
                                         const BatchReading& reading, BatchProgress& progress);

}  // namespace solieu::app
