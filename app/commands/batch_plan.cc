#include "app/commands/batch_plan.h"

#include <string>
#include <vector>

#include "app/batch/batch_files.h"
#include "app/batch/plan_batch.h"
#include "app/inputs/find_inputs.h"
#include "app/inputs/tell_found.h"
#include "app/messages.h"

namespace solieu::app {

Result<void> plan_inputs(const BatchRequest& request, output::Manifest& manifest) {
    const Result<std::vector<std::string>> named = without_lists(request.inputs);
    if (!named) return tl::unexpected(named.error());
    // What stands in the folder of the results is no input; beside a database other files may be.
    const std::string results = request.database.empty() ? request.folder : request.database;
    const FoundInputs found =
        find_inputs(*named, {.pages_of = request.pages_of, .not_inputs = {request.manifest, results}});
    tell_found(found);
    if (found.inputs.empty() && found.problems.empty()) {
        return tl::unexpected(
            Error{ErrorKind::unreadable, "", "nothing to read was found", "name a folder with some files"});
    }
    const Result<PlannedCounts> counts = plan_batch(found, manifest, request.folder, request.since);
    if (!counts) return tl::unexpected(counts.error());
    std::string text = counted(static_cast<std::size_t>(counts->documents), "document", "documents") + " found";
    if (counts->earlier > 0) text += ", " + std::to_string(counts->earlier) + " left that did not change since";
    if (found.junk > 0) text += ", " + std::to_string(found.junk) + " left out that are no documents";
    print_note(text);
    return {};
}

}  // namespace solieu::app
