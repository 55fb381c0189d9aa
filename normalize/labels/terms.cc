#include "normalize/labels/terms.h"

#include <algorithm>

#include "base/lexicon/phrase_table.h"
#include "base/text.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t most_letters = 10;       // of an abbreviation
constexpr std::size_t longest_text = 4000;     // of a label or sentence that is compared
constexpr std::size_t most_definitions = 500;  // of one document

bool is_word_byte(unsigned char c) {
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '%';
}

// General punctuation (U+2000…U+206F) and «»: no words.
std::size_t length_of_mark(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) == "\xE2\x80") return 3;
    const std::string_view two = text.substr(at, 2);
    return two == "\xC2\xAB" || two == "\xC2\xBB" ? 2 : 0;
}

enum class Brackets { outside, inside };

// A mark between digits belongs to them: "1.872" and "18/2021" are one word.
bool joins_digits(std::string_view text, std::size_t at) {
    auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    return (text[at] == '.' || text[at] == ',' || text[at] == '/') && at > 0 && digit(at - 1) && digit(at + 1);
}

Words words_of(std::string_view text, Brackets which) {
    Words words;
    int depth = 0;
    std::size_t begin = std::string_view::npos;
    auto end_word = [&](std::size_t end) {
        if (begin != std::string_view::npos) words.push_back(text.substr(begin, end - begin));
        begin = std::string_view::npos;
    };
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t mark = length_of_mark(text, i); mark > 0) {
            end_word(i);
            i += mark;
            continue;
        }
        const bool wanted = (depth > 0) == (which == Brackets::inside);
        if (wanted && (is_word_byte(static_cast<unsigned char>(text[i])) || joins_digits(text, i))) {
            if (begin == std::string_view::npos) begin = i;
        } else {
            end_word(i);
        }
        if (text[i] == '(' || text[i] == '[') ++depth;
        if ((text[i] == ')' || text[i] == ']') && depth > 0) --depth;
        ++i;
    }
    end_word(text.size());
    return words;
}

struct TermTable {
    explicit TermTable(const Lexicon& lexicon) {
        for (const PackRow& row : lexicon.rows("terms.tsv")) phrases.add(row[0], row[1] == "-" ? "" : row[1]);
        phrases.sort();
    }

    PhraseTable<std::string_view> phrases;
};

// Single words that tell nothing apart stay: qualifiers may hold them ("trong hạn").
std::string in_one_form(const Words& words, const Lexicon& lexicon) {
    const TermTable& table = lexicon.of<TermTable>();
    std::string out;
    for (std::size_t i = 0; i < words.size();) {
        const auto* entry = table.phrases.at(words, i);
        const bool kept = !entry || (entry->value.empty() && entry->words.size() == 1);
        const std::string_view form = kept ? words[i] : entry->value;
        if (!form.empty()) (out += out.empty() ? "" : " ") += form;
        i += entry ? entry->words.size() : 1;
    }
    return out;
}

std::string canonical_words(std::string_view text, const Terms& terms, Brackets which, const Lexicon& lexicon) {
    const std::string lowered = lower(text.substr(0, longest_text));
    Words words = words_of(lowered, which);
    if (terms.defined.empty()) return in_one_form(words, lexicon);
    Words spelled;
    for (std::string_view word : words) {
        const auto found = terms.defined.find(word);
        if (found == terms.defined.end()) {
            spelled.push_back(word);
        } else {
            for (std::string_view part : split_words(found->second)) spelled.push_back(part);
        }
    }
    return in_one_form(spelled, lexicon);
}

bool is_abbreviation(std::string_view word) {
    return length(word) >= 2 && length(word) <= most_letters && all_capitals(word) &&
           std::none_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool tells_nothing(std::string_view word, const Lexicon& lexicon) {
    const auto* entry = lexicon.of<TermTable>().phrases.at(Words{word}, 0);
    return entry && entry->value.empty();
}

void define_terms(std::string_view text, Terms& terms, const Lexicon& lexicon) {
    const TermTable& table = lexicon.of<TermTable>();
    for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        const std::size_t close = text.find(')', open);
        if (close == std::string_view::npos || terms.defined.size() >= most_definitions) return;
        const std::string_view short_form = text.substr(open + 1, close - open - 1);
        if (close - open > 4 * most_letters || !is_abbreviation(short_form)) continue;
        const std::string letters = fold(short_form), key = lower(short_form);
        if (letters.empty() || terms.defined.contains(key)) continue;
        if (table.phrases.begins_with(key)) continue;
        const std::size_t reach = 16 * most_letters;
        const std::size_t from = open > reach ? open - reach : 0;
        const std::string before = lower(text.substr(from, open - from));
        const Words words = words_of(before, Brackets::outside);
        if (words.size() < letters.size()) continue;
        const std::size_t first = words.size() - letters.size();
        bool begins = true;
        for (std::size_t i = 0; i < letters.size() && begins; ++i) {
            const std::string word = fold(words[first + i]);
            begins = !word.empty() && word.front() == letters[i];
        }
        if (!begins) continue;
        std::string meaning;
        for (std::size_t i = first; i < words.size(); ++i) (meaning += meaning.empty() ? "" : " ") += words[i];
        terms.defined.emplace(key, std::move(meaning));
    }
}

std::string canonical(std::string_view text, const Terms& terms, const Lexicon& lexicon) {
    return canonical_words(text, terms, Brackets::outside, lexicon);
}

std::string in_brackets(std::string_view text, const Terms& terms, const Lexicon& lexicon) {
    return canonical_words(text, terms, Brackets::inside, lexicon);
}

}  // namespace solieu::normalize
