#pragma once
// Whether anything of a document was read.
//
// A page that could not be read is a Diagnostic, and the work goes on; a document of which every page is such a page
// was not read at all, and what is found in it means nothing. Blank pages do not count, and a page that kept its own
// text was read.
//
// In:    a document as extract::read gave it, with that option.
// Out:   unreadable, with the reason of the first page, when none of the pages that have something on them was read
//        (the library that reads pictures is missing, the pages are pictures and were left out, all are damaged);
//        over_limit when that is why all of them were left; else nothing.
//
// Example: four scanned pages, read with --ocr never
//   -> "none of its 4 pages was read; page 1: no text layer; text recognition was switched off"

#include <optional>

#include "base/result.h"
#include "extract/document.h"
#include "extract/read.h"

namespace solieu::app {

[[nodiscard]] std::optional<Error> nothing_was_read(const extract::Document& document, extract::Ocr ocr);

}  // namespace solieu::app
