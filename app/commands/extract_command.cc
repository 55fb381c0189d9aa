#include "app/commands/extract_command.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <utility>
#include <vector>

#include "app/messages.h"
#include "app/output_plan.h"
#include "app/progress_line.h"
#include "app/report_outputs.h"
#include "app/worker/interrupt.h"
#include "app/worker/knowledge.h"
#include "app/worker/read_file.h"
#include "app/worker/unread.h"
#include "app/worker/warm_up.h"
#include "output/lookup.h"

namespace solieu::app {

namespace {

std::string counted(std::size_t number, const char* one, const char* many) {
    return std::to_string(number) + " " + (number == 1 ? one : many);
}

// What was written where; standard output is free for it when the result itself went to a file.
void tell(const std::string& input, const std::string& output, const Analysis& analysis) {
    std::size_t rows = 0;
    for (const grammar::Table& table : analysis.statements.tables) rows += table.rows.size();
    const std::string line = input + " -> " + output + ": " +
                             counted(analysis.statements.tables.size(), "table", "tables") + ", " +
                             counted(rows, "row", "rows") + ", " +
                             counted(analysis.statements.figures.size(), "prose figure", "prose figures") + ", " +
                             counted(analysis.audit.findings.size(), "finding", "findings");
    print_line(line);
}

void tell_what_was_skipped(const std::string& input, const Analysis& analysis) {
    for (const Diagnostic& diagnostic : analysis.document.diagnostics) {
        if (diagnostic.code == "pages-past-end") print_note(input + ": " + diagnostic.message);
    }
    const auto skipped =
        static_cast<std::size_t>(std::ranges::count_if(analysis.document.diagnostics, output::tells_of_loss) +
                                 std::ranges::count_if(analysis.statements.diagnostics, output::tells_of_loss));
    if (skipped == 0) return;
    print_note(input + ": " + counted(skipped, "part was", "parts were") +
               " not read or not understood; see `diagnostics` in the JSON or use `solieu audit`");
}

struct Failed {
    Error error;
    ExitCode code = ExitCode::internal;
};

Failed failed(const Error& error) {
    return {error, exit_code_of(error.kind)};
}

std::optional<Failed> extract_one(const ExtractRequest& request, const Knowledge& knowledge, std::size_t index,
                                  ReportOutputs& outputs) {
    const std::string& input = request.files[index];
    if (Result<void> checked = outputs.check_input(index, request.files); !checked) return failed(checked.error());
    const auto wants = [&request](Format format) {
        return std::ranges::find(request.formats, format) != request.formats.end();
    };
    ProgressLine progress;
    ReadSettings settings = request.read;
    settings.options.progress = progress.callback();
    const Result<FileReading> reading =
        read_file(input, settings, knowledge, {.pictures = wants(Format::html), .searchable_pdf = wants(Format::pdf)});
    progress.clear();
    if (!reading) return failed(reading.error());
    const Analysis& analysis = reading->analysis;
    // Who leaves pages out on purpose gets what the rest is, with the diagnostics.
    if (request.read.options.ocr != extract::Ocr::never) {
        const std::optional<Error> unread = nothing_was_read(analysis.document, request.read.options.ocr);
        if (unread) return failed(*unread);
    }
    const output::Report report = report_of(*reading);
    if (Result<void> added = outputs.add(index, report, *reading); !added) {
        // A PDF of a file without pages: what was asked for makes no sense.
        const bool refused = added.error().kind == ErrorKind::unsupported;
        return Failed{added.error(), refused ? ExitCode::usage : exit_code_of(added.error().kind)};
    }
    if (const std::string places = outputs.places_of(index); !places.empty()) tell(input, places, analysis);
    tell_what_was_skipped(input, analysis);
    return std::nullopt;
}

}  // namespace

ExitCode extract_command(const ExtractRequest& request) {
    const std::optional<Knowledge> knowledge = read_knowledge(request.knowledge);
    if (!knowledge) return ExitCode::unreadable;
    if (request.output.empty() && is_binary(request.formats.front()) && ::isatty(STDOUT_FILENO) == 1) {
        print_note(std::string(name_of(request.formats.front())) + " is nothing for a terminal: add -o FILE");
        return ExitCode::usage;
    }
    ReportOutputs outputs(plan_outputs(request.files, request.output, request.formats));
    if (Result<void> opened = outputs.open(*knowledge->lexicon); !opened) {
        print_error(opened.error());
        return exit_code_of(opened.error().kind);
    }
    ExitCode code = ExitCode::done;
    if (request.files.size() > 1) warm_up_now(*knowledge->lexicon, request.files);
    for (std::size_t i = 0; i < request.files.size(); ++i) {
        const auto problem = extract_one(request, *knowledge, i, outputs);
        if (stop_signal() != 0) break;
        if (!problem) continue;
        print_error(problem->error);
        const ExitCode own = problem->code;
        if (request.files.size() == 1 || own == ExitCode::write_failed) {
            code = own;
        } else if (code == ExitCode::done) {
            code = ExitCode::some_failed;
        }
    }
    if (Result<void> written = outputs.finish(); !written) {
        print_error(written.error());
        return ExitCode::write_failed;
    }
    return code;
}

}  // namespace solieu::app
