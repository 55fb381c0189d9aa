#pragma once
// A text cut into words, once: what labels, sentences and the words of packs are compared by.
//
// A word is letters, digits and '%'. Brackets, round and square, stand between words and are remembered: what stands
// within them is said aside. A mark between digits joins two words to one where that is wanted: "1.872", "18/2021".
//
// In:    text in lower case (base/text.h); any bytes.
// Out:   its words with their places, in bytes of the text.
// Fails: never. Linear in the text.
//
// Example:
//   const TextWords text = words_of("số tthc (cả ngành dọc)");
//   words_in(text, Aside::left_out) == {"số", "tthc"}, words_in(text, Aside::alone) == {"cả", "ngành", "dọc"}

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/lexicon/phrase_table.h"

namespace solieu::normalize {

struct TextWord {
    std::uint32_t begin = 0, end = 0;
    bool joined = false;  // with the word before: digits, and one of ". , /" between them
    bool aside = false;   // within brackets
};

struct TextBracket {
    std::uint32_t at = 0;
    bool opens = false, round = false;
};

struct TextWords {
    std::string low;
    std::vector<TextWord> words;
    std::vector<TextBracket> brackets;
};

[[nodiscard]] TextWords words_of(std::string low);

enum class Aside { too, left_out, alone };  // what stands within brackets

// The words in order, views into the text. Of a stretch [from, to), as if nothing stood around it: brackets that opened
// before it do not count, and a word that it cuts is cut.
[[nodiscard]] Words words_in(const TextWords& text, Aside aside, bool joined = false);
[[nodiscard]] Words words_in(const TextWords& text, std::size_t from, std::size_t to, Aside aside, bool joined = false);

}  // namespace solieu::normalize
