#pragma once
// Characters of symbol fonts, which stand in the private area U+F000…U+F0FF (or below 256 in <w:sym>), as Unicode.
//
// In:  the character and its font ("Symbol", "Wingdings", "Wingdings 2", any other).
// Out: UTF-8; "" for a character that no report needs (an ornament). A character that is no symbol is given as it is.
//
// Example: symbol_text(0xF0FC, "Wingdings") == "✓"

#include <string>
#include <string_view>

namespace solieu::extract {

[[nodiscard]] bool is_symbol(char32_t character);
[[nodiscard]] std::string symbol_text(char32_t character, std::string_view font);

// A text whose characters may be of a symbol font.
[[nodiscard]] std::string with_symbols(std::string_view utf8, std::string_view font);

}  // namespace solieu::extract
