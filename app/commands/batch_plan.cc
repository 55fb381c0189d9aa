#include "app/commands/batch_plan.h"

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "app/batch/batch_files.h"
#include "app/batch/plan_batch.h"
#include "app/inputs/find_inputs.h"
#include "app/inputs/tell_found.h"
#include "app/messages.h"
#include "store/address.h"

namespace solieu::app {

namespace {

// "./kho/", "/home/a/kho" and "kho" are one: documents are known by their names.
std::string plain(const std::string& named) {
    namespace fs = std::filesystem;
    std::error_code error;
    fs::path path = fs::path(named).lexically_normal();
    const fs::path here = fs::current_path(error);
    if (path.is_absolute() && !error) {
        const fs::path below = path.lexically_relative(here);
        if (!below.empty() && *below.begin() != "..") path = below;
    }
    std::string text = path.string();
    while (text.size() > 1 && text.ends_with('/')) text.pop_back();
    return text;
}

}  // namespace

Result<void> plan_inputs(const BatchRequest& request, output::Manifest& manifest) {
    Result<std::vector<std::string>> named = without_lists(request.inputs);
    if (!named) return tl::unexpected(named.error());
    for (std::string& one : *named) {
        if (!store::is_stored(one)) one = plain(one);
    }
    // What stands in the folder of the results is no input; beside a database other files may be.
    const std::string results = request.database.empty() ? request.folder : request.output;
    const FoundInputs found =
        find_inputs(*named, {.pages_of = request.pages_of, .not_inputs = {request.manifest, results}});
    if (found.store_problem) return tl::unexpected(*found.store_problem);
    tell_found(found);
    if (found.inputs.empty() && found.problems.empty()) {
        return tl::unexpected(
            Error{ErrorKind::unreadable, "", "nothing to read was found", "name a folder with some files"});
    }
    const Result<PlannedCounts> counts = plan_batch(found, manifest, request.folder, request.since);
    if (!counts) return tl::unexpected(counts.error());
    if (!found.stored.empty()) {
        if (Result<void> kept = manifest.set(of_store_key, "yes"); !kept) return kept;
    }
    std::string text = counted(static_cast<std::size_t>(counts->documents), "document", "documents") + " found";
    if (counts->earlier > 0) text += ", " + std::to_string(counts->earlier) + " left that did not change since";
    if (counts->gone > 0)
        text += ", " + std::to_string(counts->gone) + " not there any more that were read before (their results stay)";
    if (found.junk > 0) text += ", " + std::to_string(found.junk) + " left out that are no documents";
    print_note(text);
    return {};
}

}  // namespace solieu::app
