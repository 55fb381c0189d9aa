#pragma once
// One document of a batch, read and written: what a hand does.
//
// In:    what the manifest has of it, the threads that it may take; how it is read and in which forms it is written.
// Out:   what came of it. Results are there under their names when they are whole, with their digests. `died`: the
//        worker that read it was ended by its limits or crashed, so that it may be tried once more alone. Of one whose
//        reading was stopped by a signal nothing is known: nullopt.
//
// Example:
//   const BatchWriting writing{.folder = "kq", .formats = {Format::json}};
//   BatchWork work(settings, knowledge, writing);
//   const std::optional<output::Outcome> outcome = work({.document = planned, .threads = 1});

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/batch/results_place.h"
#include "app/format.h"
#include "app/inputs/input.h"
#include "app/worker/read_settings.h"
#include "app/write_form.h"
#include "output/batch/manifest.h"
#include "output/dataset/report_database.h"

namespace solieu::app {

struct BatchJob {
    output::Planned document;
    int threads = 1;
};

struct BatchWriting {
    std::string folder;           // below which results stand, or a prefix of a store
    std::vector<Format> formats;  // a file each a document
    std::string database;         // of all: a SQLite file or a URL; "" for none
    OutputForms forms;
};

// A hand's: what it keeps open between two documents.
class BatchWork {
  public:
    BatchWork(const ReadSettings& settings, const Knowledge& knowledge, const BatchWriting& writing)
        : settings_(settings), knowledge_(knowledge), writing_(writing), place_(results_place(writing.folder)) {}

    [[nodiscard]] std::optional<output::Outcome> operator()(const BatchJob& job);

  private:
    [[nodiscard]] Result<std::vector<output::ResultFile>> write(const BatchJob& job, const FileReading& reading);
    [[nodiscard]] Result<void> add_to_database(const output::Report& report);

    const ReadSettings& settings_;
    const Knowledge& knowledge_;
    const BatchWriting& writing_;
    std::unique_ptr<ResultsPlace> place_;
    std::unique_ptr<output::ReportDatabase> database_;
};

[[nodiscard]] Input input_of(const output::Planned& document);

// As bytes, for the way to a hand and back; nullopt when they are none.
[[nodiscard]] std::string encode(const BatchJob& job);
[[nodiscard]] std::optional<BatchJob> decode_job(std::string_view bytes);
[[nodiscard]] std::string encode(const std::optional<output::Outcome>& outcome);
[[nodiscard]] std::optional<output::Outcome> decode_outcome(std::string_view bytes);

}  // namespace solieu::app
