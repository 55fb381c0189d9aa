#pragma once
// Runs of a Word document put into fonts from before Unicode.
//
// In:    the XML of a part with Unicode text, and the encoding.
// Out:   each run of text written in the codes of the encoding under a font of its name; in TCVN3 runs in capitals
// under
//        the font of capitals, with the codes of small letters.

#include <pugixml.hpp>

#include "corpus/generate/legacy_text.h"

namespace solieu::generate {

void put_in_legacy_fonts(pugi::xml_document& part, LegacyEncoding encoding);

}  // namespace solieu::generate
