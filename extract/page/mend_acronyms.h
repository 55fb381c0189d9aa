#pragma once
// Abbreviations that were misread in one place and read well in many others of the same document.
//
// In:  a document, some pages of which were recognised.
// Out: words of recognised pages changed, the raw reading kept: a word in capitals that stands once or twice and
//      becomes one that stands much oftener when a letter is taken out ("TTFHC" beside forty "TTHC") or, where the
//      recogniser itself was in doubt, when a letter is put in or changed; and a word that begins with two Đ when
//      the document has it with one ("ĐĐVSN" beside "ĐVSN"). Words with digits never change.

#include "extract/document.h"

namespace solieu::extract {

void mend_acronyms(Document& document);

}  // namespace solieu::extract
