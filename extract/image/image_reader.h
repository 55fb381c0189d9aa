#pragma once
// Reads a file of pictures (TIFF, PNG, JPEG, BMP): each page by its picture, pages side by side, then what needs all
// pages.
//
// In:  the bytes of the file, which stay unchanged while the call lasts.
// Out: a Document of kind image without file name and digest. The same for any number of threads. A page that cannot be
//      decoded gives a Diagnostic "page-unreadable" or "page-over-limit", a damaged one "picture-damaged"; with
//      options.ocr = never each page gives "page-needs-ocr".
// Fails: over_limit (more pages than options.max_pages, no page within the limits, or more pixels or time to
//        decode them than picture_limits.h gives the file), unreadable (no page can be
//        decoded), and as ScanReader::load does when the recogniser cannot start.
// A picture lives as long as its page is being read.

#include <string_view>

#include "base/result.h"
#include "extract/document.h"
#include "extract/read_options.h"

namespace solieu::extract {

[[nodiscard]] Result<Document> read_image(std::string_view bytes, const ReadOptions& options);

}  // namespace solieu::extract
