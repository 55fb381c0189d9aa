#include "app/write_form.h"

#include <string>

#include "app/messages.h"
#include "output/file_writers.h"
#include "output/html/html.h"
#include "output/json.h"
#include "output/ndjson.h"

namespace solieu::app {

namespace {

// What the additions to a PDF mean for it, told once.
void tell_notes(const std::string& file, const output::PdfNotes& notes) {
    if (notes.was_signed) {
        print_note(file +
                   ": it is signed; the signature does not cover what was added and does not hold in the new "
                   "file. Keep the original as the proof");
    }
    if (notes.restricted) print_note(file + ": its restrictions (printing, changing, copying) stay in the new file");
    if (notes.active_content > 0) {
        print_note(file +
                   ": scripts and actions that start programs, send data or play media were left out of the new "
                   "file (" +
                   std::to_string(notes.active_content) + ")");
    }
    if (notes.other_boxes > 0) {
        print_note(file + ": nothing was added to " + std::to_string(notes.other_boxes) +
                   " pages, whose size cannot be told for certain");
    }
}

Result<void> write_workbook(const output::Report& report, output::Language language, const output::Sink& sink) {
    const Result<const output::FileWriting*> writing = output::file_writing();
    if (!writing) return tl::unexpected(writing.error());
    return (*writing)->xlsx(report, language, sink);
}

}  // namespace

Result<void> write_form(const output::Report& report, const FileReading& reading, Format format,
                        const OutputForms& forms, const output::Sink& sink) {
    switch (format) {
        case Format::json:
            output::write_json(report, sink);
            break;
        case Format::ndjson:
            output::write_ndjson(report, sink);
            break;
        case Format::csv:
            output::write_values_head(sink, forms.csv);
            output::write_values(report, sink, forms.csv);
            break;
        case Format::xlsx:
            return write_workbook(report, forms.language, sink);
        case Format::html:
            if (!reading.pictures) return tl::unexpected(reading.pictures.error());
            output::write_html(report, *reading.pictures, {.language = forms.language}, sink);
            break;
        case Format::pdf:
            if (!reading.searchable_pdf) return tl::unexpected(reading.searchable_pdf.error());
            sink(reading.searchable_pdf->bytes);
            tell_notes(report.document.file, reading.searchable_pdf->notes);
            break;
        case Format::sqlite:
        case Format::postgres:
            return tl::unexpected(Error{ErrorKind::internal, "", "a database is shared", ""});
    }
    return {};
}

}  // namespace solieu::app
