#pragma once
// Pictures between the text of a digital page that are large enough to hold a table or sentences.
//
// In:  a page as laid out from its text layer.
// Out: a Diagnostic "picture-not-read", a warning, for each picture that is wide enough for a table and carries no text
//      of the page; strips of one picture count as one. Logos, seals and signatures are smaller; what text lies on is a
//      background.

#include <vector>

#include "extract/document.h"

namespace solieu::extract {

[[nodiscard]] std::vector<Diagnostic> unread_pictures(const Page& page);

}  // namespace solieu::extract
