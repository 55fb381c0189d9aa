#pragma once
// The line above a table that names the unit of all its values: "Đơn vị tính: triệu đồng", "ĐVT: %", or a unit alone.
//
// The words that open it are data (packs/vi/section_words.tsv: caption-unit), the units those of packs/vi/units.tsv and
// unit_cells.tsv, with the scales of scales.tsv before them.
//
//   caption_unit("Đơn vị tính: Triệu đồng") -> "Triệu đồng"
//   caption_unit("(ĐVT: nghìn ha)")         -> "nghìn ha"
//   caption_unit("Nghìn tấn")               -> "Nghìn tấn"
//   caption_unit("Nghìn tấn; triệu USD")    -> "Nghìn tấn; triệu USD"   the head of each column tells which
//   caption_unit("Đơn vị: Sở Nội vụ")       -> ""

#include <string>
#include <string_view>

#include "base/lexicon/lexicon.h"

namespace solieu::grammar {

[[nodiscard]] std::string caption_unit(std::string_view line, const Lexicon& lexicon);

// A unit of the packs, alone or in thousands, millions …: "tấn", "Nghìn tấn", "1.000 đồng", "%".
[[nodiscard]] bool is_unit_name(std::string_view text, const Lexicon& lexicon);

}  // namespace solieu::grammar
