#include "app/commands/compare_command.h"

#include <unistd.h>

#include <optional>
#include <string>

#include "app/commands/read_shown.h"
#include "app/commands/use_color.h"
#include "app/messages.h"
#include "app/output_file.h"
#include "app/worker/interrupt.h"
#include "app/worker/knowledge.h"
#include "app/worker/unread.h"
#include "app/worker/warm_up.h"
#include "audit/versions/compare.h"
#include "output/file_writers.h"
#include "output/html/comparison_page.h"
#include "output/versions/versions_json.h"
#include "output/versions/versions_text.h"

namespace solieu::app {

namespace {

Result<FileReading> read_version(const std::string& file, const CompareRequest& request, const Knowledge& knowledge) {
    Result<FileReading> reading =
        read_shown(file, request.read, knowledge, {.pictures = request.format == CompareFormat::html});
    if (!reading) return reading;
    // Everything would be new, or gone.
    if (const auto unread = nothing_was_read(reading->analysis.document, request.read.options.ocr)) {
        return tl::unexpected(*unread);
    }
    return reading;
}

std::span<const extract::PagePicture> pictures_of(const FileReading& reading) {
    return reading.pictures ? std::span<const extract::PagePicture>(*reading.pictures)
                            : std::span<const extract::PagePicture>();
}

Result<void> write(const CompareRequest& request, const output::ComparedReports& compared, const FileReading& before,
                   const FileReading& after, const output::Sink& sink) {
    switch (request.format) {
        case CompareFormat::json:
            output::write_versions_json(compared, sink);
            break;
        case CompareFormat::html:
            for (const FileReading* reading : {&before, &after}) {
                if (!reading->pictures) return tl::unexpected(reading->pictures.error());
            }
            output::write_comparison_page(compared, {.before = pictures_of(before), .after = pictures_of(after)},
                                          request.language, sink);
            break;
        case CompareFormat::xlsx: {
            const Result<const output::FileWriting*> writing = output::file_writing();
            if (!writing) return tl::unexpected(writing.error());
            return (*writing)->comparison(compared, request.language, sink);
        }
        case CompareFormat::text: {
            const bool color = request.output.empty() ? use_color(request.color) : request.color == Color::always;
            output::write_versions_text(compared, {.language = request.language, .color = color}, sink);
            break;
        }
    }
    return {};
}

}  // namespace

ExitCode compare_command(const CompareRequest& request) {
    const std::optional<Knowledge> knowledge = read_knowledge(request.knowledge);
    if (!knowledge) return ExitCode::unreadable;
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
    const Result<FileReading> before = read_version(request.before, request, *knowledge);
    if (!before) print_error(before.error());
    if (stop_signal() != 0) return ExitCode::internal;
    // Both are looked at, so that both complaints are told.
    const Result<FileReading> after = read_version(request.after, request, *knowledge);
    if (!after) print_error(after.error());
    if (!before || !after) return exit_code_of(before ? after.error().kind : before.error().kind);
    if (stop_signal() != 0) return ExitCode::internal;

    const auto version_of = [](const FileReading& reading) {
        const Analysis& analysis = reading.analysis;
        return audit::Version{analysis.document, analysis.statements, analysis.facts};
    };
    const audit::Version first = version_of(*before), second = version_of(*after);
    const audit::Comparison comparison = audit::compare_versions(first, second);
    const output::Report first_report = report_of(*before), second_report = report_of(*after);
    if (!request.output.empty()) remove_remnants_beside(request.output);
    OutputFile out(request.output);
    const output::ComparedReports compared{first_report, second_report, comparison};
    if (Result<void> written = write(request, compared, *before, *after, out.sink()); !written) {
        Error error = written.error();
        if (error.place.empty()) error.place = request.output.empty() ? "standard output" : request.output;
        return end_with(error);
    }
    if (Result<void> written = out.commit(); !written) return end_with(written.error());
    return audit::count_of(comparison, audit::ChangeWeight::numbers) > 0 ? ExitCode::findings : ExitCode::done;
}

}  // namespace solieu::app
