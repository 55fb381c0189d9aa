#include "app/batch/stale.h"

#include <algorithm>
#include <map>

#include "app/summary.h"
#include "output/open_database.h"

namespace solieu::app {

Result<std::vector<Stale>> stale_documents(output::Manifest& manifest, const Asked& asked) {
    const auto runs = manifest.runs();
    if (!runs) return tl::unexpected(runs.error());
    std::map<int, std::string> options;
    for (const output::BatchRun& run : *runs) options[run.id] = run.options;
    const auto has = [](const output::Record& record, Format format) {
        const std::string path = record.planned.result + "." + std::string(folder_ending_of(format));
        return std::ranges::any_of(record.outcome.results,
                                   [&path](const output::ResultFile& file) { return file.path == path; });
    };
    std::vector<Stale> stale;
    const auto all = manifest.each([&](const output::Record& record) {
        const auto run = options.find(record.run);
        const bool tried =
            run != options.end() && record.state != "waiting" && record.state != name_of(FileState::same);
        const bool read = record.state == name_of(FileState::read) || record.state == name_of(FileState::partly);
        const auto add = [&](Stale::Why why) { stale.push_back({record.id, record.planned.name, why}); };
        if (tried && asked.options && run->second != *asked.options) {
            add(Stale::Why::options);
        } else if (read && !std::ranges::all_of(asked.formats, [&](Format format) { return has(record, format); })) {
            add(Stale::Why::form);
        } else if (read && asked.in_database && !asked.in_database->contains(record.outcome.sha256)) {
            add(Stale::Why::database);
        }
        return true;
    });
    if (!all) return tl::unexpected(all.error());
    return stale;
}

Result<std::set<std::string>> reports_in(const std::string& database) {
    const auto digests = output::reports_in_database(database);
    if (!digests) return tl::unexpected(digests.error());
    return std::set<std::string>(digests->begin(), digests->end());
}

}  // namespace solieu::app
