#pragma once
// The tables of units (packs/vi/units.tsv) of a lexicon.
//
//   find_unit("triệu đồng", lexicon)->exponent          == 6
//   find_unit_prefix("hồ sơ đã nhận", lexicon).length   == 8   (bytes: "hồ sơ" has five letters)

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "normalize/values/unit.h"

namespace solieu::normalize {

struct UnitEntry {
    std::string name;  // lower case, as by lower()
    UnitKind kind = UnitKind::count;
    int exponent = 0;
    std::string sense;
    std::string source, example;
};

[[nodiscard]] const std::vector<UnitEntry>& unit_entries(const Lexicon& lexicon);

// `name` in lower case; without marks ("thu tuc") too, for text that lost them, and that of an amount of money with other
// marks ("triệu dồng", as scans read it). nullptr when there is none.
[[nodiscard]] const UnitEntry* find_unit(std::string_view name, const Lexicon& lexicon);

// The longest unit that the words of `text` (lower case) begin with. Length in bytes of `text`; 0 when there is none.
struct UnitPrefix {
    const UnitEntry* entry = nullptr;
    std::size_t length = 0;
};
[[nodiscard]] UnitPrefix find_unit_prefix(std::string_view text, const Lexicon& lexicon);

// Bytes of the word at the beginning of `text` (lower case) that scales what follows it (packs/vi/scales.tsv), and the
// power of ten that it means: "triệu bao" -> 6. 0 for none.
[[nodiscard]] std::size_t scale_length(std::string_view text, const Lexicon& lexicon);
[[nodiscard]] int exponent_of_scale(std::string_view text, const Lexicon& lexicon);

}  // namespace solieu::normalize
