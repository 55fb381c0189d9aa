#include "extract/page/text_doubts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/encoding/legacy_decoder.h"

namespace solieu::extract {
namespace {

constexpr std::size_t fewest_words = 40;

// As common in running English and French as to be on every page.
constexpr std::array<std::string_view, 40> little_words{
    "the", "of",  "and",  "to",   "in",   "is",  "for", "on", "that", "with", "as",  "by", "from", "at",
    "be",  "are", "this", "or",   "it",   "de",  "la",  "le", "les",  "des",  "et",  "du", "en",   "un",
    "une", "est", "que",  "pour", "dans", "par", "sur", "au", "aux",  "il",   "qui", "not"};

struct Counts {
    std::size_t words = 0, damaged = 0;                       // of the page
    std::size_t letters_only = 0, syllables = 0, little = 0;  // of words made of letters
};

bool is_latin(std::u32string_view word) {
    return std::any_of(word.begin(), word.end(), [](char32_t c) {
        return c < 0x250 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0xE000 && c < 0xF900) || c == 0xFFFD;
    });
}

// TTHC, UBND, ĐVSNCL: a table may hold little else.
bool is_abbreviation(std::u32string_view word) {
    return std::all_of(word.begin(), word.end(), [](char32_t c) { return (c >= U'A' && c <= U'Z') || c == U'Đ'; });
}

bool is_little(std::u32string_view word) {
    std::array<char, 4> lower{};
    if (word.size() > lower.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (word[i] >= 0x80) return false;
        const char c = static_cast<char>(word[i]);
        lower[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return std::find(little_words.begin(), little_words.end(), std::string_view(lower.data(), word.size())) !=
           little_words.end();
}

void count_letters(std::u32string_view word, Counts& counts) {
    if (word.size() < 2 || !is_latin(word) || is_abbreviation(word)) return;
    ++counts.letters_only;
    if (is_syllable(word)) ++counts.syllables;
    if (is_little(word)) ++counts.little;
}

void count(const Word& word, Counts& counts) {
    constexpr std::u32string_view other = U"0123456789/@_.&=+";  // numbers, codes, addresses
    constexpr std::u32string_view parting = U",;:()[]-–—“”\"'‘’…!?";
    const std::u32string text = characters_of(word.text);
    ++counts.words;
    if (text.size() > 1 && text.find(char32_t{0xFFFD}) != text.npos) ++counts.damaged;
    std::u32string_view rest = text;
    while (!rest.empty() && rest.back() == U'.') rest.remove_suffix(1);
    if (rest.find_first_of(other) != rest.npos) return;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(parting), rest.size());
        count_letters(rest.substr(0, end), counts);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

}  // namespace

std::string text_doubts(const Page& page) {
    Counts counts;
    for (const Line& line : page.lines)
        for (const Word& word : line.words) count(word, counts);
    for (const Grid& grid : page.grids)
        for (const Cell& cell : grid.cells)
            for (const Line& line : cell.lines)
                for (const Word& word : line.words) count(word, counts);
    if (counts.damaged >= 5 && counts.damaged * 20 > counts.words)
        return std::to_string(counts.damaged) + " of its " + std::to_string(counts.words) +
               " words have characters without a Unicode meaning";
    if (counts.letters_only >= fewest_words && counts.syllables * 2 < counts.letters_only &&
        counts.little * 25 < counts.letters_only)
        return "its text is in no language: " + std::to_string(counts.syllables) + " of " +
               std::to_string(counts.letters_only) + " words can be Vietnamese";
    return {};
}

}  // namespace solieu::extract
