#pragma once
// How far a batch is: on a terminal one line that is written over again, elsewhere a plain line now and then, on
// standard error. With it a line of JSON a document in a log, and a text file for Prometheus, where these are wanted.
//
//   Đang đọc / Reading: 1204 of 10000 documents, 46.2/s, 3 min left, 2 failed
//
// The log: output/batch/batch_log.h. The Prometheus file has solieu_batch_documents{state="…"},
// solieu_batch_pages and solieu_batch_seconds, and appears whole, every few seconds.
//
// Time left: as the bytes that are left to those that are done, in this run.
//
// Fails: write_failed, of the log and of the file, when finish() is called; the batch goes on meanwhile.
//
// Example:
//   BatchProgress progress({.documents = 10'000, .bytes = 9'000'000'000}, {.log = "batch.ndjson"});
//   progress.took(record, outcome);

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "app/output_file.h"
#include "app/progress_files.h"
#include "app/progress_line.h"
#include "output/batch/manifest.h"

namespace solieu::app {

struct ToRead {
    std::int64_t documents = 0, bytes = 0;
};

class BatchProgress {
  public:
    BatchProgress(ToRead all, const ProgressFiles& files);
    void took(const output::Record& record, const output::Outcome& outcome);
    // To be called now and then.
    void tick();
    // Before anything else is written to standard error.
    void clear() { terminal_.clear(); }
    [[nodiscard]] Result<void> finish();

    // The line without its beginning: "1204 of 10000 documents, …".
    [[nodiscard]] std::string line() const;

  private:
    using Clock = std::chrono::steady_clock;

    void write_metrics();

    ToRead all_, done_;
    std::map<std::string, std::int64_t> states_;
    std::int64_t pages_ = 0;
    std::string metrics_;
    std::optional<OutputFile> log_;
    std::optional<Error> error_;
    ProgressLine terminal_;
    Clock::time_point began_ = Clock::now(), next_line_, next_metrics_;
};

}  // namespace solieu::app
