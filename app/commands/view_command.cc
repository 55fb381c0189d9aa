#include "app/commands/view_command.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "app/commands/extract_command.h"
#include "app/inputs/read_shown.h"
#include "app/messages.h"
#include "app/open_in_browser.h"
#include "app/output_file.h"
#include "app/output_names.h"
#include "app/output_plan.h"
#include "app/worker/knowledge.h"
#include "app/worker/unread.h"
#include "output/html/html.h"

namespace solieu::app {

namespace {

// In a folder of its own that only its owner may look into.
Result<std::string> temporary_page(const std::string& input) {
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
    std::string pattern = (folder / "solieu-view-XXXXXX").string();
    if (error || ::mkdtemp(pattern.data()) == nullptr) {
        return tl::unexpected(Error{ErrorKind::write_failed, pattern,
                                    std::string("cannot write: ") + (error ? error.message() : std::strerror(errno)),
                                    "Name a file with -o"});
    }
    return pattern + "/" + output_names({input}, "html").front();
}

Result<std::string> write_page(const ViewRequest& request, const FileReading& reading) {
    if (!reading.pictures) return tl::unexpected(reading.pictures.error());
    std::string path = request.output;
    if (path.empty()) {
        Result<std::string> made = temporary_page(request.files.front());
        if (!made) return made;
        path = std::move(*made);
    }
    remove_remnants_beside(path);
    OutputFile file(path);
    output::write_html(report_of(reading), *reading.pictures, {.language = request.language}, file.sink());
    if (Result<void> written = file.commit(); !written) return tl::unexpected(written.error());
    return path;
}

}  // namespace

ExitCode view_command(const ViewRequest& request) {
    if (request.files.size() > 1 || (!request.output.empty() && names_a_folder(request.output))) {
        return extract_command({.files = request.files,
                                .knowledge = request.knowledge,
                                .output = request.output,
                                .formats = {Format::html},
                                .pages_of = request.pages_of,
                                .language = request.language,
                                .csv = {},
                                .read = request.read});
    }
    const std::string& file = request.files.front();
    const std::optional<Knowledge> knowledge = read_knowledge(request.knowledge);
    if (!knowledge) return ExitCode::unreadable;
    if (is_same_file(file, request.output)) {
        return end_with({ErrorKind::write_failed, request.output, "the result would replace the file it is read from",
                         "Choose another name with -o"});
    }
    const Result<FileReading> reading = read_shown(file, request.read, *knowledge, {.pictures = true});
    if (!reading) return end_with(reading.error());
    if (const auto unread = nothing_was_read(reading->analysis.document, request.read.options.ocr))
        return end_with(*unread);
    const Result<std::string> page = write_page(request, *reading);
    if (!page) return end_with(page.error());
    std::printf("%s\n", output::printable(*page).c_str());
    std::fflush(stdout);
    if (!open_in_browser(*page)) print_note("found no browser to open it with: open " + *page + " in one");
    return ExitCode::done;
}

}  // namespace solieu::app
