#include "app/summary.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/text.h"
#include "output/csv.h"
#include "output/lookup.h"

namespace solieu::app {

namespace {

constexpr std::string_view head =
    "\xEF\xBB\xBF"
    "file,sha256,state,reason,pages,pages_not_read,errors,warnings,remarks\r\n";

constexpr std::array all_states = {FileState::read, FileState::partly, FileState::same, FileState::skipped,
                                   FileState::failed};

// The pages without anything that have a diagnostic which tells of a loss, and those that are not there at all.
int pages_not_read(const extract::Document& document) {
    int missing = document.page_count - static_cast<int>(document.pages.size());
    for (const extract::Page& page : document.pages) {
        if (!page.flow.empty()) continue;
        const bool lost = std::ranges::any_of(document.diagnostics, [&](const Diagnostic& diagnostic) {
            return diagnostic.page == page.number && output::tells_of_loss(diagnostic);
        });
        missing += lost ? 1 : 0;
    }
    return std::max(missing, 0);
}

}  // namespace

std::string_view name_of(FileState state) {
    switch (state) {
        case FileState::read:
            return "read";
        case FileState::partly:
            return "partly";
        case FileState::same:
            return "same";
        case FileState::skipped:
            return "skipped";
        case FileState::failed:
            return "failed";
    }
    return "";
}

std::optional<FileState> file_state_of(std::string_view name) {
    const auto found = std::ranges::find(all_states, name, name_of);
    return found == all_states.end() ? std::nullopt : std::optional(*found);
}

FileOutcome outcome_of(const output::Report& report) {
    FileOutcome outcome;
    outcome.file = report.document.file;
    outcome.sha256 = report.document.sha256;
    outcome.pages = report.document.page_count;
    outcome.pages_not_read = pages_not_read(report.document);
    const bool loss = std::ranges::any_of(report.document.diagnostics, output::tells_of_loss) ||
                      std::ranges::any_of(report.statements.diagnostics, output::tells_of_loss);
    outcome.state = loss || outcome.pages_not_read > 0 ? FileState::partly : FileState::read;
    outcome.errors = output::count_of(report.audit, Severity::error);
    outcome.warnings = output::count_of(report.audit, Severity::warning);
    outcome.remarks = output::count_of(report.audit, Severity::info);
    return outcome;
}

Summary::Summary(const std::string& path) {
    if (path.empty()) return;
    file_ = std::make_unique<OutputFile>(path);
    sink_ = file_->sink();
    sink_(head);
}

Summary::Summary(output::Sink sink) : sink_(std::move(sink)) {
    sink_(head);
}

Result<void> Summary::add(const FileOutcome& outcome) {
    ++counts_[static_cast<std::size_t>(outcome.state)];
    if (!sink_) return {};
    std::string line = output::csv_text(to_utf8(outcome.file, Encoding::utf8)) + "," + outcome.sha256 + "," +
                       std::string(name_of(outcome.state)) + "," +
                       output::csv_text(to_utf8(outcome.reason, Encoding::utf8));
    const bool known = outcome.state == FileState::read || outcome.state == FileState::partly;
    for (const int number :
         {outcome.pages, outcome.pages_not_read, outcome.errors, outcome.warnings, outcome.remarks}) {
        line += "," + (known ? std::to_string(number) : std::string());
    }
    sink_(line + "\r\n");
    return file_ ? file_->checkpoint() : Result<void>();
}

Result<void> Summary::finish() {
    return file_ ? file_->commit() : Result<void>();
}

std::string Summary::closing_line(int left_out) const {
    int all = 0;
    std::string parts;
    for (const FileState state : all_states) {
        const int count = counts_[static_cast<std::size_t>(state)];
        all += count;
        if (count == 0) continue;
        const std::string_view word = state == FileState::partly ? "read in part"
                                      : state == FileState::same ? "found twice"
                                                                 : name_of(state);
        parts += (parts.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(word);
    }
    std::string line = std::to_string(all) + (all == 1 ? " file" : " files");
    if (!parts.empty()) line += ": " + parts;
    if (left_out > 0) line += "; " + std::to_string(left_out) + " left out that are no documents";
    return line;
}

std::string summary_path(const std::string& output, bool is_folder) {
    if (output.empty()) return {};
    const std::filesystem::path path(output);
    if (is_folder) return (path / summary_name).string();
    return (path.parent_path() / (path.stem().string() + "." + std::string(summary_name))).string();
}

}  // namespace solieu::app
