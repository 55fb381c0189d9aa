#include "app/commands/compare_command.h"

#include <unistd.h>

#include <optional>
#include <string>

#include "app/commands/compare_folders.h"
#include "app/commands/compare_pair.h"
#include "app/messages.h"
#include "app/output_file.h"
#include "app/worker/knowledge.h"
#include "app/worker/warm_up.h"

namespace solieu::app {

ExitCode compare_command(const CompareRequest& request) {
    const std::optional<Knowledge> knowledge = read_knowledge(request.knowledge);
    if (!knowledge) return ExitCode::unreadable;
    if (request.folders) return compare_folders(request, *knowledge);
    for (const std::string& file : {request.before, request.after}) {
        if (!is_same_file(file, request.output)) continue;
        return end_with({ErrorKind::write_failed, request.output, "the result would replace a file that is compared",
                         "Choose another name with -o"});
    }
    if (request.output.empty() && request.format == CompareFormat::xlsx && ::isatty(STDOUT_FILENO) == 1) {
        print_note("xlsx is nothing for a terminal: add -o FILE");
        return ExitCode::usage;
    }
    warm_up_now(*knowledge->lexicon, {request.before, request.after});
    const auto named = [](const std::string& file) {
        return Input{
            .name = file, .folder = {}, .file = file, .member = {}, .pages = {}, .found = false, .same_as = {}};
    };
    const Input before = named(request.before), after = named(request.after);
    const PairOutcome outcome = compare_pair(
        {.before = before, .after = after, .output = request.output, .format = request.format}, request, *knowledge);
    for (const Error& error : outcome.errors) print_error(error);
    return outcome.code;
}

}  // namespace solieu::app
