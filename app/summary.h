#pragma once
// What became of each file of a run: a line each in summary.csv, and one line for the person who waits.
//
// File: UTF-8 with a byte order mark, a line for each input in the order they were found, standing on the disk from the
// first on:
//   file           as it was named or found; bytes that are no UTF-8 are shown as U+FFFD
//   sha256         "" when it was not read
//   state          read · partly (pages or parts were not read or not understood: see `diagnostics` of the result) ·
//                  same (the bytes of another file, which `reason` names) · skipped (found in a folder, and no kind of
//                  file it reads) · failed
//   reason         why it was not read
//   pages, pages_not_read
//   errors, warnings, remarks     findings
// Fails: write_failed.
//
// Example:
//   Summary summary("ket-qua/summary.csv");
//   Result<void> added = summary.add({.file = "a.pdf", .state = FileState::failed, .reason = "it is encrypted"});
//   print_note(summary.closing_line(3));   // "1 file: 1 failed; 3 left out that are no documents"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/output_file.h"
#include "base/result.h"
#include "output/report.h"
#include "output/sink.h"

namespace solieu::app {

enum class FileState { read, partly, same, skipped, failed };
[[nodiscard]] std::string_view name_of(FileState state);
[[nodiscard]] std::optional<FileState> file_state_of(std::string_view name);  // "waiting" is none

struct FileOutcome {
    std::string file, sha256;
    FileState state = FileState::read;
    std::string reason;
    int pages = 0, pages_not_read = 0;
    int errors = 0, warnings = 0, remarks = 0;
};

// What came of a file that was read.
[[nodiscard]] FileOutcome outcome_of(const output::Report& report);

class Summary {
  public:
    // "" for a run that keeps none.
    explicit Summary(const std::string& path);
    // The lines, as they come, for who keeps them elsewhere.
    explicit Summary(output::Sink sink);

    [[nodiscard]] Result<void> add(const FileOutcome& outcome);
    [[nodiscard]] Result<void> finish();

    // `left_out`: files that were no documents by their names.
    [[nodiscard]] std::string closing_line(int left_out) const;

  private:
    std::unique_ptr<OutputFile> file_;
    output::Sink sink_;
    std::array<int, 5> counts_{};  // by state
};

inline constexpr std::string_view summary_name = "summary.csv";

// Where the summary of results that go to `output` stands: "ket-qua/summary.csv" in a folder, "phat-hien.summary.csv"
// beside a file; "" for standard output.
[[nodiscard]] std::string summary_path(const std::string& output, bool is_folder);

}  // namespace solieu::app
