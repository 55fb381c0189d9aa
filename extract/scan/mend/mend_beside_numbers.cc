#include "extract/scan/mend/mend_beside_numbers.h"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/encoding/vietnamese_syllable.h"
#include "extract/scan/mend/known_phrases.h"

namespace solieu::extract {
namespace {

constexpr std::string_view punctuation = ".,;:()";

std::string_view core_of(std::string_view word) {
    const std::size_t from = word.find_first_not_of(punctuation);
    if (from == std::string_view::npos) return {};
    return word.substr(from, word.find_last_not_of(punctuation) + 1 - from);
}

bool is_number(std::string_view word) {
    const std::string_view core = core_of(word);
    return !core.empty() && core.find_first_not_of("0123456789") == std::string_view::npos;
}

// "500.000", "5.000.000": thousands in groups, the last of them noughts, as sums of money are written.
bool is_amount(std::string_view word) {
    const std::string_view core = core_of(word);
    return core.size() > 4 && core.ends_with(".000") && core.find_first_not_of("0123456789.") == std::string_view::npos;
}

// The word of the kind with the same letters, nullptr when there is none.
const KnownWord* like(std::string_view word, const KnownPhrases& known, bool KnownWord::*kind) {
    const std::optional<Spelling> spelled = spelling(core_of(word));
    if (!spelled) return nullptr;
    for (const int id : known.same_letters(spelled->base)) {
        if (known.word(id).*kind) return &known.word(id);
    }
    return nullptr;
}

bool is_known(std::string_view word, const KnownPhrases& known) {
    const std::optional<Spelling> spelled = spelling(core_of(word));
    return spelled && known.find(*spelled) != no_word;
}

// Puts the marks of the known word on the letters of the read one.
bool spell_as(MendableWord& word, const KnownWord& other) {
    const std::string_view core = core_of(word.text);
    const std::optional<Spelling> spelled = spelling(core);
    if (!spelled || spelled->key == other.spelling.key) return false;
    std::string written;
    for (std::size_t i = 0; i < other.spelling.letters.size(); ++i) {
        Letter letter = other.spelling.letters[i];
        letter.upper = i < spelled->letters.size() && spelled->letters[i].upper;
        written += utf8_of(letter);
    }
    word.text.replace(static_cast<std::size_t>(core.data() - word.text.data()), core.size(), written);
    return true;
}

}  // namespace

std::size_t mend_beside_numbers(std::span<MendableWord> words, const KnownPhrases& known) {
    std::size_t mended = 0;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (is_number(words[i + 1].text)) {
            const KnownWord* other = like(words[i].text, known, &KnownWord::before_number);
            const bool sure = other != nullptr && other->may_be_capital && !is_known(words[i].text, known);
            if (sure) mended += spell_as(words[i], *other) ? 1 : 0;
        }
        if (is_amount(words[i].text)) {
            const KnownWord* other = like(words[i + 1].text, known, &KnownWord::behind_amount);
            if (other != nullptr) mended += spell_as(words[i + 1], *other) ? 1 : 0;
        }
    }
    return mended;
}

bool stands_before_number(std::string_view word, const KnownPhrases& known) {
    return like(word, known, &KnownWord::before_number) != nullptr;
}

}  // namespace solieu::extract
