#include "extract/encoding/legacy_decoder.h"

#include <algorithm>

#include "extract/encoding/legacy_capitals.h"

namespace solieu::extract {
namespace {

// The letter with the marks put on; 0 where there is no such letter.
char32_t with_marks(char32_t character, const AddedMarks& adds) {
    std::optional<Letter> letter = letter_of(character);
    if (!letter || letter->tone != Tone::level || std::string_view("aeiouy").find(letter->base) == std::string::npos)
        return 0;
    if (adds.mark != Mark::none) {
        if (letter->mark != Mark::none) return 0;
        letter->mark = adds.mark;
    }
    letter->tone = adds.tone;
    return character_of(*letter);
}

LegacyLetter read_code(LegacyEncoding encoding, std::u32string_view shown, std::size_t at) {
    const std::optional<unsigned char> code = code_of(shown[at]);
    const char32_t letter = code ? letter_of_code(encoding, *code) : U'\0';
    if (letter == 0) return {.character = shown[at]};
    LegacyLetter out{.character = letter, .converted = letter != shown[at]};
    if (encoding == LegacyEncoding::tcvn3 && *code >= 0x80) out.caseless = letter_of(letter)->tone != Tone::level;
    if (at + 1 < shown.size()) {
        const std::optional<unsigned char> next = code_of(shown[at + 1]);
        const std::optional<AddedMarks> adds = next ? marks_of_code(encoding, *next) : std::nullopt;
        const char32_t marked = adds ? with_marks(letter, *adds) : U'\0';
        if (marked != 0) out = {.character = marked, .length = 2, .converted = true};
    }
    return out;
}

// Words that are Unicode already get their characters back.
void keep_unicode_words(LegacyEncoding encoding, std::u32string_view shown, std::vector<LegacyLetter>& letters) {
    std::vector<LegacyLetter> out;
    out.reserve(letters.size());
    std::size_t place = 0;  // in `shown`
    for (std::size_t begin = 0; begin < letters.size();) {
        std::size_t end = begin, length = 0;
        bool possible = true, converted = false;
        while (end < letters.size() && (end == begin || is_word_character(letters[end].character))) {
            const bool word = is_word_character(letters[end].character);
            possible = possible && is_possible(encoding, letters[end]);
            converted = converted || letters[end].converted;
            length += letters[end++].length;
            if (!word) break;
        }
        const std::u32string_view as_shown = shown.substr(place, length);
        const auto first = letters.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = letters.begin() + static_cast<std::ptrdiff_t>(end);
        bool keep = converted && !possible && is_word_character(first->character);
        if (converted && !keep && is_syllable(as_shown))
            keep = !is_syllable(characters_of(std::vector<LegacyLetter>(first, last)));
        if (keep) {
            for (const char32_t character : as_shown) out.push_back({.character = character});
        } else {
            out.insert(out.end(), first, last);
        }
        place += length;
        begin = end;
    }
    letters = std::move(out);
}

}  // namespace

bool is_word_character(char32_t c) {
    if (c < 0x80) return letter_of(c).has_value();
    return (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) || (c >= 0x2C00 && c < 0x2E00) ||
           (c >= 0x3040 && c < 0xE000) || c >= 0xFB00;
}

bool is_possible(LegacyEncoding encoding, const LegacyLetter& letter) {
    if (letter.converted || letter.character < 0x80) return true;
    const std::optional<unsigned char> code = code_of(letter.character);
    return code && letter_of_code(encoding, *code) == letter.character;
}

std::vector<LegacyLetter> read_codes(LegacyEncoding encoding, std::u32string_view shown) {
    std::vector<LegacyLetter> letters;
    letters.reserve(shown.size());
    for (std::size_t at = 0; at < shown.size();) {
        letters.push_back(read_code(encoding, shown, at));
        at += letters.back().length;
    }
    return letters;
}

std::vector<LegacyLetter> decode(LegacyEncoding encoding, std::u32string_view shown, Capitals capitals) {
    std::vector<LegacyLetter> letters = read_codes(encoding, shown);
    keep_unicode_words(encoding, shown, letters);
    raise_capitals(letters, capitals);
    return letters;
}

std::u32string characters_of(const std::vector<LegacyLetter>& letters) {
    std::u32string text;
    text.reserve(letters.size());
    for (const LegacyLetter& letter : letters) text += letter.character;
    return text;
}

std::u32string shown_text(std::string_view bytes) {
    std::u32string text;
    text.reserve(bytes.size());
    for (const char byte : bytes) text += shown_for(static_cast<unsigned char>(byte));
    return text;
}

}  // namespace solieu::extract
