#include "app/batch/batch_job.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/inputs/read_input.h"
#include "app/messages.h"
#include "app/summary.h"
#include "app/worker/fields.h"
#include "app/worker/interrupt.h"
#include "base/wire.h"
#include "output/open_database.h"
#include "store/address.h"

namespace solieu {

SOLIEU_FIELDS(app::BatchJob, 2);

namespace app {

namespace {

output::Outcome failed_outcome(const Error& error) {
    output::Outcome outcome;
    outcome.state = name_of(FileState::failed);
    outcome.reason = error.reason + (error.advice.empty() ? "" : ". " + error.advice);
    outcome.over_limit = error.kind == ErrorKind::over_limit;
    outcome.died = error.kind == ErrorKind::internal;
    return outcome;
}

}  // namespace

Input input_of(const output::Planned& document) {
    return {.name = document.name,
            .folder = document.folder,
            .file = document.file,
            .member = document.member,
            .pages = document.pages,
            .found = document.found,
            .version = document.version,
            .same_as = document.same_as};
}

std::string encode(const BatchJob& job) {
    return bytes_of(job);
}

std::optional<BatchJob> decode_job(std::string_view bytes) {
    return struct_in<BatchJob>(bytes);
}

std::string encode(const std::optional<output::Outcome>& outcome) {
    return bytes_of(outcome);
}

std::optional<output::Outcome> decode_outcome(std::string_view bytes) {
    return struct_in<std::optional<output::Outcome>>(bytes).value_or(std::nullopt);
}

Result<void> BatchWork::add_to_database(const output::Report& report) {
    if (!database_) {
        auto opened = output::open_report_database(writing_.database, output::database_knowledge(*knowledge_.lexicon));
        if (!opened) return tl::unexpected(opened.error());
        database_ = std::move(*opened);
        // The manifest must not know what a loss of power takes back.
        database_->write_through();
    }
    return database_->add(report);
}

Result<std::vector<output::ResultFile>> BatchWork::write(const BatchJob& job, const FileReading& reading) {
    const output::Report report = report_of(reading);
    std::vector<output::ResultFile> results;
    std::optional<Error> failed;  // the other forms are written all the same
    for (const Format format : writing_.formats) {
        std::string bytes;
        Result<void> made =
            write_form(report, reading, format, writing_.forms, [&bytes](std::string_view piece) { bytes += piece; });
        Result<output::ResultFile> file = tl::unexpected(made ? Error() : made.error());
        if (made) file = place_->put(job.document.result + "." + std::string(folder_ending_of(format)), bytes);
        if (file) {
            results.push_back(std::move(*file));
        } else {
            if (!failed) failed = file.error();
            if (file.error().kind == ErrorKind::write_failed) break;
        }
    }
    if (failed) return tl::unexpected(std::move(*failed));
    if (!writing_.database.empty()) {
        if (Result<void> added = add_to_database(report); !added) return tl::unexpected(added.error());
    }
    return results;
}

std::optional<output::Outcome> BatchWork::operator()(const BatchJob& job) {
    const auto began = std::chrono::steady_clock::now();
    ReadSettings settings = settings_;
    settings.options.threads = job.threads;
    const auto wants = [this](Format format) {
        return std::ranges::find(writing_.formats, format) != writing_.formats.end();
    };
    const Result<FileReading> reading =
        read_input(input_of(job.document), settings, knowledge_,
                   {.pictures = wants(Format::html), .searchable_pdf = wants(Format::pdf)},
                   settings.options.ocr != extract::Ocr::never);
    if (stop_signal() != 0) return std::nullopt;
    output::Outcome outcome;
    if (!reading) {
        outcome = failed_outcome(reading.error());
        outcome.unfetched = store::is_stored(job.document.file) && reading.error().kind == ErrorKind::unreadable;
        if (job.document.found && reading.error().kind == ErrorKind::unsupported)
            outcome.state = name_of(FileState::skipped);
    } else {
        const FileOutcome read = outcome_of(report_of(*reading));
        Result<std::vector<output::ResultFile>> results = write(job, *reading);
        if (!results && stop_signal() != 0) return std::nullopt;
        if (!results) {
            outcome = failed_outcome(results.error());
            outcome.unwritten = results.error().kind == ErrorKind::write_failed;
        } else {
            outcome.state = name_of(read.state);
            outcome.results = std::move(*results);
            outcome.pages = read.pages;
            outcome.pages_not_read = read.pages_not_read;
            outcome.errors = read.errors;
            outcome.warnings = read.warnings;
            outcome.remarks = read.remarks;
        }
        outcome.sha256 = read.sha256;
    }
    outcome.milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began).count();
    return outcome;
}

}  // namespace app
}  // namespace solieu
