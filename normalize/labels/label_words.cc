#include "normalize/labels/label_words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <unordered_map>

#include "base/text.h"
#include "normalize/tables.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t longest_label = 600;  // bytes; a longer one is a sentence, its beginning says what it is
constexpr std::size_t shortest_mended = 4;  // letters: of shorter words too many differ in one letter

struct Token {
    std::string word;
    bool aside = false;  // within brackets
};

enum class Sort { word, light, empty, facet, span };

struct ConceptEntry {
    Sort sort = Sort::word;
    Facets bit = 0;
    bool cumulative = false;
};

struct Phrase {
    std::vector<std::string> words;
    Concept number = 0;
};

struct Vocabulary {
    std::vector<ConceptEntry> concepts;
    std::unordered_map<std::string, std::vector<Phrase>> phrases;  // by first word, the longest first
    std::unordered_map<std::string, Concept> words;                // single words of labels, in no phrase
    std::unordered_map<std::string, std::string> marked;  // word without marks -> the one word that it can be, or ""
    std::vector<std::string> unmarked;                    // the keys of `marked`, in order
    std::vector<std::string> facet_names;
    std::vector<Facets> masks;
    Facets inherited = 0, rate = 0;
};

bool is_word_byte(unsigned char letter) {
    return letter >= 0x80 || (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') || letter == '%';
}

// Bytes of a dash, quotation mark or dots (U+2000…U+206F, « and ») at this place; 0 for anything else.
std::size_t length_of_mark(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (rest.size() >= 3 && rest.starts_with("\xE2\x80")) return 3;
    return rest.starts_with("\xC2\xAB") || rest.starts_with("\xC2\xBB") ? 2 : 0;
}

std::vector<Token> tokens_of(std::string_view label) {
    std::vector<Token> tokens;
    const std::string text = lower(label.substr(0, longest_label));
    int depth = 0;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) tokens.push_back({.word = std::move(word), .aside = depth > 0});
        word.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t mark = length_of_mark(text, at);
        if (mark == 0 && is_word_byte(static_cast<unsigned char>(text[at]))) {
            word += text[at++];
            continue;
        }
        end_word();
        if (text[at] == '(' || text[at] == '[') ++depth;
        if ((text[at] == ')' || text[at] == ']') && depth > 0) --depth;
        at += std::max<std::size_t>(mark, 1);
    }
    end_word();
    return tokens;
}

bool is_year(std::string_view word) {
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Years say when, not what, but "so với năm 2015" is another thing than "so với năm 2021".
void drop_years(std::vector<Token>& tokens) {
    std::vector<Token> kept;
    bool compared = false;
    for (Token& token : tokens) {
        if (token.word == "với" && !kept.empty() && kept.back().word == "so") compared = true;
        if (is_year(token.word) && !compared) continue;
        kept.push_back(std::move(token));
    }
    tokens = std::move(kept);
}

Sort sort_named(std::string_view name) {
    if (name == "word") return Sort::word;
    if (name == "light") return Sort::light;
    if (name == "empty") return Sort::empty;
    return name == "span" ? Sort::span : Sort::facet;
}

Facets bit_of_facet(Vocabulary& vocabulary, std::string_view facet, int& bits) {
    auto& names = vocabulary.facet_names;
    const auto found = std::find(names.begin(), names.end(), facet);
    const auto index = static_cast<std::size_t>(found - names.begin());
    if (found == names.end()) {
        names.emplace_back(facet);
        vocabulary.masks.push_back(0);
    }
    const Facets bit = Facets{1} << bits++;
    vocabulary.masks[index] |= bit;
    if (facet == "level" || facet == "mode" || facet == "giver") vocabulary.inherited |= bit;
    if (facet == "measure") vocabulary.rate |= bit;
    return bit;
}

void add_phrases(Vocabulary& vocabulary, std::string_view phrases, Concept number) {
    while (!phrases.empty()) {
        const std::size_t end = std::min(phrases.find(';'), phrases.size());
        Phrase phrase{.words = {}, .number = number};
        for (Token& token : tokens_of(phrases.substr(0, end))) phrase.words.push_back(std::move(token.word));
        phrases.remove_prefix(std::min(end + 1, phrases.size()));
        if (!phrase.words.empty()) vocabulary.phrases[phrase.words.front()].push_back(std::move(phrase));
    }
}

void add_concepts(Vocabulary& vocabulary) {
    int bits = 0;
    for (const TableLine& line : read_table_lines(indicator_words_table())) {
        if (line.size() != 3) continue;
        ConceptEntry entry{.sort = sort_named(line[1]), .bit = 0, .cumulative = line[0] == "cumulative"};
        if (entry.sort == Sort::facet) entry.bit = bit_of_facet(vocabulary, line[1], bits);
        const auto number = static_cast<Concept>(vocabulary.concepts.size());
        vocabulary.concepts.push_back(entry);
        add_phrases(vocabulary, line[2], number);
    }
    for (auto& [first, list] : vocabulary.phrases) {
        std::stable_sort(list.begin(), list.end(),
                         [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
    }
}

// The longest phrase at this token, within one pair of brackets or outside of them.
const Phrase* phrase_at(const Vocabulary& vocabulary, const std::vector<Token>& tokens, std::size_t at) {
    const auto list = vocabulary.phrases.find(tokens[at].word);
    if (list == vocabulary.phrases.end()) return nullptr;
    for (const Phrase& phrase : list->second) {
        if (at + phrase.words.size() > tokens.size()) continue;
        bool same = true;
        for (std::size_t i = 0; i < phrase.words.size() && same; ++i) {
            same = tokens[at + i].word == phrase.words[i] && tokens[at + i].aside == tokens[at].aside;
        }
        if (same) return &phrase;
    }
    return nullptr;
}

void add_words_of(Vocabulary& vocabulary, std::string_view label) {
    std::vector<Token> tokens = tokens_of(label);
    drop_years(tokens);
    for (std::size_t at = 0; at < tokens.size();) {
        if (const Phrase* phrase = phrase_at(vocabulary, tokens, at)) {
            at += phrase->words.size();
            continue;
        }
        const auto number = static_cast<Concept>(vocabulary.concepts.size());
        if (vocabulary.words.emplace(tokens[at].word, number).second) vocabulary.concepts.emplace_back();
        ++at;
    }
}

void add_marked(Vocabulary& vocabulary, const std::string& word) {
    std::string bare = fold(word);
    const auto [entry, is_new] = vocabulary.marked.emplace(bare, word);
    if (is_new) {
        vocabulary.unmarked.push_back(std::move(bare));
    } else if (entry->second != word) {
        entry->second.clear();  // several words: none can be chosen
    }
}

Vocabulary read_vocabulary() {
    Vocabulary vocabulary;
    add_concepts(vocabulary);
    for (const TableLine& line : read_table_lines(indicators_table())) {
        if (line.size() == 10) add_words_of(vocabulary, line[7]);
    }
    for (const TableLine& line : read_table_lines(indicator_labels_table())) {
        if (line.size() == 4) add_words_of(vocabulary, line[2]);
    }
    for (const auto& [first, list] : vocabulary.phrases) {
        for (const Phrase& phrase : list) {
            for (const std::string& word : phrase.words) add_marked(vocabulary, word);
        }
    }
    for (const auto& [word, number] : vocabulary.words) add_marked(vocabulary, word);
    std::sort(vocabulary.unmarked.begin(), vocabulary.unmarked.end());
    return vocabulary;
}

const Vocabulary& vocabulary() {
    static const Vocabulary words = read_vocabulary();
    return words;
}

bool is_known(const Vocabulary& words, const std::string& word) {
    if (words.words.contains(word) || words.phrases.contains(word)) return true;
    const auto marked = words.marked.find(fold(word));
    return marked != words.marked.end() && marked->second == word;
}

// One letter more, less or another.
bool differs_in_one(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
    const auto same = static_cast<std::size_t>(left - a.begin());
    if (same == a.size()) return b.size() > a.size();
    return a.substr(same + (a.size() == b.size() ? 1 : 0)) == b.substr(same + 1);
}

// The one word of the catalogue that `word` can be; "" when there is none or there are several.
std::string mended_word(const Vocabulary& words, const std::string& word, Mending mending) {
    const std::string bare = fold(word);
    if (mending == Mending::marks && bare != word) return "";
    if (const auto marked = words.marked.find(bare); marked != words.marked.end()) return marked->second;
    if (mending == Mending::marks || bare.size() < shortest_mended) return "";
    if (std::any_of(bare.begin(), bare.end(), [](char c) { return c >= '0' && c <= '9'; })) return "";
    const std::string* one = nullptr;
    for (const std::string& candidate : words.unmarked) {
        if (candidate.size() < shortest_mended || !differs_in_one(bare, candidate)) continue;
        if (one != nullptr) return "";
        one = &words.marked.at(candidate);
    }
    return one == nullptr ? "" : *one;
}

int mend(const Vocabulary& words, std::vector<Token>& tokens, Mending mending) {
    int count = 0;
    for (Token& token : tokens) {
        if (is_known(words, token.word)) continue;
        std::string better = mended_word(words, token.word, mending);
        if (better.empty()) continue;
        token.word = std::move(better);
        ++count;
    }
    return count;
}

void take(const ConceptEntry& entry, Concept number, bool aside, LabelWords& out) {
    switch (entry.sort) {
        case Sort::empty:
            break;
        case Sort::span:
            (entry.cumulative ? out.cumulative : out.within_period) = true;
            break;
        case Sort::facet:
            (aside ? out.aside_facets : out.facets) |= entry.bit;
            break;
        case Sort::word:
        case Sort::light:
            (aside ? out.asides : out.words).push_back(number);
            break;
    }
}

bool begins_as_count(const std::vector<Token>& tokens) {
    constexpr std::string_view openings[] = {"số", "tổng", "tỷ", "tỉ", "mức"};
    return !tokens.empty() &&
           std::find(std::begin(openings), std::end(openings), tokens.front().word) != std::end(openings);
}

void sort_once(std::vector<Concept>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

}  // namespace

LabelWords read_label_words(std::string_view label, Mending mending) {
    const Vocabulary& known = vocabulary();
    std::vector<Token> tokens = tokens_of(label);
    drop_years(tokens);
    LabelWords out;
    out.mended = mend(known, tokens, mending);
    out.counted = begins_as_count(tokens);
    for (std::size_t at = 0; at < tokens.size();) {
        const bool aside = tokens[at].aside;
        if (const Phrase* phrase = phrase_at(known, tokens, at)) {
            take(known.concepts[phrase->number], phrase->number, aside, out);
            at += phrase->words.size();
            continue;
        }
        const auto word = known.words.find(tokens[at++].word);
        if (word == known.words.end()) {
            ++(aside ? out.unknown_asides : out.unknown);
        } else {
            take(known.concepts[word->second], word->second, aside, out);
        }
    }
    sort_once(out.words);
    sort_once(out.asides);
    std::erase_if(out.asides,
                  [&](Concept number) { return std::binary_search(out.words.begin(), out.words.end(), number); });
    return out;
}

std::size_t concept_count() {
    return vocabulary().concepts.size();
}

bool is_light(Concept number) {
    return vocabulary().concepts[number].sort == Sort::light;
}

const std::vector<Facets>& facet_masks() {
    return vocabulary().masks;
}

Facets inherited_facets() {
    return vocabulary().inherited;
}

Facets rate_facet() {
    return vocabulary().rate;
}

}  // namespace solieu::normalize
