#pragma once
// Whether the results of a batch stand there as they were written.
//
// In:    the manifest and the place of its results (results_place.h). `digests`: what they hold is compared, else only
//        their sizes.
// Out:   what is missing or other than it was, in the order of the plan; how many were looked at; where results go.
// Fails: write_failed, of the manifest; unreadable, where a store does not answer.
//
// Example:
//   const Result<Verified> verified = verify_batch(*manifest, folder, true);
//   for (const Damaged& one : verified->damaged) tell(one.path, one.what);

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "output/batch/manifest.h"

namespace solieu::app {

struct Damaged {
    std::int64_t id = 0;
    std::string document, path, what;  // "it is missing"
};

struct Verified {
    std::vector<Damaged> damaged;
    std::set<std::string> folders;  // of all results that are planned, below that of the batch
    std::int64_t results = 0, waiting = 0;
};

[[nodiscard]] Result<Verified> verify_batch(output::Manifest& manifest, const std::string& folder, bool digests);

}  // namespace solieu::app
