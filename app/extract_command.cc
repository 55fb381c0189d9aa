#include "app/extract_command.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "app/messages.h"
#include "app/output_file.h"
#include "app/output_names.h"
#include "app/pipeline.h"
#include "app/progress_line.h"
#include "output/csv.h"
#include "output/json.h"

namespace solieu::app {

namespace {

constexpr const char* findings_name = "findings.csv";

// Where the results go: one path for each input ("" for standard output), and the table of all findings ("" for none).
struct Plan {
    std::vector<std::string> outputs;
    std::string findings;
};

// A folder that is there, or a new name that ends in '/' or in no extension: "ket-qua", but not "ket-qua.csv" or a
// device.
bool names_a_folder(const std::string& output) {
    if (output.empty()) return false;
    if (is_directory(output) || output.back() == '/') return true;
    std::error_code error;
    return std::filesystem::path(output).extension().empty() && !std::filesystem::exists(output, error);
}

Result<Plan> plan_outputs(const ExtractRequest& request) {
    const bool folder = request.files.size() > 1 || names_a_folder(request.output);
    if (!folder) return Plan{{request.output}, ""};
    if (Result<void> made = make_directory(request.output); !made) return tl::unexpected(made.error());
    const std::string prefix = request.output.back() == '/' ? request.output : request.output + "/";
    const bool csv = request.format == Format::csv;
    Plan plan;
    if (csv) plan.findings = prefix + findings_name;
    for (const std::string& name : output_names(request.files, csv ? "csv" : "json", {findings_name})) {
        plan.outputs.push_back(prefix + name);
    }
    return plan;
}

Result<void> write_result(const output::Report& report, Format format, const std::string& path) {
    OutputFile file(path);
    const output::Sink sink = file.sink();
    if (format == Format::csv) {
        output::write_values_head(sink);
        output::write_values(report, sink);
    } else {
        output::write_json(report, sink);
    }
    return file.commit();
}

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
    std::printf("%s\n", output::printable(line).c_str());
}

void tell_what_was_skipped(const std::string& input, const Analysis& analysis) {
    const auto skipped = static_cast<std::size_t>(std::ranges::count_if(analysis.document.diagnostics, is_loss) +
                                                  std::ranges::count_if(analysis.statements.diagnostics, is_loss));
    if (skipped == 0) return;
    print_note(input + ": " + counted(skipped, "part was", "parts were") +
               " not read or not understood; see `diagnostics` in the JSON or use `solieu audit`");
}

std::optional<Error> extract_one(const ExtractRequest& request, const std::string& input, const std::string& output,
                                 OutputFile* findings) {
    if (!output.empty() && is_same_file(input, output)) {
        return Error{ErrorKind::write_failed, output, "the result would replace the file it is read from",
                     "Choose another name with -o"};
    }
    ProgressLine progress;
    extract::ReadOptions read = request.read;
    read.progress = progress.callback();
    Result<Analysis> analysis = analyze(input, read);
    progress.clear();
    if (!analysis) return analysis.error();
    const output::Report report = report_of(*analysis, engine(request.options));
    if (Result<void> written = write_result(report, request.format, output); !written) return written.error();
    if (findings) output::write_findings(report, findings->sink());
    if (!output.empty()) tell(input, output, *analysis);
    tell_what_was_skipped(input, *analysis);
    return std::nullopt;
}

}  // namespace

ExitCode extract_command(const ExtractRequest& request) {
    const Result<Plan> plan = plan_outputs(request);
    if (!plan) {
        print_error(plan.error());
        return exit_code_of(plan.error().kind);
    }
    std::optional<OutputFile> findings;
    if (!plan->findings.empty()) {
        findings.emplace(plan->findings);
        output::write_findings_head(findings->sink());
    }
    ExitCode code = ExitCode::done;
    bool some_done = false;
    for (std::size_t i = 0; i < request.files.size(); ++i) {
        const auto error = extract_one(request, request.files[i], plan->outputs[i], findings ? &*findings : nullptr);
        if (!error) {
            some_done = true;
            continue;
        }
        print_error(*error);
        const ExitCode own = exit_code_of(error->kind);
        if (request.files.size() == 1 || own == ExitCode::write_failed) {
            code = own;
        } else if (code == ExitCode::done) {
            code = ExitCode::some_failed;
        }
    }
    if (!findings || !some_done) return code;
    if (Result<void> written = findings->commit(); !written) {
        print_error(written.error());
        return ExitCode::write_failed;
    }
    return code;
}

}  // namespace solieu::app
