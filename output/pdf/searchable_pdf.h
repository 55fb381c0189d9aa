#pragma once
// The report as a PDF that can be searched, with its findings marked.
//
// In:    the report, the bytes of the file that it was read from.
// Out:   a PDF. Of a PDF: the same with additions, its pages as they were. Of a picture file: its pictures as pages.
//        Added are: the words of pages that were read from pictures, as invisible text (text_layer.h) in place of
//        invisible text that another program left there; the findings as highlights (highlights.h); bookmarks of
//        sections and findings (outline.h). Pages that were not read stay as they are.
//        Scripts and actions that do more than show are taken out (active_content.h).
//        The same report and file give the same bytes. Passwords and restrictions stay. What the user should know is in
//        PdfNotes. Signatures do not survive: the file is written anew.
// Fails: unsupported (the file has no pages to keep: text, Word), write_failed (the file is too damaged to be written
//        again). Error::place is left to the caller.
//
// Example:
//   Result<PdfNotes> written = write_searchable_pdf(report, bytes, sink);

#include <string_view>

#include "output/report.h"
#include "output/sink.h"

namespace solieu::output {

struct PdfNotes {
    bool was_signed = false;  // the signature is in the original only
    bool restricted = false;  // encrypted with restrictions, which were kept
    int active_content = 0;   // scripts and actions that were taken out (active_content.h)
    int other_boxes = 0;      // pages whose size is not the one that was read: nothing was added there
};

// Whether a file of this kind has pages that a PDF can keep.
[[nodiscard]] bool has_pages_to_keep(extract::SourceKind kind);

[[nodiscard]] Result<PdfNotes> write_searchable_pdf(const Report& report, std::string_view original, const Sink& sink);

}  // namespace solieu::output
