#include "app/commands/compare_pair.h"

#include <span>
#include <utility>

#include "app/commands/use_color.h"
#include "app/inputs/read_shown.h"
#include "app/output_file.h"
#include "app/worker/interrupt.h"
#include "audit/versions/compare.h"
#include "output/file_writers.h"
#include "output/html/comparison_page.h"
#include "output/versions/change_words.h"
#include "output/versions/versions_json.h"
#include "output/versions/versions_text.h"

namespace solieu::app {

namespace {

Result<FileReading> read_version(const Input& input, const ComparedInputs& inputs, const CompareRequest& request,
                                 const Knowledge& knowledge) {
    const bool pictures = inputs.write == WriteComparison::yes && inputs.format == CompareFormat::html;
    // Of a version of which nothing was read everything would be new, or gone.
    return read_shown(input, request.read, knowledge, {.pictures = pictures}, true);
}

std::span<const extract::PagePicture> pictures_of(const FileReading& reading) {
    return reading.pictures ? std::span<const extract::PagePicture>(*reading.pictures)
                            : std::span<const extract::PagePicture>();
}

Result<void> write(const ComparedInputs& inputs, const CompareRequest& request, const output::ComparedReports& compared,
                   const FileReading& before, const FileReading& after, const output::Sink& sink) {
    switch (inputs.format) {
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
            const bool color = inputs.output.empty() ? use_color(request.color) : request.color == Color::always;
            output::write_versions_text(compared, {.language = request.language, .color = color}, sink);
            break;
        }
    }
    return {};
}

PairOutcome failed_with(std::vector<Error> errors) {
    const ExitCode code = exit_code_of(errors.front().kind);
    return {.code = code, .errors = std::move(errors), .told = {}, .sha256_before = {}};
}

}  // namespace

PairOutcome compare_pair(const ComparedInputs& inputs, const CompareRequest& request, const Knowledge& knowledge) {
    std::vector<Error> errors;
    const auto read = [&](const Input& input) {
        Result<FileReading> reading = read_version(input, inputs, request, knowledge);
        if (!reading) errors.push_back(reading.error());
        return reading;
    };
    const Result<FileReading> before = read(inputs.before);
    if (stop_signal() != 0)
        return {.code = ExitCode::internal, .errors = std::move(errors), .told = {}, .sha256_before = {}};
    // Both are looked at, so that both complaints are told.
    const Result<FileReading> after = read(inputs.after);
    if (!errors.empty()) return failed_with(std::move(errors));
    if (stop_signal() != 0) return {.code = ExitCode::internal, .errors = {}, .told = {}, .sha256_before = {}};

    const auto version_of = [](const FileReading& reading) {
        const Analysis& analysis = reading.analysis;
        return audit::Version{analysis.document, analysis.statements, analysis.facts};
    };
    const audit::Version first = version_of(*before), second = version_of(*after);
    const audit::Comparison comparison = audit::compare_versions(first, second);
    const output::Report first_report = report_of(*before), second_report = report_of(*after);
    const output::ComparedReports compared{first_report, second_report, comparison};
    if (inputs.write == WriteComparison::yes) {
        if (!inputs.output.empty()) remove_remnants_beside(inputs.output);
        OutputFile out(inputs.output);
        Result<void> written = write(inputs, request, compared, *before, *after, out.sink());
        if (written) written = out.commit();
        if (!written) {
            Error error = written.error();
            if (error.place.empty()) error.place = inputs.output.empty() ? "standard output" : inputs.output;
            return failed_with({error});
        }
    }
    const auto count = [&](audit::ChangeWeight weight) { return audit::count_of(comparison, weight); };
    PairOutcome outcome{.numbers = count(audit::ChangeWeight::numbers),
                        .doubtful = count(audit::ChangeWeight::doubtful),
                        .words = count(audit::ChangeWeight::words),
                        .same_numbers = comparison.same_numbers,
                        .told = output::summary_of(compared, request.language),
                        .sha256_before = before->analysis.document.sha256};
    outcome.code = outcome.numbers > 0 ? ExitCode::findings : ExitCode::done;
    return outcome;
}

}  // namespace solieu::app
