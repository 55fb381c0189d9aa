#include "base/text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace solieu {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

// Reordering a run of combining marks costs the square of its length; no letter of any script carries this many
// (Unicode's stream-safe format has the same limit).
constexpr int max_marks = 30;

struct Decoded {
    char32_t character = replacement;
    std::size_t length = 1;  // bytes; of an invalid sequence: its longest valid beginning, at least 1
    bool valid = false;
};

inline Decoded decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80) return {first, 1, true};
    if (first < 0xC2 || first > 0xF4) return {};
    const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t c = first & (0xFF >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (at + i >= text.size()) return {replacement, i, false};
        unsigned char low = 0x80, high = 0xBF;
        if (i == 1) {  // no overlong forms, no surrogates, nothing above U+10FFFF
            if (first == 0xE0) low = 0xA0;
            if (first == 0xED) high = 0x9F;
            if (first == 0xF0) low = 0x90;
            if (first == 0xF4) high = 0x8F;
        }
        const unsigned char next = byte(at + i);
        if (next < low || next > high) return {replacement, i, false};
        c = (c << 6) | (next & 0x3F);
    }
    return {c, length, true};
}

bool is_valid_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const Decoded next = decode(bytes, at);
        if (!next.valid) return false;
        at += next.length;
    }
    return true;
}

std::string from_utf8(std::string_view bytes, std::size_t& replaced) {
    if (bytes.substr(0, utf8_mark.size()) == utf8_mark) bytes.remove_prefix(utf8_mark.size());
    if (is_valid_utf8(bytes)) return std::string(bytes);
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const Decoded next = decode(bytes, at);
        if (!next.valid) ++replaced;
        append_utf8(out, next.character);
        at += next.length;
    }
    return out;
}

std::string from_utf16(std::string_view bytes, bool little_endian, std::size_t& replaced) {
    const auto unit = [&](std::size_t at) {
        const auto a = static_cast<unsigned char>(bytes[at]), b = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(little_endian ? a | (b << 8) : b | (a << 8));
    };
    std::string out;
    out.reserve(bytes.size());
    std::size_t at = bytes.size() >= 2 && unit(0) == 0xFEFF ? 2 : 0;
    while (at + 1 < bytes.size()) {
        char32_t c = unit(at);
        at += 2;
        if (c >= 0xD800 && c < 0xDC00 && at + 1 < bytes.size() && unit(at) >= 0xDC00 && unit(at) < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10) + (unit(at) - 0xDC00);
            at += 2;
        } else if (c >= 0xD800 && c < 0xE000) {
            c = replacement;
            ++replaced;
        }
        append_utf8(out, c);
    }
    if (at < bytes.size()) {  // half a unit at the end
        append_utf8(out, replacement);
        ++replaced;
    }
    return out;
}

bool is_space(char32_t c) {
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_dropped(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0) || c == 0xAD ||  //
           (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||                  // zero width, direction
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

// What `clean` puts in the place of a character; 0 when it drops it.
char32_t cleaned(char32_t c) {
    if (is_dropped(c)) return 0;
    if (is_space(c)) return ' ';
    if (c == 0xD0) return 0x110;
    if (c == 0xF0) return 0x111;
    if (c == 0x2028 || c == 0x2029) return '\n';
    return c;
}

// Ranges of which Unicode says that no character ever changes under NFC: ordinary text costs no call of ICU.
bool surely_nfc(char32_t c) {
    return c < 0x300 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2010 && c < 0x2060);
}

const icu::Normalizer2* nfc() {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(error);
    return U_SUCCESS(error) ? instance : nullptr;
}

const icu::Normalizer2* nfd() {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* instance = icu::Normalizer2::getNFDInstance(error);
    return U_SUCCESS(error) ? instance : nullptr;
}

bool is_mark(char32_t c) {
    if (surely_nfc(c)) return false;
    return u_getCombiningClass(static_cast<UChar32>(c)) != 0;
}

// Characters replaced and dropped, over-long runs of marks cut; NFC is still to come. `needs_nfc` tells whether.
std::string replace_characters(std::string_view text, bool& needs_nfc) {
    std::string out;
    out.reserve(text.size());
    int marks = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decode(text, at);
        at += next.length;
        const char32_t c = cleaned(next.character);
        if (c == 0) continue;
        marks = is_mark(c) ? marks + 1 : 0;
        if (marks > max_marks) continue;
        if (!surely_nfc(c)) needs_nfc = true;
        append_utf8(out, c);
    }
    return out;
}

std::string to_nfc(std::string text) {
    const icu::Normalizer2* normalizer = nfc();
    if (normalizer == nullptr) return text;
    UErrorCode error = U_ZERO_ERROR;
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    if (normalizer->isNormalizedUTF8(piece, error) && U_SUCCESS(error)) return text;
    error = U_ZERO_ERROR;
    std::string out;
    icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
    normalizer->normalizeUTF8(0, piece, sink, nullptr, error);
    return U_SUCCESS(error) ? out : text;
}

// The lower-case letter without its marks.
char32_t compute_base_of(char32_t c) {
    c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    if (c == 0x111) return 'd';
    icu::UnicodeString parts;
    const icu::Normalizer2* normalizer = nfd();
    if (normalizer == nullptr || !normalizer->getDecomposition(static_cast<UChar32>(c), parts) || parts.isEmpty())
        return c;
    return static_cast<char32_t>(parts.char32At(0));
}

// A full-width form (U+FF01…U+FF5E) as the ASCII character it is a form of.
char32_t half_width(char32_t c) {
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

char32_t unified_punctuation(char32_t c) {
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return '-';
    if ((c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2033) return '"';
    if ((c >= 0x2018 && c <= 0x201B) || c == 0x2032 || c == 0xB4 || c == '`') return '\'';
    return c;
}

// What `lower` makes of a character.
char32_t compute_lower_of(char32_t c) {
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(half_width(c))));
}

// What `fold` makes of a character; 0 for a mark, which it leaves out.
char32_t compute_fold_of(char32_t c) {
    return is_mark(c) ? 0 : compute_base_of(unified_punctuation(half_width(c)));
}

// A character of the ranges that surely_nfc() names, which hold nearly all of a report: ICU is asked once.
struct Letter {
    char16_t lower = 0, fold = 0;
    bool clean = false;  // `clean` leaves it as it is
};

class Letters {
  public:
    Letters() {
        for (char32_t c = 0; c < 0x2060; ++c)
            if (surely_nfc(c))
                letters_[place_of(c)] = {.lower = static_cast<char16_t>(compute_lower_of(c)),
                                         .fold = static_cast<char16_t>(compute_fold_of(c)),
                                         .clean = cleaned(c) == c && !is_dropped(c)};
    }

    // surely_nfc(c) holds.
    const Letter& operator[](char32_t c) const { return letters_[place_of(c)]; }

  private:
    static std::size_t place_of(char32_t c) { return c < 0x300 ? c : c < 0x1F00 ? c - 0x1B00 : c - 0x1C10; }

    std::array<Letter, 0x450> letters_{};
};

const Letters& letters() {
    static const Letters table;
    return table;
}

bool is_clean(std::string_view utf8) {
    const Letters& known = letters();
    for (std::size_t at = 0; at < utf8.size();) {
        if (utf8[at] >= ' ' && utf8[at] <= '~') {  // most letters, all clean
            ++at;
            continue;
        }
        const Decoded next = decode(utf8, at);
        if (!next.valid || !surely_nfc(next.character) || !known[next.character].clean) return false;
        at += next.length;
    }
    return true;
}

std::string mended(std::string_view utf8) {
    bool needs_nfc = false;
    std::string out = replace_characters(utf8, needs_nfc);
    return needs_nfc ? to_nfc(std::move(out)) : out;
}

bool is_ascii_space(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// The text cleaned, each character changed (to 0: left out), runs of white space single, trimmed.
template <typename Change>
std::string clean_and_change(std::string_view utf8, Change change) {
    std::string other;
    if (!is_clean(utf8)) {
        other = mended(utf8);
        utf8 = other;
    }
    std::string out;
    out.reserve(utf8.size());
    bool space = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const Decoded next = decode(utf8, at);
        at += next.length;
        if (is_ascii_space(next.character)) {
            space = true;
            continue;
        }
        const char32_t c = change(next.character);
        if (c == 0) continue;
        if (space && !out.empty()) out += ' ';
        space = false;
        if (c < 0x80) {
            out += static_cast<char>(c);
        } else {
            append_utf8(out, c);
        }
    }
    return out;
}

// A vowel and its tone: "oà" and "òa" are one sound written in two ways.
struct Vowel {
    std::string_view toned[5];
    std::string_view plain;
};
constexpr Vowel vowel_a{{"à", "á", "ả", "ã", "ạ"}, "a"};
constexpr Vowel vowel_e{{"è", "é", "ẻ", "ẽ", "ẹ"}, "e"};
constexpr Vowel vowel_o{{"ò", "ó", "ỏ", "õ", "ọ"}, "o"};
constexpr Vowel vowel_u{{"ù", "ú", "ủ", "ũ", "ụ"}, "u"};
constexpr Vowel vowel_y{{"ỳ", "ý", "ỷ", "ỹ", "ỵ"}, "y"};

int tone_at(std::string_view text, std::size_t at, const Vowel& vowel) {
    for (int tone = 0; tone < 5; ++tone)
        if (text.substr(at, vowel.toned[tone].size()) == vowel.toned[tone]) return tone;
    return -1;
}

bool letter_at(std::string_view text, std::size_t at) {
    return at < text.size() && u_isalpha(static_cast<UChar32>(decode(text, at).character));
}

// "oà", "oè", "uỳ" at the end of a syllable -> "òa", "òe", "ùy"; the u of "quý" belongs to the consonant.
std::string place_tones(std::string text) {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        const char first = text[at];
        if ((first != 'o' && first != 'u') || static_cast<unsigned char>(text[at + 1]) < 0x80) continue;
        if (first == 'u' && at > 0 && text[at - 1] == 'q') continue;
        const Vowel& glide = first == 'o' ? vowel_o : vowel_u;
        for (const Vowel* vowel : {&vowel_a, &vowel_e, &vowel_y}) {
            if ((first == 'u') != (vowel == &vowel_y)) continue;
            const int tone = tone_at(text, at + 1, *vowel);
            if (tone < 0) continue;
            const std::size_t length = vowel->toned[tone].size();
            if (letter_at(text, at + 1 + length)) continue;
            const std::string mended = std::string(glide.toned[tone]) + std::string(vowel->plain);
            if (mended.size() == 1 + length) {
                std::copy(mended.begin(), mended.end(), text.begin() + static_cast<std::ptrdiff_t>(at));
            } else {
                text.replace(at, 1 + length, mended);
            }
            break;
        }
    }
    return text;
}

// The first letter of the text, 0 when it has none.
char32_t first_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decode(text, at);
        if (next.valid && u_isalpha(static_cast<UChar32>(next.character))) return next.character;
        at += next.length;
    }
    return 0;
}

}  // namespace

Encoding detect_encoding(std::string_view bytes) {
    if (bytes.substr(0, utf8_mark.size()) == utf8_mark) return Encoding::utf8;
    if (bytes.substr(0, 2) == "\xFF\xFE") return Encoding::utf16_le;
    if (bytes.substr(0, 2) == "\xFE\xFF") return Encoding::utf16_be;

    // Every space, digit and line end of UTF-16 has one zero byte, always on the same side.
    const std::size_t pairs = std::min<std::size_t>(bytes.size(), 1 << 16) / 2;
    std::size_t zeros_first = 0, zeros_second = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        if (bytes[2 * i] == '\0') ++zeros_first;
        if (bytes[2 * i + 1] == '\0') ++zeros_second;
    }
    if (zeros_second * 4 > pairs && zeros_first * 20 < pairs) return Encoding::utf16_le;
    if (zeros_first * 4 > pairs && zeros_second * 20 < pairs) return Encoding::utf16_be;
    return is_valid_utf8(bytes) ? Encoding::utf8 : Encoding::unknown;
}

std::string to_utf8(std::string_view bytes, Encoding encoding, std::size_t* replaced) {
    std::size_t count = 0;
    std::string out;
    if (encoding == Encoding::utf16_le || encoding == Encoding::utf16_be) {
        out = from_utf16(bytes, encoding == Encoding::utf16_le, count);
    } else {
        out = from_utf8(bytes, count);
    }
    if (replaced != nullptr) *replaced = count;
    return out;
}

std::string clean(std::string_view utf8) {
    return is_clean(utf8) ? std::string(utf8) : mended(utf8);
}

std::string fold(std::string_view utf8) {
    return clean_and_change(utf8, [&known = letters()](char32_t c) {
        return surely_nfc(c) ? char32_t{known[c].fold} : compute_fold_of(c);
    });
}

std::string lower(std::string_view utf8) {
    return place_tones(clean_and_change(utf8, [&known = letters()](char32_t c) {
        return surely_nfc(c) ? char32_t{known[c].lower} : compute_lower_of(c);
    }));
}

std::string single_spaced(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool space = false;
    for (const char c : text) {
        if (is_ascii_space(static_cast<unsigned char>(c))) {
            space = true;
            continue;
        }
        if (space && !out.empty()) out += ' ';
        space = false;
        out += c;
    }
    return out;
}

void append_utf8(std::string& out, char32_t c) {
    const auto tail = [c](unsigned shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        const char bytes[] = {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
        out.append(bytes, sizeof bytes);
    } else if (c < 0x10000) {
        const char bytes[] = {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
        out.append(bytes, sizeof bytes);
    } else {
        const char bytes[] = {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
        out.append(bytes, sizeof bytes);
    }
}

std::size_t length(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool starts_upper(std::string_view utf8) {
    const auto letter = static_cast<UChar32>(first_letter(utf8));
    return letter != 0 && (u_isupper(letter) || u_istitle(letter));
}

bool starts_lower(std::string_view utf8) {
    const auto letter = static_cast<UChar32>(first_letter(utf8));
    return letter != 0 && u_islower(letter);
}

bool all_capitals(std::string_view utf8) {
    bool letters = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const Decoded next = decode(utf8, at);
        at += next.length;
        const auto c = static_cast<UChar32>(next.character);
        if (!next.valid || !u_isalpha(c)) continue;
        if (u_islower(c)) return false;
        letters = true;
    }
    return letters;
}

}  // namespace solieu
