#include "app/report_outputs.h"

#include <filesystem>
#include <set>
#include <utility>

#include "app/messages.h"
#include "output/csv.h"
#include "output/data_package.h"
#include "output/dataset/database_place.h"
#include "output/file_writers.h"
#include "output/ndjson.h"
#include "output/open_database.h"

namespace solieu::app {

namespace {

Result<void> write_report(const output::Report& report, const FileReading& reading, const PlannedOutput& planned,
                          const OutputForms& forms) {
    OutputFile file(planned.path);
    const Result<void> written = write_form(report, reading, planned.format, forms, file.sink());
    if (written) return file.commit();
    Error error = written.error();
    if (error.place.empty()) error.place = planned.path.empty() ? "standard output" : planned.path;
    return tl::unexpected(std::move(error));
}

// Those to be made, the outermost first; none where results are not in a folder.
std::set<std::string> folders_of(const OutputPlan& plan) {
    std::set<std::string> folders(plan.folders.begin(), plan.folders.end());
    if (!plan.folder.empty()) folders.insert(plan.folder);
    return folders;
}

// Calls `act` with a path in each folder where results will stand.
void for_each_folder(const OutputPlan& plan, void (*act)(const std::string& path)) {
    const std::set<std::string> folders = folders_of(plan);
    for (const std::string& folder : folders) act((std::filesystem::path(folder) / "x").string());
    if (!folders.empty()) return;
    for (const std::vector<PlannedOutput>& own : plan.own) {
        for (const PlannedOutput& planned : own) act(planned.path);
    }
    for (const PlannedOutput& planned : plan.shared) {
        if (planned.format != Format::postgres) act(planned.path);
    }
}

// How the data package beside them calls a file.
std::string name_in(const std::string& folder, const std::string& path) {
    return std::filesystem::path(path).lexically_relative(folder).generic_string();
}

}  // namespace

Result<void> ReportOutputs::open(const Lexicon& lexicon) {
    for (const std::string& folder : folders_of(plan_)) {
        if (Result<void> made = make_directory(folder); !made) return made;
    }
    for_each_folder(plan_, remove_remnants_beside);
    for (const PlannedOutput& planned : plan_.shared) {
        if (planned.format == Format::ndjson) {
            lines_.emplace(planned.path);
            continue;
        }
        auto opened = output::open_report_database(planned.path, output::database_knowledge(lexicon));
        if (!opened) return tl::unexpected(opened.error());
        database_place_ = planned.path;
        database_ = std::move(*opened);
    }
    if (!plan_.findings.empty()) findings_.emplace(plan_.findings);
    return {};
}

Result<void> ReportOutputs::check_input(std::size_t index, const FilesOnDisk& inputs) const {
    std::vector<std::string> paths = {plan_.findings, plan_.data_package};
    for (const PlannedOutput& planned : plan_.own[index]) paths.push_back(planned.path);
    for (const PlannedOutput& planned : plan_.shared) paths.push_back(planned.path);
    for (const std::string& path : paths) {
        const std::optional<std::size_t> input = inputs.index_of(path);
        if (!input) continue;
        return tl::unexpected(Error{ErrorKind::write_failed, path,
                                    *input == index ? "the result would replace the file it is read from"
                                                    : "the result would replace a file that is to be read too",
                                    "Choose another name with -o"});
    }
    return {};
}

Result<void> ReportOutputs::add(std::size_t index, const output::Report& report, const FileReading& reading) {
    std::optional<Error> failed;  // the other forms are written all the same
    bool written = false;
    for (const PlannedOutput& planned : plan_.own[index]) {
        if (Result<void> done = write_report(report, reading, planned, forms_); !done) {
            if (!failed) failed = done.error();
            if (done.error().kind == ErrorKind::write_failed) break;
            continue;
        }
        written = true;
        if (planned.format == Format::csv) csv_written_.push_back(planned.path);
        some_added_ = true;
    }
    if (written) claim_name(index, report);
    if (Result<void> added = add_shared(report); !added) return added;
    if (failed) return tl::unexpected(*failed);
    return {};
}

void ReportOutputs::claim_name(std::size_t index, const output::Report& report) {
    if (index >= plan_.names.size()) return;
    const ResultName& name = plan_.names[index];
    if (!name.note.empty()) print_note(name.note);
    claim_result_name(plan_.folders[index], name, report.document.sha256);
}

Result<void> ReportOutputs::add_shared(const output::Report& report) {
    if (findings_) {
        if (!findings_begun_) output::write_findings_head(findings_->sink(), forms_.csv);
        output::write_findings(report, findings_->sink(), forms_.csv);
        if (Result<void> written = findings_->checkpoint(); !written) return written;
        if (!std::exchange(findings_begun_, true)) {
            if (!plan_.shared_name.note.empty()) print_note(plan_.shared_name.note);
            claim_result_name(plan_.folder, plan_.shared_name, plan_.shared_name.place);
        }
    }
    if (lines_) {
        output::write_ndjson(report, lines_->sink());
        if (Result<void> written = lines_->checkpoint(); !written) return written;
        lines_begun_ = true;
    }
    if (database_) {
        if (Result<void> added = database_->add(report); !added) return added;
    }
    some_added_ = true;
    if (csv_written_.size() > in_package_ + in_package_ / 16) return write_package();
    return {};
}

Result<void> ReportOutputs::write_package() {
    if (plan_.data_package.empty()) return {};
    std::vector<output::CsvFile> files;
    for (const std::string& path : csv_written_) {
        files.push_back({.path = name_in(plan_.folder, path), .fields = output::value_fields()});
    }
    files.push_back({.path = name_in(plan_.folder, plan_.findings), .fields = output::finding_fields()});
    OutputFile package(plan_.data_package);
    output::write_data_package(files, package.sink(), forms_.csv);
    Result<void> written = package.commit();
    if (written) in_package_ = csv_written_.size();
    return written;
}

Result<void> ReportOutputs::finish() {
    if (!some_added_) return {};
    if (findings_begun_) {
        if (Result<void> written = findings_->commit(); !written) return written;
    }
    if (lines_begun_) {
        if (Result<void> written = lines_->commit(); !written) return written;
    }
    if (database_ && database_place_.empty()) {
        const Result<std::string> bytes = database_->content();
        if (!bytes) return tl::unexpected(bytes.error());
        OutputFile out("");
        out.sink()(*bytes);
        return out.commit();
    }
    if (csv_written_.size() > in_package_) {
        if (Result<void> written = write_package(); !written) return written;
    }
    for_each_folder(plan_, write_names_through);
    return {};
}

std::string ReportOutputs::places_of(std::size_t index) const {
    std::string out;
    for (const std::vector<PlannedOutput>* list : {&plan_.own[index], &plan_.shared}) {
        for (const PlannedOutput& planned : *list) {
            if (!planned.path.empty()) out += (out.empty() ? "" : ", ") + output::without_password(planned.path);
        }
    }
    return out;
}

}  // namespace solieu::app
