#pragma once
// Which files of other office programs can be had by conversion, and into what.
//
//   Word of the old kind (.doc), RTF   docx
//   Excel of the old kind (.xls)       xlsx
//
// In:  the bytes of the file; its name is not looked at.
// Out: nothing for files that are read as they are, that need a password, and for all others.

#include <optional>
#include <string_view>

#include "extract/ooxml/package.h"

namespace solieu::extract {

struct Conversion {
    std::string_view from, to;  // endings without a point
};

[[nodiscard]] std::optional<Conversion> conversion_of(std::string_view bytes);

// That of the files of an ending: "doc" -> {"doc", "docx"}.
[[nodiscard]] std::optional<Conversion> conversion_from(std::string_view ending);

}  // namespace solieu::extract
