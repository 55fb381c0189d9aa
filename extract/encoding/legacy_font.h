#pragma once
// Which old encoding the name of a font tells of.
//
// In:    a font's name as PDF and Word give it, with or without the prefix of a subset and the name of a style:
//        ".VnTime", "ABCDEF+.VnTimeH-Bold", ".VnArial NarrowH", "VNI-Times", "VPS Times", "VISCII…".
// Out:   the encoding, and whether its small letters are shown as capitals; nothing for any other font.
//
// Source: the ABC fonts begin with ".Vn" (some programs drop the dot) and those of capitals end in H; VNI's begin with
//         "VNI", those of the Vietnamese Professionals Society with "VPS". Fonts of VISCII go by many names.

#include <optional>
#include <string_view>

#include "extract/encoding/legacy_decoder.h"

namespace solieu::extract {

struct LegacyFont {
    LegacyEncoding encoding = LegacyEncoding::tcvn3;
    Capitals capitals = Capitals::as_written;
};

[[nodiscard]] std::optional<LegacyFont> legacy_font(std::string_view name);

}  // namespace solieu::extract
