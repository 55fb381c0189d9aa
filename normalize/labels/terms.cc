#include "normalize/labels/terms.h"

#include <algorithm>

#include "base/text.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t most_letters = 10;       // of an abbreviation
constexpr std::size_t longest_text = 4000;     // of a label or sentence that is compared
constexpr std::size_t most_definitions = 500;  // of one document

struct TermTable {
    explicit TermTable(const Lexicon& lexicon) {
        for (const PackRow& row : lexicon.rows("terms.tsv"))
            phrases.add(row[0], split_words(row[1] == "-" ? std::string_view() : row[1]));
        phrases.sort();
    }

    PhraseTable<Words> phrases;  // with the form that stands for them
};

std::string canonical_words(std::string_view text, const Terms& terms, Aside aside, const Lexicon& lexicon) {
    const TextWords read = words_of(lower(text.substr(0, longest_text)));
    std::string out;
    for (const std::string_view word : in_one_form(words_in(read, aside, true), terms, lexicon))
        (out += out.empty() ? "" : " ") += word;
    return out;
}

bool is_abbreviation(std::string_view word) {
    return length(word) >= 2 && length(word) <= most_letters && all_capitals(word) &&
           std::none_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

// Single words that tell nothing apart stay: qualifiers may hold them ("trong hạn").
Words in_one_form(const Words& words, const Terms& terms, const Lexicon& lexicon) {
    const TermTable& table = lexicon.of<TermTable>();
    Words spelled;
    if (!terms.defined.empty()) {
        for (const std::string_view word : words) {
            const auto found = terms.defined.find(word);
            if (found == terms.defined.end()) {
                spelled.push_back(word);
            } else {
                for (const std::string_view part : split_words(found->second)) spelled.push_back(part);
            }
        }
    }
    const Words& all = terms.defined.empty() ? words : spelled;
    Words out;
    for (std::size_t i = 0; i < all.size();) {
        const auto* entry = table.phrases.at(all, i);
        if (entry == nullptr || (entry->value.empty() && entry->words.size() == 1)) {
            out.push_back(all[i++]);
            continue;
        }
        out.insert(out.end(), entry->value.begin(), entry->value.end());
        i += entry->words.size();
    }
    return out;
}

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
        const TextWords before = words_of(lower(text.substr(from, open - from)));
        const Words words = words_in(before, Aside::left_out, true);
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
    return canonical_words(text, terms, Aside::left_out, lexicon);
}

std::string in_brackets(std::string_view text, const Terms& terms, const Lexicon& lexicon) {
    return canonical_words(text, terms, Aside::alone, lexicon);
}

}  // namespace solieu::normalize
