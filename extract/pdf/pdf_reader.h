#pragma once
// Reads a PDF: one pass of PdfDevice a page, pages in parallel, then what needs all pages.
//
// In:  the bytes of the file, which stay unchanged while the call lasts.
// Out: the Document without file name and digest. The same for any number of threads.
// Fails: unreadable (no page can be found), encrypted (a password is needed; one that only restricts printing is not),
//        over_limit (more pages than options.max_pages; pages that in all take longer than time_for allows).
// A page that cannot be read gives a Diagnostic "page-unreadable"; one that takes longer than 5 seconds of processor
// time, and a second for each megabyte of the file, or asks for more than check_demands allows, "page-over-limit". A
// form of more fields than form_fields.h allows gives "form-over-limit".

#include <string_view>

#include "base/result.h"
#include "extract/document.h"
#include "extract/read_options.h"

namespace solieu::extract {

[[nodiscard]] Result<Document> read_pdf(std::string_view bytes, const ReadOptions& options);

}  // namespace solieu::extract
