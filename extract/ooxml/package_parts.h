#pragma once
// What kind of package a zip is, and which of its parts make the document.
//
// In:    an open package.
// Out:   the names of the parts. They are found by the package's relationships and checked by its content types; names
//        are not believed. Relationships to outside of the package are never followed.
// Fails: unsupported for what is no word processor's document (XLSX, PPTX, OpenDocument, EPUB, a plain zip), with
// advice;
//        unreadable when the document part is missing; over_limit (budget.h).
//
// Example: package of Word -> document "word/document.xml", styles "word/styles.xml", …

#include <string>

#include "base/result.h"
#include "extract/ooxml/package.h"

namespace solieu::extract {

struct PackageParts {
    std::string document, styles, numbering, footnotes, endnotes;  // "" for a part that is not there
};

[[nodiscard]] Result<PackageParts> find_parts(Package& package);

}  // namespace solieu::extract
