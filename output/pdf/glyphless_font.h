#pragma once
// The font of invisible text: it has every character of Unicode's first plane and no shape for any.
//
// A composite font (ISO 32000-1, 9.7) whose codes are UTF-16, with a TrueType program of two empty glyphs inside (the
// encoding Identity-H wants one) and a map to Unicode, so that what is copied is what was written. Each character is
// half the size of the font wide; from `ascent` above the baseline to `descent` below it is the font's full size.

#include <string>
#include <string_view>

#include "output/pdf/qpdf.h"

namespace solieu::output {

inline constexpr double glyphless_width = 0.5;    // of the size, each character
inline constexpr double glyphless_descent = 0.2;  // of the size, below the baseline

// Adds the font to the file; the same object serves all pages.
[[nodiscard]] QPDFObjectHandle add_glyphless_font(QPDF& pdf);

// UTF-8 as a string of that font: "<0041>" without the brackets is "0041".
[[nodiscard]] std::string glyphless_codes(std::string_view utf8);

// The font program, a whole TrueType file.
[[nodiscard]] std::string glyphless_program();

}  // namespace solieu::output
