#pragma once
// What was found becomes the plan of a batch: each document with the name that its results will have, whoever reads it.
//
// In:    the inputs as find_inputs gives them; the manifest; the place of the results (results_place.h). `since`:
//        documents that changed earlier are no part of it, nanoseconds since 1970.
// Out:   the manifest has them; how many there are. Results are called as the document, in the same folders
//        ("2025/quy-1/bao-cao"), with a number where that is taken: in the manifest, or by a file that stands there and
//        is not of this batch. Names that were given stay. What could not be looked into stands in the manifest as
//        failed.
// Fails: write_failed, of the manifest; unreadable, where a store does not answer.
//
// Example:
//   const Result<PlannedCounts> planned = plan_batch(found, *manifest, "kq", 0);

#include <cstdint>
#include <string>

#include "app/inputs/find_inputs.h"
#include "output/batch/manifest.h"

namespace solieu::app {

struct PlannedCounts {
    std::int64_t documents = 0, earlier = 0;  // of the plan; left for `since`
    std::int64_t gone = 0;                    // read by an earlier run, not there any more: their results stay
};

[[nodiscard]] Result<PlannedCounts> plan_batch(const FoundInputs& found, output::Manifest& manifest,
                                               const std::string& folder, std::int64_t since);

}  // namespace solieu::app
