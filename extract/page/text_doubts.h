#pragma once
// Whether the text layer of a page says what the page shows.
//
// In:    the page as laid out from its text layer.
// Out:   why it does not, for people; "" when nothing speaks against it. Evidence:
//          - words with characters that have no Unicode meaning (a font without its map), single signs not counted;
//          - text that is no language: hardly a word is a syllable of Vietnamese, and the little words of English and
//            French are missing (a wrong map, or an encoding that is not known).
//        Pages with little text are believed.
//
// Example: "Wәng sә vĕn bҧn" on a whole page, or "%iR FiR NӃW TXҧ" -> "its text is in no language: …"

#include <string>

#include "extract/document.h"

namespace solieu::extract {

[[nodiscard]] std::string text_doubts(const Page& page);

}  // namespace solieu::extract
