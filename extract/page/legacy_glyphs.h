#pragma once
// Characters of a page in an old encoding (fonts .VnTime, VNI-Times, …) to Unicode.
//
// In:    what was drawn, each character with its font and, where it shows one, its code (Glyph::code).
// Out:   converted characters, their form before in `raw`. A mark that the encoding writes behind its letter goes into
//        the letter's character. The name of a font is believed unless more words of the page speak against it; fonts
//        without a telling name are converted when the letters of the page leave no doubt (legacy_evidence.h) and those
//        in the font agree. Characters that had no Unicode and have now are no longer counted as unmapped.

#include "extract/page/page_content.h"

namespace solieu::extract {

void convert_legacy_glyphs(PageContent& content);

}  // namespace solieu::extract
