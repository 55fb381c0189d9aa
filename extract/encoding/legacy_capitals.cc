#include "extract/encoding/legacy_capitals.h"

#include <algorithm>
#include <string>

namespace solieu::extract {
namespace {

void raise(LegacyLetter& letter) {
    std::optional<Letter> known = letter_of(letter.character);
    if (!known || known->upper) return;
    known->upper = true;
    letter.character = character_of(*known);
    letter.converted = true;
}

struct CasedWord {
    std::size_t begin = 0, end = 0;
    int capitals = 0, small = 0, caseless = 0;
    bool line_starts = false;  // no word before it in its line
    bool in_capitals = false;
    bool tells_others = false;
};

std::vector<CasedWord> words_of(const std::vector<LegacyLetter>& letters) {
    std::vector<CasedWord> words;
    bool line_starts = true;
    for (std::size_t at = 0; at < letters.size();) {
        if (!is_word_character(letters[at].character)) {
            line_starts = line_starts || letters[at].character == U'\n';
            ++at;
            continue;
        }
        CasedWord word{.begin = at, .end = at, .line_starts = line_starts};
        line_starts = false;
        for (; at < letters.size() && is_word_character(letters[at].character); ++at) {
            const std::optional<Letter> letter = letter_of(letters[at].character);
            if (letters[at].caseless)
                ++word.caseless;
            else
                ++(letter && letter->upper ? word.capitals : word.small);
        }
        word.end = at;
        word.in_capitals = word.small == 0 && word.capitals >= 2;
        words.push_back(word);
    }
    return words;
}

bool is_syllable_at(const std::vector<LegacyLetter>& letters, const CasedWord& word) {
    std::u32string text;
    for (std::size_t i = word.begin; i < word.end; ++i) text += letters[i].character;
    return is_syllable(utf8_of(text));
}

// Whether a word whose own letters do not tell takes after its neighbours.
bool follows_neighbours(const std::vector<CasedWord>& words, std::size_t i) {
    const CasedWord& word = words[i];
    if (word.small > 0 || word.caseless == 0) return false;
    const bool has_before = !word.line_starts, has_after = i + 1 < words.size() && !words[i + 1].line_starts;
    const bool before = has_before && words[i - 1].tells_others, after = has_after && words[i + 1].tells_others;
    if (word.capitals > 0) return before || after;
    return (before || !has_before) && (after || !has_after) && (before || after);
}

}  // namespace

void raise_capitals(std::vector<LegacyLetter>& letters, Capitals capitals) {
    if (capitals == Capitals::all) {
        for (LegacyLetter& letter : letters) raise(letter);
        return;
    }
    if (std::none_of(letters.begin(), letters.end(), [](const LegacyLetter& letter) { return letter.caseless; }))
        return;
    std::vector<CasedWord> words = words_of(letters);
    for (CasedWord& word : words) word.tells_others = word.in_capitals && is_syllable_at(letters, word);
    const auto follow = [&](std::size_t i) {
        if (words[i].in_capitals || !follows_neighbours(words, i)) return;
        words[i].in_capitals = words[i].tells_others = true;
    };
    for (std::size_t i = 0; i < words.size(); ++i) follow(i);
    for (std::size_t i = words.size(); i-- > 0;) follow(i);
    for (const CasedWord& word : words) {
        if (!word.in_capitals) continue;
        for (std::size_t i = word.begin; i < word.end; ++i) {
            if (letters[i].caseless) raise(letters[i]);
        }
    }
}

}  // namespace solieu::extract
