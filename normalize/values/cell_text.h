#pragma once
// The text of a value cell, ready to be read from left to right, and what stands around the numbers in it.
//
//   Cell cell = cell_of("- 1.475  DVCTT");     // text "- 1.475 DVCTT", low "- 1.475 dvctt"
//   bullet_length(cell)         == 2
//   unit_at(cell, 7, lexicon).words      == "DVCTT"

#include <cstddef>
#include <string>
#include <string_view>

#include "base/lexicon/lexicon.h"
#include "normalize/values/unit.h"

namespace solieu::normalize {

// Clean and trimmed, with one ' ' or, where there was a line end, one '\n' between words; and the same in lower case,
// byte for byte beside it.
struct Cell {
    std::string text, low;

    [[nodiscard]] std::string_view from(std::size_t at) const;
    [[nodiscard]] std::string_view low_from(std::size_t at) const;
    [[nodiscard]] std::size_t after_spaces(std::size_t at) const;
};
[[nodiscard]] Cell cell_of(std::string_view raw);

// Bytes of "- ", "+ ", "• " before the first value. 0 for none; "-5" is a negative number.
[[nodiscard]] std::size_t bullet_length(const Cell& cell);

// The unit that stands after the number that ends at `at`: '%' or words of the table; "đồng/năm" with what it is per.
struct WrittenUnit {
    UnitKind kind = UnitKind::none;
    std::string words;
    std::size_t end = 0;  // 0: none
};
[[nodiscard]] WrittenUnit unit_at(const Cell& cell, std::size_t at, const Lexicon& lexicon);

}  // namespace solieu::normalize
