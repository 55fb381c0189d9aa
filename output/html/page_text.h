#pragma once
// A page as text, for one that has no picture: its paragraphs and tables in reading order, the words of each spot in a
// <mark data-s="ids of the spots">.
//
// Out: HTML, everything escaped; nothing for a page without words.

#include <string>
#include <vector>

#include "extract/document.h"
#include "output/html/spots.h"

namespace solieu::output {

[[nodiscard]] std::string page_text(const extract::Page& page, const std::vector<Spot>& spots);

}  // namespace solieu::output
