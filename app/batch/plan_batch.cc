#include "app/batch/plan_batch.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

#include "app/batch/results_place.h"
#include "app/format.h"
#include "app/result_names.h"
#include "app/summary.h"
#include "store/address.h"

namespace solieu::app {

namespace {

namespace fs = std::filesystem;

// Gives names of results that nothing else has.
class ResultNames {
  public:
    ResultNames(output::Manifest& manifest, const ResultsPlace& place) : manifest_(manifest), place_(place) {}

    std::string name_for(const std::string& below, const std::string& document) {
        const std::string base = (fs::path(below) / stem_of(document)).string();
        // Ten thousand equal names do not try each other's in turn.
        int& last = last_.try_emplace(name_key(base), 0).first->second;
        while (true) {
            std::string name = numbered_stem(base, ++last);
            if (is_free(name) && taken_.insert(name_key(name)).second) return name;
        }
    }

  private:
    [[nodiscard]] bool is_free(const std::string& name) const {
        // What a batch keeps beside its results has these names.
        const std::string key = name_key(name);
        if (key == fs::path(summary_name).stem().string() || key == "batch") return false;
        if (manifest_.has_result(name)) return false;
        return std::ranges::none_of(
            all_formats, [&](Format format) { return place_.has(name + "." + std::string(folder_ending_of(format))); });
    }

    output::Manifest& manifest_;
    const ResultsPlace& place_;
    std::map<std::string, int> last_;
    std::set<std::string> taken_;
};

StoredStatus status_of(const std::string& path, const StoredStatuses& stored) {
    if (const auto object = stored.find(path); object != stored.end()) return object->second;
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return {};
    return {.size = status.st_size,
            .changed = static_cast<std::int64_t>(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec,
            .version = {}};
}

// Of a store it is known only where that was looked through.
bool is_gone(const output::Planned& document, const FoundInputs& found) {
    if (store::is_stored(document.file)) {
        return !found.stored.contains(document.file) &&
               std::ranges::any_of(found.prefixes,
                                   [&](const std::string& prefix) { return document.file.starts_with(prefix); });
    }
    std::error_code error;
    return !fs::exists(document.file, error) && !error;
}

}  // namespace

Result<PlannedCounts> plan_batch(const FoundInputs& found, output::Manifest& manifest, const std::string& folder,
                                 std::int64_t since) {
    std::map<std::string, std::int64_t> members;  // of each archive
    for (const Input& input : found.inputs) {
        if (!input.member.empty()) ++members[input.file];
    }
    const std::unique_ptr<ResultsPlace> place = results_place(folder);
    if (Result<void> looked = place->look(); !looked) return tl::unexpected(looked.error());
    ResultNames names(manifest, *place);
    PlannedCounts counts;
    std::vector<output::Planned> documents;
    const auto add = [&](output::Planned document) {
        const std::int64_t known = manifest.id_of(document.name);
        if (known == 0) document.result = names.name_for(document.folder, document.name);
        documents.push_back(std::move(document));
    };
    for (const Input& input : found.inputs) {
        output::Planned document{.name = input.name,
                                 .folder = input.folder,
                                 .file = input.file,
                                 .member = input.member,
                                 .pages = input.pages,
                                 .same_as = input.same_as,
                                 .found = input.found};
        const bool own_files = input.member.empty() && !input.pages.empty();
        for (const std::string& path : own_files ? input.pages : std::vector<std::string>{input.file}) {
            const StoredStatus status = status_of(path, found.stored);
            document.size += status.size;
            document.changed = std::max(document.changed, status.changed);
            document.version += (document.version.empty() ? "" : " ") + status.version;
        }
        if (!input.member.empty()) document.size /= members[input.file];
        if (document.changed < since) {
            ++counts.earlier;
            continue;
        }
        add(std::move(document));
    }
    for (const Error& problem : found.problems) {
        const StoredStatus status = status_of(problem.place, found.stored);
        add({.name = problem.place,
             .folder = {},
             .file = problem.place,
             .member = {},
             .pages = {},
             .same_as = {},
             .found = true,
             .size = status.size,
             .changed = status.changed,
             .version = status.version});
    }
    counts.documents = static_cast<std::int64_t>(documents.size());
    const auto each = manifest.each([&](const output::Record& record) {
        const bool read = record.state == name_of(FileState::read) || record.state == name_of(FileState::partly);
        const bool gone = read && is_gone(record.planned, found);
        counts.gone += gone ? 1 : 0;
        return true;
    });
    if (!each) return tl::unexpected(each.error());
    if (Result<void> planned = manifest.plan(documents); !planned) return tl::unexpected(planned.error());
    for (const Error& problem : found.problems) {
        output::Outcome outcome;
        outcome.state = name_of(FileState::failed);
        outcome.reason = problem.reason;
        if (Result<void> set = manifest.set_outcome(manifest.id_of(problem.place), 0, outcome); !set)
            return tl::unexpected(set.error());
    }
    return counts;
}

}  // namespace solieu::app
