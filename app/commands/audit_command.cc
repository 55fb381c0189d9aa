#include "app/commands/audit_command.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "app/commands/audit_list.h"
#include "app/commands/read_all.h"
#include "app/commands/use_color.h"
#include "app/messages.h"
#include "app/output_file.h"
#include "app/worker/knowledge.h"
#include "app/worker/read_file.h"
#include "audit/across.h"
#include "output/across_reports.h"
#include "output/csv.h"
#include "output/html/html.h"
#include "output/json.h"
#include "output/words/explanation.h"

namespace solieu::app {

namespace {

Result<void> write_result(const AuditRequest& request, const FileReading& reading, const output::Report& report,
                          const output::Sink& sink) {
    switch (request.format) {
        case AuditFormat::html:
            if (!reading.pictures) return tl::unexpected(reading.pictures.error());
            output::write_html(report, *reading.pictures, {.language = request.language}, sink);
            break;
        case AuditFormat::json:
            output::write_json(report, sink);
            break;
        case AuditFormat::csv:
            output::write_findings(report, sink, request.csv);
            break;
        case AuditFormat::text:
            output::write_findings_text(report, {.language = request.language, .color = use_color(request.color)},
                                        sink);
            break;
    }
    return {};
}

// What contradicts between the reports; nothing for a single one.
void write_across(const AuditRequest& request, const std::vector<audit::ReportSeries>& reports,
                  const output::Sink& sink) {
    if (reports.size() < 2) return;
    const std::vector<audit::AcrossFinding> findings = audit::compare_reports(reports);
    switch (request.format) {
        case AuditFormat::json:
            return output::write_across_json(reports, findings, sink);
        case AuditFormat::csv:
            return output::write_across_csv(reports, findings, sink, request.csv);
        case AuditFormat::text:
            return output::write_across_text(reports, findings,
                                             {.language = request.language, .color = use_color(request.color)}, sink);
        case AuditFormat::html:
            return;  // of one report only
    }
}

bool has_error(const audit::Audit& audit) {
    return std::any_of(audit.findings.begin(), audit.findings.end(),
                       [](const audit::Finding& finding) { return finding.severity == Severity::error; });
}

}  // namespace

ExitCode audit_command(const AuditRequest& request) {
    const std::optional<Knowledge> knowledge = read_knowledge(request.knowledge);
    if (!knowledge) return ExitCode::unreadable;
    if (!request.output.empty()) return audit_list(request, *knowledge);
    const FoundInputs found = find_inputs(request.files, {.pages_of = request.pages_of});
    const bool several = found.searched || found.inputs.size() > 1;
    OutputFile out("");
    const output::Sink sink = out.sink();
    if (request.format == AuditFormat::csv) output::write_findings_head(sink, request.csv);
    bool errors_found = false;
    bool first = true;
    std::vector<audit::ReportSeries> series;
    const auto take = [&](std::size_t index, const FileReading& reading) -> std::optional<Failed> {
        const std::string& file = found.inputs[index].name;
        const Analysis& analysis = reading.analysis;
        if (!first && request.format == AuditFormat::text) sink("\n");
        first = false;
        const output::Report report = report_of(reading);
        if (request.explain.empty()) {
            if (Result<void> written = write_result(request, reading, report, sink); !written) {
                return Failed{.error = written.error(), .code = exit_code_of(written.error().kind), .ends_all = true};
            }
        } else if (const int finding = output::finding_called(report, request.explain); finding >= 0) {
            output::write_explanation(report, finding, request.language, sink);
        } else {
            return Failed{.error = {.kind = ErrorKind::internal,
                                    .place = file,
                                    .reason = "has no finding " + request.explain,
                                    .advice = "solieu audit FILE --format json lists them"},
                          .code = ExitCode::usage,
                          .ends_all = true};
        }
        errors_found = errors_found || has_error(analysis.audit);
        if (several) series.push_back(audit::series_of(file, analysis.statements, analysis.facts));
        // So that a person sees the first report's findings while the second is read.
        if (Result<void> written = out.commit(); !written)
            return Failed{.error = written.error(), .code = ExitCode::write_failed, .ends_all = true};
        return std::nullopt;
    };
    Summary summary("");
    const ExitCode code = read_all({.found = found,
                                    .settings = request.read,
                                    .knowledge = *knowledge,
                                    .wanted = {.pictures = request.format == AuditFormat::html},
                                    .summary = summary},
                                   take);
    if (code == ExitCode::write_failed) return code;
    write_across(request, series, sink);
    if (Result<void> written = out.commit(); !written) {
        print_error(written.error());
        return ExitCode::write_failed;
    }
    if (found.searched) print_note(summary.closing_line(found.junk));
    if (code != ExitCode::done) return code;
    return errors_found ? ExitCode::findings : ExitCode::done;
}

}  // namespace solieu::app
