#pragma once
// Text that no reader of a page sees: in the colour of its ground, below an area painted later, without paint, outside
// the clip, in a layer that is switched off. It is no part of the page; that there was some is said.
//
// In:  what was drawn, each character with the reason why it is not seen (Glyph::unseen).
// Out: the page without those characters, and how many there were of each kind with the beginning of their text. What
//      is not painted stays where it lies on a picture or beside letters drawn as shapes: there it is the text of what
//      is shown, left by OCR. On a scan all but what is clipped stays.
//
// Example: the hidden text "5.555 hồ sơ" gives a Diagnostic "unseen-text", a warning because it has digits.

#include <optional>

#include "extract/page/page_content.h"

namespace solieu::extract {

// The share of the page that pictures cover. Scanners cut a page into strips, so the areas add up.
[[nodiscard]] double covered_by_pictures(const PageContent& content);

// Whether a picture is the page, whatever text lies on or below it.
[[nodiscard]] bool is_scan(const PageContent& content);

[[nodiscard]] std::optional<Diagnostic> leave_out_unseen(PageContent& content, int page_number);

}  // namespace solieu::extract
