#pragma once
// Documents of a batch that were read, but not as it is wanted now.
//
// In:    the manifest; what a run is asked for; the digests of the reports that its database has, where it has one.
// Out:   those documents with the reason: `options` (an earlier run read them with other ones), `form` (a result of a
//        form that was not asked for then is missing), `database` (their report is not in it).
// Fails: as the manifest.
//
// Example:
//   const auto stale = stale_documents(*manifest, {.options = "--pages 1", .formats = {Format::csv}});
//   for (const Stale& one : *stale) manifest->wait_again(one.id);

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/format.h"
#include "output/batch/manifest.h"

namespace solieu::app {

struct Asked {
    std::optional<std::string> options;  // nullopt: any
    std::vector<Format> formats;
    std::optional<std::set<std::string>> in_database;
};

struct Stale {
    enum class Why { options, form, database };
    std::int64_t id = 0;
    std::string document;
    Why why = Why::options;
};

[[nodiscard]] Result<std::vector<Stale>> stale_documents(output::Manifest& manifest, const Asked& asked);

// The digests of the reports that a database has; none where it is not there.
[[nodiscard]] Result<std::set<std::string>> reports_in(const std::string& database);

}  // namespace solieu::app
