#pragma once
// PDF as it was made from documents before Unicode: what the file says of its letters are the codes of an old encoding,
// shown as windows-1252, under the name of an old font. Encodings with one code a letter are drawn as ever; of the
// others (VNI, windows-1258) the codes themselves are set, as a viewer shows them that lacks the font.
//
// In:    has_letter_for_letter: an encoding; out: whether it has one code a letter.
//        show_legacy_line: a line of a layout, drawn with each letter's codes as its text. Text set in the family of
//        capitals has those of the small letters.
//        name_legacy_fonts: a PDF that cairo wrote. Its fonts get their old names at the same length, so that no place
//        in the file moves.
// Fails: name_legacy_fonts gives false when the file cannot be read or written.

#include <pango/pangocairo.h>

#include <string>

#include "corpus/generate/legacy_text.h"

namespace solieu::generate {

// Liberation's fonts take the parts of .VnTime and .VnTimeH.
inline constexpr const char* legacy_family = "Liberation Serif";
inline constexpr const char* legacy_family_of_capitals = "Liberation Sans";

[[nodiscard]] bool has_letter_for_letter(LegacyEncoding encoding);
void show_legacy_line(cairo_t* cairo, PangoLayoutLine* line, const char* text, LegacyEncoding encoding);
[[nodiscard]] bool name_legacy_fonts(const std::string& path, LegacyEncoding encoding);

}  // namespace solieu::generate
