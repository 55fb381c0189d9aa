#pragma once
// How long a batch will take, by a sample of it.
//
// In:    the documents that wait and the manifest that has them; how they are read; how many beside each other.
// Out:   some of them, small and large, were read, each by itself, and nothing of them was kept; the seconds that all
//        take by the bytes of these.
//
// Example:
//   const Estimate estimate = estimate_batch(*manifest, waiting, settings, knowledge, 2);
//   tell(estimate.seconds, estimate.sample);

#include <vector>

#include "app/worker/knowledge.h"
#include "app/worker/read_settings.h"
#include "output/batch/manifest.h"

namespace solieu::app {

struct Estimate {
    double seconds = 0;
    int sample = 0;  // documents that were read
};

[[nodiscard]] Estimate estimate_batch(output::Manifest& manifest, const std::vector<output::Waiting>& documents,
                                      const ReadSettings& settings, const Knowledge& knowledge, int beside);

}  // namespace solieu::app
