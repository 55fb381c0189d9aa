#pragma once
// Vietnamese words letter by letter: base letter, mark and tone apart; and whether a word can be a Vietnamese syllable.
//
// In:  a word in UTF-8, NFC.
// Out: its letters. A syllable is checked against the rules of spelling (onset, rime, tone), not against a dictionary.
//
// Examples:
//   is_syllable("kiểm"), is_syllable("KIẾM"), !is_syllable("kiem"), !is_syllable("TTHC")
//   spelling("Hoà")->base == "hoa"   and the key of "Hoà" is that of "hòa"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace solieu::extract {

enum class Mark : std::uint8_t { none, breve, circumflex, horn, stroke };  // a ă â ơ đ
enum class Tone : std::uint8_t { level, grave, hook, tilde, acute, dot };  // a à ả ã á ạ

struct Letter {
    char base = 0;  // 'a'…'z'
    Mark mark = Mark::none;
    Tone tone = Tone::level;
    bool upper = false;
};

// nullopt for a character that is no letter of Vietnamese or English. The wrong capital U+00D0 counts as Đ.
[[nodiscard]] std::optional<Letter> letter_of(char32_t character);
[[nodiscard]] std::string utf8_of(const Letter& letter);

// The one character of a letter; 0 for one that Vietnamese does not have (an i with a horn).
[[nodiscard]] char32_t character_of(const Letter& letter);

// Any characters of UTF-8 text; bytes that are none become U+FFFD.
[[nodiscard]] std::u32string characters_of(std::string_view utf8);
[[nodiscard]] std::string utf8_of(std::u32string_view characters);

struct Spelling {
    std::vector<Letter> letters;
    std::string base;         // letters without marks, lower case
    std::string key;          // the same for every case and every place of the tone
    Tone tone = Tone::level;  // of the syllable
    bool one_tone = true;     // false: no syllable
};

// nullopt when there is anything but letters in the word, or nothing.
[[nodiscard]] std::optional<Spelling> spelling(std::string_view word);

[[nodiscard]] bool is_syllable(const Spelling& word);
[[nodiscard]] bool is_syllable(std::u32string_view word);
[[nodiscard]] bool is_syllable(std::string_view word);

}  // namespace solieu::extract
