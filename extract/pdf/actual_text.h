#pragma once
// The text that a file names for a stretch of its characters (ActualText of marked content) in place of what their
// codes say.
//
// In:  the page with the characters of the stretch, those from `first` to the last; the text.
// Out: characters with that text in the place of the old ones: one for one where they are as many, else along the line
//      in equal steps. A stretch of several lines that does not fit one for one, a text without letters and digits in
//      the place of characters that have some (tabs, soft hyphens), and a stretch without characters stay as they are.

#include <cstddef>
#include <string_view>

#include "extract/page/page_content.h"

namespace solieu::extract {

void use_actual_text(PageContent& content, std::size_t first, std::u32string_view text);

}  // namespace solieu::extract
