#include "app/batch/verify_batch.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "app/batch/results_place.h"

namespace solieu::app {

namespace fs = std::filesystem;

Result<Verified> verify_batch(output::Manifest& manifest, const std::string& folder, bool digests) {
    Verified verified;
    const std::unique_ptr<ResultsPlace> place = results_place(folder);
    if (const Result<void> looked = place->look(); !looked) return tl::unexpected(looked.error());
    std::optional<Error> failed;
    const Result<void> all = manifest.each([&](const output::Record& record) {
        verified.folders.insert(fs::path(record.planned.result).parent_path().string());
        if (record.state == "waiting") {
            ++verified.waiting;
            return true;
        }
        for (const output::ResultFile& file : record.outcome.results) {
            ++verified.results;
            Result<std::string> what = place->damage_of(file, digests);
            if (!what) {
                failed = what.error();
                return false;
            }
            if (!what->empty())
                verified.damaged.push_back({record.id, record.planned.name, file.path, std::move(*what)});
        }
        return true;
    });
    if (!all) return tl::unexpected(all.error());
    if (failed) return tl::unexpected(std::move(*failed));
    return verified;
}

}  // namespace solieu::app
