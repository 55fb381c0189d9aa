#include "corpus/generate/legacy_text.h"

#include <map>

namespace solieu::generate {
namespace {

using Codes = std::map<char32_t, std::string>;

// What the codes are read as; 0 when they are no character of the encoding.
char32_t character_for(LegacyEncoding encoding, const std::string& bytes) {
    const auto letters = extract::read_codes(encoding, extract::shown_text(bytes));
    if (letters.size() != 1) return 0;
    const char32_t character = letters.front().character;
    const bool letter = extract::is_word_character(character);
    return letter && !extract::is_possible(encoding, letters.front()) ? U'\0' : character;
}

// Of each character the codes that read as it. One code is better than two; marks are written in the case of their
// letter.
Codes codes_of(LegacyEncoding encoding) {
    Codes codes;
    for (int code = 1; code < 256; ++code) {
        const std::string one(1, static_cast<char>(code));
        if (const char32_t character = character_for(encoding, one)) codes.emplace(character, one);
    }
    const auto add_marked = [&](int letter, int mark) {
        const std::string two{static_cast<char>(letter), static_cast<char>(mark)};
        if (const char32_t character = character_for(encoding, two)) codes.emplace(character, two);
    };
    for (int letter = 'A'; letter < 256; ++letter) {
        const bool upper = (letter & 0x20) == 0;
        for (int mark = upper ? 0xC0 : 0xE0; mark < (upper ? 0xE0 : 0x100); ++mark) add_marked(letter, mark);
        for (int mark = 0xC0; mark < 0x100; ++mark) add_marked(letter, mark);
    }
    return codes;
}

}  // namespace

std::string legacy_bytes(std::string_view utf8, LegacyEncoding encoding) {
    static std::map<LegacyEncoding, Codes> known;
    Codes& codes = known[encoding];
    if (codes.empty()) codes = codes_of(encoding);
    std::string bytes;
    for (const char32_t character : extract::characters_of(utf8)) {
        auto found = codes.find(character);
        if (found == codes.end()) {
            if (std::optional<extract::Letter> letter = extract::letter_of(character)) {
                letter->upper = false;
                found = codes.find(extract::character_of(*letter));
            }
        }
        bytes += found == codes.end() ? "?" : found->second;
    }
    return bytes;
}

std::string legacy_shown(std::string_view utf8, LegacyEncoding encoding) {
    return extract::utf8_of(extract::shown_text(legacy_bytes(utf8, encoding)));
}

std::string legacy_font_name(LegacyEncoding encoding, bool capitals) {
    switch (encoding) {
        case LegacyEncoding::tcvn3:
            return capitals ? ".VnTimeH" : ".VnTime";
        case LegacyEncoding::vni:
            return "VNI-Times";
        case LegacyEncoding::vps:
            return "VPS Times";
        case LegacyEncoding::viscii:
            return "VISCII Times";
        case LegacyEncoding::windows_1258:
            break;
    }
    return "";
}

bool has_capitals_only(std::string_view utf8) {
    bool capitals = false;
    for (const char32_t character : extract::characters_of(utf8)) {
        const std::optional<extract::Letter> letter = extract::letter_of(character);
        if (letter && !letter->upper) return false;
        capitals = capitals || letter;
    }
    return capitals;
}

std::string small_letters(std::string_view utf8) {
    std::u32string small;
    for (const char32_t character : extract::characters_of(utf8)) {
        std::optional<extract::Letter> letter = extract::letter_of(character);
        if (letter) letter->upper = false;
        small += letter ? extract::character_of(*letter) : character;
    }
    return extract::utf8_of(small);
}

}  // namespace solieu::generate
