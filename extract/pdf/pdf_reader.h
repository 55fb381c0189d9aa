#pragma once
// Reads a PDF: one pass of PdfDevice a page, pages in parallel, then what needs all pages.
//
// In:  the bytes of the file, which stay unchanged while the call lasts.
// Out: the Document without file name and digest. The same for any number of threads.
// Fails: unreadable (no page can be found), encrypted (a password is needed; one that only restricts printing is not),
//        over_limit (more pages than options.max_pages).
// A page that cannot be read, takes longer than 20 seconds or is left when the whole file has taken 10 minutes gives a
// Diagnostic "page-unreadable".

#include <string_view>

#include "extract/read.h"

namespace solieu::extract {

[[nodiscard]] Result<Document> read_pdf(std::string_view bytes, const ReadOptions& options);

}  // namespace solieu::extract
