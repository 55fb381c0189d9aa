#include "app/batch/estimate.h"

#include <algorithm>
#include <chrono>

#include "app/batch/batch_job.h"
#include "app/inputs/read_input.h"
#include "app/worker/interrupt.h"

namespace solieu::app {

namespace {

constexpr std::size_t most_read = 12;

}  // namespace

Estimate estimate_batch(output::Manifest& manifest, const std::vector<output::Waiting>& documents,
                        const ReadSettings& settings, const Knowledge& knowledge, int beside) {
    Estimate estimate;
    std::int64_t all_bytes = 0, bytes = 0;
    for (const output::Waiting& one : documents) all_bytes += std::max<std::int64_t>(one.size, 1);
    const std::size_t count = std::min(most_read, documents.size());
    ReadSettings alone = settings;
    alone.options.threads = 1;
    const auto began = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < count && stop_signal() == 0; ++i) {
        const output::Waiting& one = documents[(2 * i + 1) * documents.size() / (2 * count)];
        const Result<output::Record> record = manifest.document(one.id);
        if (!record) break;
        // What cannot be read takes its time, too.
        static_cast<void>(read_input(input_of(record->planned), alone, knowledge, {}, false));
        bytes += std::max<std::int64_t>(one.size, 1);
        ++estimate.sample;
    }
    if (bytes == 0) return estimate;
    const double time = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    estimate.seconds = time * static_cast<double>(all_bytes) / static_cast<double>(bytes) / std::max(1, beside);
    return estimate;
}

}  // namespace solieu::app
