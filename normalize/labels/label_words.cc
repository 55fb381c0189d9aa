#include "normalize/labels/label_words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/text.h"
#include "normalize/labels/text_words.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t longest_label = 600;  // bytes; a longer one is a sentence, its beginning says what it is
constexpr std::size_t shortest_mended = 4;  // letters: of shorter words too many differ in one letter

using Token = LabelToken;

constexpr std::size_t most_facet_bits = 64;

std::vector<Token> tokens_of(std::string_view label) {
    const TextWords text = words_of(lower(label.substr(0, longest_label)));
    std::vector<Token> tokens;
    tokens.reserve(text.words.size());
    for (const TextWord& word : text.words)
        tokens.push_back({.word = text.low.substr(word.begin, word.end - word.begin), .aside = word.aside});
    return tokens;
}

bool is_year(std::string_view word) {
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The words kept so far and the next one end in the phrase.
bool ends_in(const std::vector<Token>& kept, const Token& next, const ConceptPhrase& phrase) {
    const std::size_t before = phrase.words.size() - 1;
    if (next.word != phrase.words.back() || kept.size() < before) return false;
    return std::equal(phrase.words.begin(), phrase.words.end() - 1, kept.end() - static_cast<std::ptrdiff_t>(before),
                      [](const std::string& word, const Token& token) { return word == token.word; });
}

// Years say when, not what, but "so với năm 2015" is another thing than "so với năm 2021".
void drop_years(std::vector<Token>& tokens, const LabelVocabulary& vocabulary) {
    if (std::none_of(tokens.begin(), tokens.end(), [](const Token& token) { return is_year(token.word); })) return;
    std::vector<Token> kept;
    bool compared = false;
    for (Token& token : tokens) {
        compared = compared || std::any_of(vocabulary.comparings.begin(), vocabulary.comparings.end(),
                                           [&](const ConceptPhrase& phrase) { return ends_in(kept, token, phrase); });
        if (is_year(token.word) && !compared) continue;
        kept.push_back(std::move(token));
    }
    tokens = std::move(kept);
}

ConceptSort sort_named(std::string_view name) {
    if (name == "word") return ConceptSort::word;
    if (name == "light") return ConceptSort::light;
    if (name == "empty") return ConceptSort::empty;
    return name == "span" ? ConceptSort::span : ConceptSort::facet;
}

Facets bit_of_facet(LabelVocabulary& vocabulary, std::string_view facet, std::size_t& bits) {
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

std::vector<ConceptPhrase> phrases_of(std::string_view written, Concept number) {
    std::vector<ConceptPhrase> phrases;
    while (!written.empty()) {
        const std::size_t end = std::min(written.find(';'), written.size());
        ConceptPhrase phrase{.words = {}, .number = number};
        for (Token& token : tokens_of(written.substr(0, end))) phrase.words.push_back(std::move(token.word));
        written.remove_prefix(std::min(end + 1, written.size()));
        if (!phrase.words.empty()) phrases.push_back(std::move(phrase));
    }
    return phrases;
}

// Rows that are no concept. True for one of them.
bool add_other(LabelVocabulary& vocabulary, const PackRow& row) {
    if (row[1] != "opening" && row[1] != "comparing") return false;
    for (ConceptPhrase& phrase : phrases_of(row[2], 0)) {
        if (row[1] == "opening") vocabulary.openings.insert(phrase.words.front());
        if (row[1] == "comparing") vocabulary.comparings.push_back(std::move(phrase));
    }
    return true;
}

void add_concepts(LabelVocabulary& vocabulary, const std::vector<const PackRow*>& rows) {
    std::size_t bits = 0;
    for (const PackRow* const each : rows) {
        const PackRow& row = *each;
        if (add_other(vocabulary, row)) continue;
        ConceptEntry entry{.sort = sort_named(row[1]), .bit = 0, .cumulative = row[0] == "cumulative"};
        if (entry.sort == ConceptSort::facet && bits == most_facet_bits) continue;
        if (entry.sort == ConceptSort::facet) entry.bit = bit_of_facet(vocabulary, row[1], bits);
        const auto number = static_cast<Concept>(vocabulary.concepts.size());
        vocabulary.concepts.push_back(entry);
        for (ConceptPhrase& phrase : phrases_of(row[2], number))
            vocabulary.phrases[phrase.words.front()].push_back(std::move(phrase));
    }
    for (auto& [first, list] : vocabulary.phrases) {
        std::stable_sort(list.begin(), list.end(), [](const ConceptPhrase& a, const ConceptPhrase& b) {
            return a.words.size() > b.words.size();
        });
    }
}

// The longest phrase at this token, within one pair of brackets or outside of them.
const ConceptPhrase* phrase_at(const LabelVocabulary& vocabulary, const std::vector<Token>& tokens, std::size_t at) {
    const auto list = vocabulary.phrases.find(tokens[at].word);
    if (list == vocabulary.phrases.end()) return nullptr;
    for (const ConceptPhrase& phrase : list->second) {
        if (at + phrase.words.size() > tokens.size()) continue;
        bool same = true;
        for (std::size_t i = 0; i < phrase.words.size() && same; ++i) {
            same = tokens[at + i].word == phrase.words[i] && tokens[at + i].aside == tokens[at].aside;
        }
        if (same) return &phrase;
    }
    return nullptr;
}

void add_words_of(LabelVocabulary& vocabulary, const std::vector<Token>& tokens) {
    for (std::size_t at = 0; at < tokens.size();) {
        if (const ConceptPhrase* phrase = phrase_at(vocabulary, tokens, at)) {
            at += phrase->words.size();
            continue;
        }
        const auto number = static_cast<Concept>(vocabulary.concepts.size());
        if (vocabulary.words.emplace(tokens[at].word, number).second) vocabulary.concepts.emplace_back();
        ++at;
    }
}

void add_marked(LabelVocabulary& vocabulary, const std::string& word) {
    std::string bare = fold(word);
    const auto [entry, is_new] = vocabulary.marked.emplace(bare, word);
    if (is_new) {
        vocabulary.unmarked.push_back(std::move(bare));
    } else if (entry->second != word) {
        entry->second.clear();  // several words: none can be chosen
    }
}

// The rows of the pack and of all packs that it needs, those of the packs it needs first.
std::vector<const PackRow*> rows_for(const Pack& pack, const Lexicon& lexicon, std::string_view table) {
    std::set<std::string_view> needed = {pack.id};
    for (auto each = lexicon.packs().rbegin(); each != lexicon.packs().rend(); ++each) {  // those needed stand before
        if (needed.contains(each->id)) needed.insert(each->needs.begin(), each->needs.end());
    }
    std::vector<const PackRow*> rows;
    for (const PackRow& row : lexicon.rows(table))
        if (needed.contains(row.pack->id)) rows.push_back(&row);
    return rows;
}

bool is_known(const LabelVocabulary& words, const std::string& word) {
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
std::string mended_word(const LabelVocabulary& words, const std::string& word, Mending mending) {
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

int mend(const LabelVocabulary& words, std::vector<Token>& tokens, Mending mending) {
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
        case ConceptSort::empty:
            break;
        case ConceptSort::span:
            (entry.cumulative ? out.cumulative : out.within_period) = true;
            break;
        case ConceptSort::facet:
            (aside ? out.aside_facets : out.facets) |= entry.bit;
            break;
        case ConceptSort::word:
        case ConceptSort::light:
            (aside ? out.asides : out.words).push_back(number);
            break;
    }
}

bool begins_as_count(const std::vector<Token>& tokens, const LabelVocabulary& vocabulary) {
    return !tokens.empty() && vocabulary.openings.contains(tokens.front().word);
}

void sort_once(std::vector<Concept>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

}  // namespace

LabelVocabulary::LabelVocabulary(const Pack& pack, const Lexicon& lexicon, CutLabels* cut) {
    add_concepts(*this, rows_for(pack, lexicon, "indicator_words.tsv"));
    const auto add_label = [&](std::string_view label) {
        std::vector<Token> tokens = tokens_of(label);
        drop_years(tokens, *this);
        add_words_of(*this, tokens);
        if (cut != nullptr) cut->emplace(label, std::move(tokens));
    };
    for (const PackRow& row : lexicon.rows("indicators.tsv"))
        if (row.pack == &pack) add_label(row[7]);
    for (const PackRow& row : lexicon.rows("indicator_labels.tsv"))
        if (row.pack == &pack) add_label(row[2]);
    for (const auto& [first, list] : phrases) {
        for (const ConceptPhrase& phrase : list) {
            for (const std::string& word : phrase.words) add_marked(*this, word);
        }
    }
    for (const auto& [word, number] : words) add_marked(*this, word);
    std::sort(unmarked.begin(), unmarked.end());
}

LabelWords read_label_words(std::string_view label, Mending mending, const LabelVocabulary& vocabulary) {
    std::vector<Token> tokens = tokens_of(label);
    drop_years(tokens, vocabulary);
    return read_label_words(std::move(tokens), mending, vocabulary);
}

LabelWords read_label_words(LabelTokens tokens, Mending mending, const LabelVocabulary& vocabulary) {
    const LabelVocabulary& known = vocabulary;
    LabelWords out;
    out.mended = mend(known, tokens, mending);
    out.counted = begins_as_count(tokens, known);
    for (std::size_t at = 0; at < tokens.size();) {
        const bool aside = tokens[at].aside;
        if (const ConceptPhrase* phrase = phrase_at(known, tokens, at)) {
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

bool is_light(Concept number, const LabelVocabulary& vocabulary) {
    return vocabulary.concepts[number].sort == ConceptSort::light;
}

}  // namespace solieu::normalize
