#include "grammar/words/counted_nouns.h"

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace solieu::grammar {

namespace {

struct Entry {
    std::vector<std::string> words;  // lower case; the comma is a word
    std::string_view kind;
};

struct CountedNouns {
    explicit CountedNouns(const Lexicon& lexicon) {
        for (const PackRow& row : lexicon.rows("counted_nouns.tsv")) {
            const ProseWords words = read_prose_words(row[0], lexicon);
            Entry entry{.words = {}, .kind = row[1]};
            for (std::size_t i = 0; i < words.size(); ++i) entry.words.emplace_back(words.lower_of(i));
            if (!entry.words.empty()) by_first_word[entry.words.front()].push_back(std::move(entry));
        }
    }

    std::unordered_map<std::string, std::vector<Entry>> by_first_word;
};

bool matches(const ProseWords& words, std::size_t token, const Entry& entry) {
    for (std::size_t k = 0; k < entry.words.size(); ++k) {
        if (!words.is(token + k, entry.words[k])) return false;
    }
    return true;
}

}  // namespace

namespace {

struct ScaleWords {
    explicit ScaleWords(const Lexicon& lexicon) {
        std::vector<std::string_view> words;
        for (const PackRow& row : lexicon.rows("scales.tsv")) words.push_back(row[0]);
        scale = WordList(std::move(words));
    }
    WordList scale;
};

std::optional<CountedNoun> match_listed_noun(const ProseWords& words, std::size_t token) {
    if (token >= words.size()) return std::nullopt;
    const auto& entries = words.lexicon->of<CountedNouns>().by_first_word;
    const auto found = entries.find(std::string(words.lower_of(token)));
    if (found == entries.end()) return std::nullopt;
    const Entry* best = nullptr;
    for (const Entry& entry : found->second) {
        if ((!best || entry.words.size() > best->words.size()) && matches(words, token, entry)) best = &entry;
    }
    if (!best) return std::nullopt;
    return CountedNoun{.kind = best->kind, .end = token + best->words.size()};
}

}  // namespace

std::optional<CountedNoun> match_counted_noun(const ProseWords& words, std::size_t token) {
    const auto listed = match_listed_noun(words, token);
    if (!words.is(token, words.lexicon->of<ScaleWords>().scale)) return listed;
    // "triệu tấn", "nghìn doanh nghiệp": of another scale than tonnes and enterprises, so of a kind of its own.
    const auto scaled = match_listed_noun(words, token + 1);
    if (!scaled || scaled->kind == "money" || (listed && listed->end >= scaled->end)) return listed;
    const bool measured = scaled->kind == "measure" || scaled->kind == "time";
    return CountedNoun{.kind = measured ? "measure" : "scaled", .end = scaled->end};
}

std::string_view kind_of_unit(std::string_view unit, const Lexicon& lexicon) {
    const ProseWords words = read_prose_words(unit, lexicon);
    const auto noun = match_counted_noun(words, 0);
    return noun ? noun->kind : std::string_view();
}

}  // namespace solieu::grammar
