#pragma once
// What a PDF holds beside its pages, so that a cover page is not taken for the whole: attached files, as of a
// portfolio, and a form in XFA that only Adobe's programs draw.
//
// In:  an open document.
// Out: Diagnostics: "attached-files", a warning that names them; "xfa-form", a warning, when the pages show nothing of
//      the form's content (it is drawn anew from XFA, or has no fields that the pages could show).
// Limits: at most 1,000 attached files are looked at, five are named.

#include <vector>

#include "base/result.h"

class PDFDoc;

namespace solieu::extract {

[[nodiscard]] std::vector<Diagnostic> other_content(PDFDoc& pdf);

}  // namespace solieu::extract
