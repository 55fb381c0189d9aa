#include "extract/encoding/vietnamese_syllable.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace solieu::extract {
namespace {

struct VowelRow {
    char base;
    Mark mark;
    std::u32string_view lower, upper;  // in the order of Tone
};

constexpr std::array<VowelRow, 12> vowels{{
    {'a', Mark::none, U"aàảãáạ", U"AÀẢÃÁẠ"},
    {'a', Mark::breve, U"ăằẳẵắặ", U"ĂẰẲẴẮẶ"},
    {'a', Mark::circumflex, U"âầẩẫấậ", U"ÂẦẨẪẤẬ"},
    {'e', Mark::none, U"eèẻẽéẹ", U"EÈẺẼÉẸ"},
    {'e', Mark::circumflex, U"êềểễếệ", U"ÊỀỂỄẾỆ"},
    {'i', Mark::none, U"iìỉĩíị", U"IÌỈĨÍỊ"},
    {'o', Mark::none, U"oòỏõóọ", U"OÒỎÕÓỌ"},
    {'o', Mark::circumflex, U"ôồổỗốộ", U"ÔỒỔỖỐỘ"},
    {'o', Mark::horn, U"ơờởỡớợ", U"ƠỜỞỠỚỢ"},
    {'u', Mark::none, U"uùủũúụ", U"UÙỦŨÚỤ"},
    {'u', Mark::horn, U"ưừửữứự", U"ƯỪỬỮỨỰ"},
    {'y', Mark::none, U"yỳỷỹýỵ", U"YỲỶỸÝỴ"},
}};

constexpr char32_t eth = 0x00D0;  // of other alphabets, in the place of Đ

constexpr char32_t end_of_letters = 0x1F00;

// By character; base 0 for what is no letter of Vietnamese or English.
std::vector<Letter> letters_by_character() {
    std::vector<Letter> letters(end_of_letters);
    for (char c = 'a'; c <= 'z'; ++c) {
        letters[static_cast<std::size_t>(c)] = {c, Mark::none, Tone::level, false};
        letters[static_cast<std::size_t>(c - 'a' + 'A')] = {c, Mark::none, Tone::level, true};
    }
    for (const VowelRow& row : vowels) {
        for (std::size_t tone = 0; tone < row.lower.size(); ++tone) {
            letters[row.lower[tone]] = {row.base, row.mark, static_cast<Tone>(tone), false};
            letters[row.upper[tone]] = {row.base, row.mark, static_cast<Tone>(tone), true};
        }
    }
    letters[U'đ'] = {'d', Mark::stroke, Tone::level, false};
    letters[U'Đ'] = letters[eth] = {'d', Mark::stroke, Tone::level, true};
    return letters;
}

// The signs of a syllable without tone: one byte a letter, capitals for letters with marks.
//   ă A   â W   ê E   ô O   ơ Q   ư U   đ D
char sign(const Letter& letter) {
    switch (letter.mark) {
        case Mark::none:
            return letter.base;
        case Mark::breve:
            return 'A';
        case Mark::circumflex:
            return letter.base == 'a' ? 'W' : letter.base == 'e' ? 'E' : 'O';
        case Mark::horn:
            return letter.base == 'o' ? 'Q' : 'U';
        case Mark::stroke:
            return 'D';
    }
    return letter.base;
}

constexpr std::array<std::string_view, 29> onsets{"",   "b",  "c", "ch", "d",  "D",  "g",   "gh", "gi", "h",
                                                  "k",  "kh", "l", "m",  "n",  "ng", "ngh", "nh", "p",  "ph",
                                                  "qu", "r",  "s", "t",  "th", "tr", "v",   "x",  "q"};

const std::unordered_set<std::string_view>& rimes() {
    static const std::unordered_set<std::string_view> all{
        "a",    "ac",   "ach", "ai",   "am",   "an",   "ang",  "anh",  "ao",  "ap",   "at",   "au",   "ay",  "Ac",
        "Am",   "An",   "Ang", "Ap",   "At",   "Wc",   "Wm",   "Wn",   "Wng", "Wp",   "Wt",   "Wu",   "Wy",  "e",
        "ec",   "em",   "en",  "eng",  "eo",   "ep",   "et",   "E",    "Ech", "Em",   "En",   "Enh",  "Ep",  "Et",
        "Eu",   "i",    "ia",  "ich",  "iEc",  "iEm",  "iEn",  "iEng", "iEp", "iEt",  "iEu",  "im",   "in",  "inh",
        "ip",   "it",   "iu",  "o",    "oa",   "oac",  "oach", "oai",  "oam", "oan",  "oang", "oanh", "oao", "oap",
        "oat",  "oay",  "oAc", "oAm",  "oAn",  "oAng", "oAt",  "oc",   "oe",  "oen",  "oeo",  "oet",  "oi",  "om",
        "on",   "ong",  "ooc", "oong", "op",   "ot",   "O",    "Oc",   "Oi",  "Om",   "On",   "Ong",  "Op",  "Ot",
        "Q",    "Qi",   "Qm",  "Qn",   "Qp",   "Qt",   "u",    "ua",   "uWn", "uWng", "uWt",  "uWy",  "uc",  "uE",
        "uEch", "uEnh", "ui",  "um",   "un",   "ung",  "uQ",   "uOc",  "uOi", "uOm",  "uOn",  "uOng", "uOt", "up",
        "ut",   "uy",   "uya", "uych", "uyEn", "uyEt", "uynh", "uyt",  "uyu", "uyn",  "uyp",  "U",    "Ua",  "Uc",
        "Ui",   "Ung",  "UQc", "UQi",  "UQm",  "UQn",  "UQng", "UQp",  "UQt", "UQu",  "Ut",   "Uu",   "y",   "yEm",
        "yEn",  "yEng", "yEt", "yEu",  "ynh",  "yt"};
    return all;
}

bool begins_with_one_of(std::string_view rime, std::string_view signs) {
    return !rime.empty() && signs.find(rime.front()) != std::string_view::npos;
}

// Which onset may stand before which rime, as far as spelling decides.
bool fit(std::string_view onset, std::string_view rime) {
    const bool front = begins_with_one_of(rime, "eEiy");
    if (onset == "k" || onset == "gh" || onset == "ngh") return front;
    if (onset == "c" || onset == "ng") return !front;
    if (onset == "g")
        return !begins_with_one_of(rime, "eEy") &&
               (rime.front() != 'i' || rime == "i" || rime == "in" || rime == "iEng");
    if (onset == "gi") return !begins_with_one_of(rime, "iy");
    if (onset == "qu") return !begins_with_one_of(rime, "ouU");
    return onset != "q";
}

bool ends_in_stop(std::string_view rime) {
    return rime.ends_with('c') || rime.ends_with("ch") || rime.ends_with('p') || rime.ends_with('t');
}

constexpr std::size_t longest_syllable = 7;  // nghiêng

bool can_be_spelled(std::string_view signs, Tone tone) {
    if (signs.size() > longest_syllable) return false;
    return std::any_of(onsets.begin(), onsets.end(), [&](std::string_view onset) {
        if (!signs.starts_with(onset)) return false;
        const std::string_view rime = signs.substr(onset.size());
        if (!rimes().contains(rime) || !fit(onset, rime)) return false;
        return !ends_in_stop(rime) || tone == Tone::acute || tone == Tone::dot;
    });
}

}  // namespace

std::optional<Letter> letter_of(char32_t character) {
    static const std::vector<Letter> letters = letters_by_character();
    if (character >= end_of_letters || letters[character].base == 0) return std::nullopt;
    return letters[character];
}

char32_t character_of(const Letter& letter) {
    if (letter.mark == Mark::stroke)
        return letter.base != 'd' || letter.tone != Tone::level ? U'\0' : letter.upper ? U'Đ' : U'đ';
    for (const VowelRow& row : vowels) {
        if (row.base == letter.base && row.mark == letter.mark)
            return (letter.upper ? row.upper : row.lower)[static_cast<std::size_t>(letter.tone)];
    }
    if (letter.mark != Mark::none || letter.tone != Tone::level) return U'\0';
    return static_cast<char32_t>(letter.upper ? letter.base - 'a' + 'A' : letter.base);
}

std::string utf8_of(const Letter& letter) {
    const char32_t known = character_of(letter);
    const char32_t plain = static_cast<char32_t>(letter.upper ? letter.base - 'a' + 'A' : letter.base);
    const char32_t character = known != 0 ? known : plain;
    return utf8_of(std::u32string_view(&character, 1));
}

std::u32string characters_of(std::string_view utf8) {
    std::u32string characters;
    characters.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t character = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        bool whole = lead < 0x80 || (lead >= 0xC2 && lead < 0xF5 && i + length <= utf8.size());
        for (std::size_t k = 1; whole && k < length; ++k) {
            const auto next = static_cast<unsigned char>(utf8[i + k]);
            whole = (next & 0xC0U) == 0x80;
            character = (character << 6U) | (next & 0x3FU);
        }
        characters += whole ? character : char32_t{0xFFFD};
        i += whole ? length : 1;
    }
    return characters;
}

std::string utf8_of(std::u32string_view characters) {
    std::string utf8;
    const auto add = [&](char32_t bits) { utf8 += static_cast<char>(static_cast<unsigned char>(bits)); };
    for (const char32_t c : characters) {
        if (c < 0x80) {
            add(c);
        } else if (c < 0x800) {
            add(0xC0U | (c >> 6U));
            add(0x80U | (c & 0x3FU));
        } else if (c < 0x10000) {
            add(0xE0U | (c >> 12U));
            add(0x80U | ((c >> 6U) & 0x3FU));
            add(0x80U | (c & 0x3FU));
        } else {
            add(0xF0U | (c >> 18U));
            add(0x80U | ((c >> 12U) & 0x3FU));
            add(0x80U | ((c >> 6U) & 0x3FU));
            add(0x80U | (c & 0x3FU));
        }
    }
    return utf8;
}

std::optional<Spelling> spelling(std::string_view word) {
    if (word.empty()) return std::nullopt;
    Spelling result;
    for (const char32_t character : characters_of(word)) {
        const std::optional<Letter> letter = letter_of(character);
        if (!letter) return std::nullopt;
        result.letters.push_back(*letter);
        result.base += letter->base;
        result.key += sign(*letter);
        if (letter->tone != Tone::level) {
            result.one_tone = result.one_tone && result.tone == Tone::level;
            result.tone = letter->tone;
        }
    }
    result.key += static_cast<char>('0' + static_cast<int>(result.tone));
    if (!result.one_tone) result.key += '?';
    return result;
}

bool is_syllable(const Spelling& word) {
    return word.one_tone && can_be_spelled(std::string_view(word.key).substr(0, word.letters.size()), word.tone);
}

bool is_syllable(std::u32string_view word) {
    std::array<char, longest_syllable> signs{};
    if (word.size() > signs.size()) return false;
    Tone tone = Tone::level;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const std::optional<Letter> letter = letter_of(word[i]);
        if (!letter || (letter->tone != Tone::level && tone != Tone::level)) return false;
        if (letter->tone != Tone::level) tone = letter->tone;
        signs[i] = sign(*letter);
    }
    return can_be_spelled({signs.data(), word.size()}, tone);
}

bool is_syllable(std::string_view word) {
    return is_syllable(std::u32string_view(characters_of(word)));
}

}  // namespace solieu::extract
