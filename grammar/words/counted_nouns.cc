#include "grammar/words/counted_nouns.h"

#include <string>
#include <unordered_map>
#include <vector>

#include "grammar/words/prose_tables.h"

namespace solieu::grammar {

namespace {

struct Entry {
    std::vector<std::string> words;  // lower case; the comma is a word
    std::string_view kind;
};

using Entries = std::unordered_map<std::string, std::vector<Entry>>;  // by first word

Entries read_entries() {
    Entries entries;
    for (const auto& fields : split_table(counted_nouns_table())) {
        if (fields.size() < 2) continue;
        const ProseWords words = read_prose_words(fields[0]);
        Entry entry{.words = {}, .kind = fields[1]};
        for (std::size_t i = 0; i < words.size(); ++i) entry.words.emplace_back(words.lower_of(i));
        if (!entry.words.empty()) entries[entry.words.front()].push_back(std::move(entry));
    }
    return entries;
}

bool matches(const ProseWords& words, std::size_t token, const Entry& entry) {
    for (std::size_t k = 0; k < entry.words.size(); ++k) {
        if (!words.is(token + k, entry.words[k])) return false;
    }
    return true;
}

}  // namespace

std::optional<CountedNoun> match_counted_noun(const ProseWords& words, std::size_t token) {
    static const Entries entries = read_entries();
    if (token >= words.size()) return std::nullopt;
    const auto found = entries.find(std::string(words.lower_of(token)));
    if (found == entries.end()) return std::nullopt;
    const Entry* best = nullptr;
    for (const Entry& entry : found->second) {
        if ((!best || entry.words.size() > best->words.size()) && matches(words, token, entry)) best = &entry;
    }
    if (!best) return std::nullopt;
    return CountedNoun{.kind = best->kind, .end = token + best->words.size()};
}

std::string_view kind_of_unit(std::string_view unit) {
    const ProseWords words = read_prose_words(unit);
    const auto noun = match_counted_noun(words, 0);
    return noun ? noun->kind : std::string_view();
}

}  // namespace solieu::grammar
