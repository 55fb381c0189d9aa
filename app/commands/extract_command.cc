#include "app/commands/extract_command.h"

#include <unistd.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "app/commands/read_all.h"
#include "app/messages.h"
#include "app/output_file.h"
#include "app/output_plan.h"
#include "app/report_outputs.h"
#include "app/worker/knowledge.h"
#include "app/worker/read_file.h"
#include "output/dataset/database_place.h"
#include "output/lookup.h"

namespace solieu::app {

namespace {

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

class Extraction {
  public:
    Extraction(const ExtractRequest& request, const FoundInputs& found)
        : request_(request),
          files_(names_of(found)),
          on_disk_(files_),
          outputs_(plan_outputs(files_, request.output, request.formats, folders_of(found)),
                   {.language = request.language, .csv = request.csv}) {}

    [[nodiscard]] ReportOutputs& outputs() { return outputs_; }

    [[nodiscard]] std::optional<Failed> check(std::size_t index) const {
        const Result<void> checked = outputs_.check_input(index, on_disk_);
        return checked ? std::nullopt : std::optional(failed(checked.error()));
    }

    [[nodiscard]] std::optional<Failed> take(std::size_t index, const FileReading& reading) {
        const output::Report report = report_of(reading);
        if (Result<void> added = outputs_.add(index, report, reading); !added) {
            // A PDF of a file without pages: what was asked for makes no sense.
            const bool refused = added.error().kind == ErrorKind::unsupported;
            return Failed{.error = added.error(), .code = refused ? ExitCode::usage : exit_code_of(added.error().kind)};
        }
        if (const std::string places = outputs_.places_of(index); !places.empty())
            tell(files_[index], places, reading.analysis);
        tell_what_was_skipped(files_[index], reading.analysis);
        return std::nullopt;
    }

    [[nodiscard]] WantedOfFile wanted() const {
        const auto wants = [this](Format format) {
            return std::ranges::find(request_.formats, format) != request_.formats.end();
        };
        return {.pictures = wants(Format::html), .searchable_pdf = wants(Format::pdf)};
    }

  private:
    static std::vector<std::string> names_of(const FoundInputs& found) {
        std::vector<std::string> names;
        for (const Input& input : found.inputs) names.push_back(input.name);
        return names;
    }

    static std::vector<std::string> folders_of(const FoundInputs& found) {
        std::vector<std::string> folders;
        for (const Input& input : found.inputs) folders.push_back(input.folder);
        return folders;
    }

    const ExtractRequest& request_;
    std::vector<std::string> files_;
    FilesOnDisk on_disk_;
    ReportOutputs outputs_;
};

}  // namespace

ExitCode extract_command(const ExtractRequest& request) {
    const std::optional<Knowledge> knowledge = read_knowledge(request.knowledge);
    if (!knowledge) return ExitCode::unreadable;
    if (request.output.empty() && is_binary(request.formats.front()) && ::isatty(STDOUT_FILENO) == 1) {
        print_note(std::string(name_of(request.formats.front())) + " is nothing for a terminal: add -o FILE");
        return ExitCode::usage;
    }
    // Beside a database on a server nothing stands.
    const std::string beside = output::is_database_url(request.output) ? "" : request.output;
    const std::string summary_file = summary_path(beside, names_a_folder(beside));
    const FoundInputs found =
        find_inputs(request.files, {.pages_of = request.pages_of, .not_inputs = {beside, summary_file}});
    Extraction extraction(request, found);
    if (Result<void> opened = extraction.outputs().open(*knowledge->lexicon); !opened) return end_with(opened.error());
    const bool several = found.searched || found.inputs.size() > 1;
    Summary summary(several ? summary_file : "");
    ExitCode code =
        read_all({.found = found,
                  .settings = request.read,
                  .knowledge = *knowledge,
                  .wanted = extraction.wanted(),
                  // Who leaves pages out on purpose gets what the rest is, with the diagnostics.
                  .unread_fails = request.read.options.ocr != extract::Ocr::never,
                  .before = [&](std::size_t index) { return extraction.check(index); },
                  .summary = summary},
                 [&](std::size_t index, const FileReading& reading) { return extraction.take(index, reading); });
    for (const Result<void>& written : {extraction.outputs().finish(), summary.finish()}) {
        if (written) continue;
        print_error(written.error());
        code = ExitCode::write_failed;
    }
    if (several) print_note(summary.closing_line(found.junk));
    return code;
}

}  // namespace solieu::app
