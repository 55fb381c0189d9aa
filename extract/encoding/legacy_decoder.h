#pragma once
// Text in an old encoding to letters of Unicode.
//
// In:    characters as a program shows them that knows nothing of the encoding: one for each code, as windows-1252 has
//        it (see code_of); bytes of a file are shown so by shown_text.
// Out:   the letters, each with the characters it was made of, in order and without gaps. Letters are whole (NFC).
//        A word that has a letter which the encoding cannot have written, or that is a syllable of Vietnamese as it
//        stands and none when converted, is Unicode already and stays as shown.
//        In TCVN3 small letters with a tone stand for capitals too. With Capitals::all (fonts whose name ends in H)
//        every letter becomes a capital; with Capitals::as_written those do whose word, or whose neighbours in the
//        line, are written in capitals: "B¸O C¸O" is "BÁO CÁO".
// Fails: never.
//
// Example: characters_of(decode(LegacyEncoding::vni, U"Coâng taùc")) == U"Công tác"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/encoding/legacy_tables.h"

namespace solieu::extract {

enum class Capitals : std::uint8_t { as_written, all };

struct LegacyLetter {
    char32_t character = 0;
    std::uint8_t length = 1;  // characters of the input
    bool converted = false;   // not what the input shows
    bool caseless = false;    // its code stands for the capital, too
};

// Letter by letter, words and capitals not looked at.
[[nodiscard]] std::vector<LegacyLetter> read_codes(LegacyEncoding encoding, std::u32string_view shown);

[[nodiscard]] std::vector<LegacyLetter> decode(LegacyEncoding encoding, std::u32string_view shown,
                                               Capitals capitals = Capitals::as_written);
[[nodiscard]] std::u32string characters_of(const std::vector<LegacyLetter>& letters);

// Whether the encoding can have written a letter that was read from it: it has a code of its own there.
[[nodiscard]] bool is_possible(LegacyEncoding encoding, const LegacyLetter& letter);

// What belongs to words: letters of any alphabet and combining marks.
[[nodiscard]] bool is_word_character(char32_t character);

// One character for each byte.
[[nodiscard]] std::u32string shown_text(std::string_view bytes);

}  // namespace solieu::extract
