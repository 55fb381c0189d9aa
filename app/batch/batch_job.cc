#include "app/batch/batch_job.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <utility>

#include "app/inputs/read_input.h"
#include "app/messages.h"
#include "app/summary.h"
#include "app/worker/fields.h"
#include "app/worker/interrupt.h"
#include "base/sha256.h"
#include "base/wire.h"
#include "extract/file_bytes.h"
#include "output/open_database.h"

namespace solieu {

SOLIEU_FIELDS(app::BatchJob, 2);

namespace app {

namespace {

namespace fs = std::filesystem;

output::Outcome failed_outcome(const Error& error) {
    output::Outcome outcome;
    outcome.state = name_of(FileState::failed);
    outcome.reason = error.reason + (error.advice.empty() ? "" : ". " + error.advice);
    outcome.over_limit = error.kind == ErrorKind::over_limit;
    outcome.died = error.kind == ErrorKind::internal;
    return outcome;
}

Result<output::ResultFile> result_file(const std::string& folder, const std::string& path) {
    const auto bytes = extract::bytes_of((fs::path(folder) / path).string(), ~std::uint64_t{0});
    if (!bytes) return tl::unexpected(bytes.error());
    return output::ResultFile{
        .path = path, .size = static_cast<std::int64_t>(bytes->size()), .sha256 = sha256_of(*bytes)};
}

}  // namespace

Input input_of(const output::Planned& document) {
    return {.name = document.name,
            .folder = document.folder,
            .file = document.file,
            .member = document.member,
            .pages = document.pages,
            .found = document.found,
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
    OutputPlan plan;
    std::vector<std::string> paths;
    std::vector<PlannedOutput>& own = plan.own.emplace_back();
    for (const Format format : writing_.formats) {
        paths.push_back(job.document.result + "." + std::string(folder_ending_of(format)));
        own.push_back({.format = format, .path = (fs::path(writing_.folder) / paths.back()).string()});
        const std::string folder = fs::path(own.back().path).parent_path().string();
        if (Result<void> made = make_directory(folder.empty() ? "." : folder); !made)
            return tl::unexpected(made.error());
    }
    const output::Report report = report_of(reading);
    ReportOutputs outputs(std::move(plan), writing_.forms);
    if (Result<void> added = outputs.add(0, report, reading); !added) return tl::unexpected(added.error());
    std::vector<output::ResultFile> results;
    for (const std::string& path : paths) {
        Result<output::ResultFile> file = result_file(writing_.folder, path);
        if (!file) return tl::unexpected(file.error());
        results.push_back(std::move(*file));
    }
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
        if (job.document.found && reading.error().kind == ErrorKind::unsupported)
            outcome.state = name_of(FileState::skipped);
    } else {
        const FileOutcome read = outcome_of(report_of(*reading));
        Result<std::vector<output::ResultFile>> results = write(job, *reading);
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
