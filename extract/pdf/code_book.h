#pragma once
// The codes that the fonts of a file draw with, numbered as they are met, and what each of them means once it is known
// (learned_letters.h). A file printed by way of PostScript may not say it of any.
//
// In:  a font as the object of the file, a code of it, and what the file says it means.
// Out: its entry. As long as nothing was learned, text drawn with a book is of stand-ins: a character of the private
//      area above U+F0000 for each entry, its number added. A code met later means what the file says.
// Limits: 60,000 entries; codes beyond share the last.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace solieu::extract {

struct CodeEntry {
    std::pair<int, int> font;  // number and generation of the object
    std::uint32_t code = 0;
    std::u32string given;  // by the file; "" where it gives nothing
    std::u32string meant;  // what it is read as; "" where that is not known
    float sure = 1;        // 0…1
};

class CodeBook {
  public:
    static constexpr char32_t first_stand_in = 0xF0000;

    [[nodiscard]] std::size_t number(std::pair<int, int> font, std::uint32_t code, std::u32string_view given);

    std::vector<CodeEntry> entries;
    bool learned = false;

  private:
    std::map<std::tuple<int, int, std::uint32_t>, std::size_t> numbers_;
};

}  // namespace solieu::extract
