#pragma once
// Writes reports into the files of a plan, each in its form.
//
// Files of one input appear when they are whole. Shared ones (NDJSON, findings.csv) stand under their names with the
// first report and hold every report that was added, whole: a run that dies at the next one loses nothing of them. A
// database takes each report in a transaction of its own, NDJSON on standard output is passed on after each report.
// datapackage.json follows: after each of the first CSV files, then with every sixteenth part more (for it is written
// anew each time, and thousands of files would cost their square), and in finish().
//
// open() removes what runs that died left in the folders it writes to.
//
// A name that a result has in a folder is claimed for its input (result_names.h); that another one was given than the
// input's own, or that something unknown was replaced, is printed.
//
// What the user should know of a searchable PDF is printed.
//
// Fails: write_failed, also when a result would replace an input; unsupported when a form cannot be made of this file,
// after the others were written.
//
// Example:
//   ReportOutputs outputs(plan);
//   Result<void> opened = outputs.open(lexicon);
//   Result<void> added = outputs.add(0, report, reading);
//   Result<void> finished = outputs.finish();

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/output_file.h"
#include "app/output_plan.h"
#include "app/worker/read_file.h"
#include "app/write_form.h"
#include "base/lexicon/lexicon.h"
#include "output/dataset/report_database.h"
#include "output/report.h"

namespace solieu::app {

class ReportOutputs {
  public:
    explicit ReportOutputs(OutputPlan plan, OutputForms forms = {}) : plan_(std::move(plan)), forms_(forms) {}

    [[nodiscard]] Result<void> open(const Lexicon& lexicon);

    // Whether a result of input `index` would take the place of one of the inputs. To be asked before it is read.
    [[nodiscard]] Result<void> check_input(std::size_t index, const FilesOnDisk& inputs) const;

    // The report of `reading`, which has the pictures for HTML and the searchable PDF.
    [[nodiscard]] Result<void> add(std::size_t index, const output::Report& report, const FileReading& reading);

    // Nothing shared appears when no report was added.
    [[nodiscard]] Result<void> finish();

    // Where the results of an input are, for a person: "a.json, a.xlsx"; "" when they went to standard output.
    [[nodiscard]] std::string places_of(std::size_t index) const;

  private:
    [[nodiscard]] Result<void> add_shared(const output::Report& report);
    [[nodiscard]] Result<void> write_package();
    void claim_name(std::size_t index, const output::Report& report);

    OutputPlan plan_;
    OutputForms forms_;
    std::unique_ptr<output::ReportDatabase> database_;
    std::string database_place_;
    std::optional<OutputFile> lines_;  // NDJSON of all inputs
    std::optional<OutputFile> findings_;
    bool lines_begun_ = false, findings_begun_ = false;  // a report is in it
    std::vector<std::string> csv_written_;               // paths
    std::size_t in_package_ = 0;                         // how many of them datapackage.json names
    bool some_added_ = false;
};

}  // namespace solieu::app
