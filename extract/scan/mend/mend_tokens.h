#pragma once
// The words of one cell or line as mend_words works on them: each word apart from the punctuation around it.
//
// In:  the words as read; the phrases, which must live as long as the line.
// Out: a token for each, in the same order.
//
// Example: "(Ðề" -> front "(", written "Đề", capital

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extract/encoding/vietnamese_syllable.h"
#include "extract/scan/mend/known_phrases.h"
#include "extract/scan/mend/mend_words.h"

namespace solieu::extract {

// What stands between a word and the next one.
enum class WordGap { close, comma, apart };

struct MendToken {
    std::u32string front, back;    // what is not part of the word: brackets, punctuation
    std::optional<Spelling> core;  // nullopt: numbers, signs, document numbers; never changed
    std::string written;           // the core in UTF-8
    int id = no_word;
    bool capital = false;   // begins with a capital
    bool capitals = false;  // has nothing else
    bool fixed = false;     // a name
    float confidence = 1;
    WordGap gap = WordGap::apart;  // to the next token
};

struct MendLine {
    const KnownPhrases& known;
    std::vector<MendToken> tokens{};
    MendPlace place = MendPlace::prose;
};

[[nodiscard]] MendLine mend_line(std::span<const MendableWord> words, MendPlace place, const KnownPhrases& known);

// Marks names as fixed, "NGUYỄN VĂN BÁN": runs of few capital words that a family name begins.
void fix_names(MendLine& line);

// What rulings leave beside words: bars, underscores, spacing accents. No content in these documents.
[[nodiscard]] bool is_ruling_remnant(char32_t c);

}  // namespace solieu::extract
