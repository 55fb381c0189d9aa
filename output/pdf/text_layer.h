#pragma once
// The words of a page as invisible text (rendering mode 3), each on its box, in reading order.
//
// In:  a page as it was read, the frame it stands in, the name of the glyphless font on the page ("/F1").
// Out: a content stream. Each word is as wide as its box; a space follows all but the last of a line, so that copied
//      text has its spaces. The words of a line share a size and a base line, which may lean as the line does. Lines
//      and cells follow the page's flow.

#include <string>

#include "extract/document.h"
#include "output/pdf/page_frame.h"

namespace solieu::output {

[[nodiscard]] std::string text_layer(const extract::Page& page, const PageFrame& frame, const std::string& font);

}  // namespace solieu::output
