#include "extract/encoding/legacy_evidence.h"

#include <algorithm>
#include <vector>

namespace solieu::extract {
namespace {

constexpr std::size_t enough_different = 5, enough = 6;
constexpr std::size_t enough_of_bytes = 2;
constexpr std::size_t most_characters = 400'000;  // a hundred pages tell what there is to tell

void weigh_word(std::u32string_view as_shown, const std::u32string& converted, bool possible,
                LegacyEvidence& evidence) {
    if (!possible) {
        ++evidence.shown;
        return;
    }
    const bool good = is_syllable(converted);
    const bool good_as_shown = is_syllable(as_shown);
    ++(good ? good_as_shown ? evidence.both : evidence.converted : good_as_shown ? evidence.shown : evidence.neither);
    if (good && !good_as_shown && evidence.different.size() < 2 * enough_different)
        evidence.different.insert(converted);
}

void add(LegacyEvidence& sum, const LegacyEvidence& part) {
    sum.converted += part.converted;
    sum.shown += part.shown;
    sum.both += part.both;
    sum.neither += part.neither;
    if (sum.different.size() < enough_different) sum.different.insert(part.different.begin(), part.different.end());
}

bool is_beyond_doubt(const LegacyEvidence& evidence, Otherwise otherwise) {
    const bool bytes = otherwise == Otherwise::bytes;
    return evidence.converted >= (bytes ? enough_of_bytes : enough) &&
           evidence.different.size() >= (bytes ? enough_of_bytes : enough_different) &&
           evidence.shown * 10 <= evidence.converted &&
           evidence.neither * 4 <= evidence.converted + evidence.both + evidence.neither;
}

bool has_letter_beyond_ascii(std::u32string_view text) {
    for (const char32_t character : text) {
        if (character >= 0x80 && is_word_character(character)) return true;
    }
    return false;
}

// No weighing is needed: many of its letters have no code. Saves nearly all the time that ordinary text would cost.
bool is_plainly_unicode(std::u32string_view line) {
    std::size_t coded = 0, other = 0;
    for (const char32_t character : line) {
        if (character < 0x80) continue;
        if (code_of(character))
            ++coded;
        else if (is_word_character(character))
            ++other;
    }
    return other * 4 >= coded;
}

}  // namespace

void weigh(LegacyEncoding encoding, std::u32string_view shown, LegacyEvidence& evidence) {
    const std::vector<LegacyLetter> letters = read_codes(encoding, shown);
    std::u32string word;
    std::size_t begin = 0, at = 0;  // in `shown`
    bool changed = false, possible = true;
    const auto end_word = [&] {
        const std::u32string_view as_shown = shown.substr(begin, at - begin);
        if (changed || has_letter_beyond_ascii(as_shown)) weigh_word(as_shown, word, possible, evidence);
        word.clear();
        changed = false;
        possible = true;
    };
    for (const LegacyLetter& letter : letters) {
        if (is_word_character(letter.character)) {
            if (word.empty()) begin = at;
            word += letter.character;
            changed = changed || letter.converted;
            possible = possible && is_possible(encoding, letter);
        } else if (!word.empty()) {
            end_word();
        }
        at += letter.length;
    }
    if (!word.empty()) end_word();
}

bool agrees(const LegacyEvidence& evidence) {
    return evidence.converted >= evidence.shown;
}

std::optional<LegacyEncoding> find_encoding(std::u32string_view shown, Otherwise otherwise) {
    shown = shown.substr(0, most_characters);
    std::vector<std::u32string_view> lines;  // that may be in one of them
    for (std::size_t begin = 0; begin < shown.size();) {
        const std::size_t end = std::min(shown.find(U'\n', begin), shown.size());
        if (const auto line = shown.substr(begin, end - begin); !is_plainly_unicode(line)) lines.push_back(line);
        begin = end + 1;
    }
    std::optional<LegacyEncoding> best;
    std::size_t most = 0;
    for (const LegacyEncoding encoding : legacy_encodings) {
        LegacyEvidence evidence;
        for (const std::u32string_view text : lines) {
            LegacyEvidence line;
            weigh(encoding, text, line);
            if (line.converted > line.shown) add(evidence, line);
        }
        if (!is_beyond_doubt(evidence, otherwise)) continue;
        if (evidence.converted == most) best.reset();
        if (evidence.converted > most) best = encoding;
        most = std::max(most, evidence.converted);
    }
    return best;
}

}  // namespace solieu::extract
