#pragma once
// A text in the alphabet of the number reader, so that what two readers say can be compared.
//
// In:  UTF-8, NFC.
// Out: digits, . , % / - + ( ) : and the space as they are; roman numbers of I V X, a single x or X and a single a, b,
//      c or d as they are; every other run of letters or signs, with the spaces in it, is one '~'. Dashes and minus
//      signs of any length are '-'. A capital X that stands alone is 'x': alone they look the same. No spaces at the
//      ends, no two in a row.
//
// Example:
//   number_text("28 (huyện 27)") == "28 (~ 27)"
//   number_text("Văn bản")       == "~"
//   number_text("IV.2")          == "IV.2"

#include <string>
#include <string_view>

namespace solieu::extract {

// The classes of the network in their order; class 0 is CTC's blank.
inline constexpr std::string_view number_alphabet = "0123456789.,%/-+(): xXIVabcd~";

[[nodiscard]] std::string number_text(std::string_view text);

}  // namespace solieu::extract
