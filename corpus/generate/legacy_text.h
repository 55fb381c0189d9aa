#pragma once
// Text as documents from before Unicode have it.
//
// In:    UTF-8, NFC.
// Out:   the same in an old encoding: as bytes, or as UTF-8 that shows them as windows-1252. Capitals for which TCVN3
//        has no code get that of the small letter.
// Fails: a character that the encoding cannot write becomes '?'.
//
// Example: legacy_shown("Công tác", LegacyEncoding::vni) == "Coâng taùc"

#include <string>
#include <string_view>

#include "extract/encoding/legacy_decoder.h"

namespace solieu::generate {

using extract::LegacyEncoding;

[[nodiscard]] std::string legacy_bytes(std::string_view utf8, LegacyEncoding encoding);
[[nodiscard]] std::string legacy_shown(std::string_view utf8, LegacyEncoding encoding);

// The font that text in the encoding is set in: ".VnTime", and ".VnTimeH" for capitals of TCVN3, "VNI-Times", …; ""
// where fonts have no names of their own.
[[nodiscard]] std::string legacy_font_name(LegacyEncoding encoding, bool capitals);

// Whether a text has capitals and no small letter; and the text in small letters.
[[nodiscard]] bool has_capitals_only(std::string_view utf8);
[[nodiscard]] std::string small_letters(std::string_view utf8);

}  // namespace solieu::generate
