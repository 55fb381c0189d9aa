#pragma once
// How much a character map of a PDF font asks for, counted without making anything of it.
//
// In:  the decoded bytes of the map (ToUnicode, or the Encoding of a composite font); the last code that the font can
//      have, to which Poppler cuts ranges (some files map <00> to <FFFFFFFF>).
// Out: codes      that its ranges map, in all: a range written twice counts twice
//      highest    code that it maps; the table of a ToUnicode reaches as far
//      tables     of 256 codes that the ranges of an Encoding need, at most
//
// Example: cmap_size("1 beginbfrange <0000> <FFFF> <0041> endbfrange").codes == 65536

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace solieu::extract {

struct CMapSize {
    std::uint64_t codes = 0, highest = 0, tables = 0;
};

[[nodiscard]] CMapSize cmap_size(std::string_view bytes, std::uint64_t last_code = 0xFFFFFFFF);

// A code of a ToUnicode and its letter.
struct MappedCode {
    std::uint32_t code = 0;
    char32_t letter = 0;
};

// All of them, in the order of the codes; those that stand for several letters are left out. Nothing when there are
// more than `most`. Of a code written twice the last holds.
//
// Example: mapped_codes("1 beginbfrange <0024> <0025> <0041> endbfrange", 100) gives {24, A}, {25, B}
[[nodiscard]] std::vector<MappedCode> mapped_codes(std::string_view bytes, std::size_t most);

}  // namespace solieu::extract
