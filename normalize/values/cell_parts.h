#pragma once
// The labelled numbers inside a value cell: a breakdown or several values.
//
//   find_parts("(huyện 27, xã 01)")                        -> {huyện 27}, {xã 1}
//   find_parts("- Khối sở: 88,5%\n- Khối huyện: 85,4%")    -> {Khối sở 88.5}, {Khối huyện 85.4}
//   find_parts("27 huyện và 01 xã")                        -> {huyện 27}, {xã 1}
//   find_parts("26/3/2025")                                -> {}   dates and fractions are no parts

#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "normalize/values/quantity.h"

namespace solieu::normalize {

// At most 64 parts; the raw text of a percent ends in '%'.
[[nodiscard]] std::vector<QuantityPart> find_parts(std::string_view text, const Lexicon& lexicon);

}  // namespace solieu::normalize
