#pragma once
// Writes reports into the files of a plan, each in its form.
//
// Files of one input appear when they are whole; shared ones (NDJSON, findings.csv, datapackage.json) in finish(); a
// SQLite file takes each report in a transaction of its own. NDJSON on standard output is passed on after each report.
//
// What the user should know of a searchable PDF is printed.
//
// Fails: write_failed, also when a result would replace an input; unsupported when a form cannot be made of this file,
// after the others were written.
//
// Example:
//   ReportOutputs outputs(plan);
//   Result<void> opened = outputs.open();
//   Result<void> added = outputs.add(0, report, reading);
//   Result<void> finished = outputs.finish();

#include <optional>
#include <string>
#include <vector>

#include "app/output_file.h"
#include "app/output_plan.h"
#include "app/read_file.h"
#include "output/report.h"
#include "output/sqlite.h"

namespace solieu::app {

class ReportOutputs {
  public:
    explicit ReportOutputs(OutputPlan plan) : plan_(std::move(plan)) {}

    [[nodiscard]] Result<void> open();

    // Whether a result of input `index` would take the place of one of the inputs. To be asked before it is read.
    [[nodiscard]] Result<void> check_input(std::size_t index, const std::vector<std::string>& files) const;

    // The report of `reading`, which has the pictures for HTML and the searchable PDF.
    [[nodiscard]] Result<void> add(std::size_t index, const output::Report& report, const FileReading& reading);

    // Nothing shared appears when no report was added.
    [[nodiscard]] Result<void> finish();

    // Where the results of an input are, for a person: "a.json, a.xlsx"; "" when they went to standard output.
    [[nodiscard]] std::string places_of(std::size_t index) const;

  private:
    [[nodiscard]] Result<void> add_shared(const output::Report& report);

    OutputPlan plan_;
    std::optional<output::SqliteFile> sqlite_;
    std::string sqlite_path_;
    std::optional<OutputFile> lines_;  // NDJSON of all inputs
    std::string lines_path_;
    std::optional<OutputFile> findings_;
    std::vector<std::string> csv_written_;  // paths
    bool some_added_ = false;
};

}  // namespace solieu::app
