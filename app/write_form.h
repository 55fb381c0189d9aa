#pragma once
// A report of one file in one of its forms.
//
// In:    the report of `reading`, which has the pictures for HTML and the searchable PDF. What the user should know of
//        a searchable PDF is printed.
// Out:   the bytes, to the sink.
// Fails: unsupported, when the form cannot be made of this file. SQLite is no form of one file.
//
// Example:
//   Result<void> written = write_form(report, reading, Format::csv, forms, file.sink());

#include "app/format.h"
#include "app/worker/read_file.h"
#include "output/csv.h"
#include "output/report.h"
#include "output/sink.h"
#include "output/words/messages.h"

namespace solieu::app {

// How the forms are written that may be written in several ways.
struct OutputForms {
    output::Language language = output::Language::vi;  // of workbooks, and what a page of HTML begins with
    output::CsvForm csv;
};

[[nodiscard]] Result<void> write_form(const output::Report& report, const FileReading& reading, Format format,
                                      const OutputForms& forms, const output::Sink& sink);

}  // namespace solieu::app
