#include "extract/scan/mend/known_phrases.h"

#include <algorithm>
#include <optional>

namespace solieu::extract {
namespace {

// The parts of a text between separators, without those that are empty.
std::vector<std::string_view> parts_of(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (end > 0) parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + separator.size(), text.size()));
    }
    return parts;
}

std::uint64_t pair_key(int first, int second) {
    return (static_cast<std::uint64_t>(first) << 21U) | static_cast<std::uint64_t>(second);
}

std::uint64_t triple_key(int first, int second, int third) {
    return (pair_key(first, second) << 21U) | static_cast<std::uint64_t>(third);
}

std::u32string entry_key(std::span<const int> words) {
    std::u32string key;
    for (const int word : words) key += static_cast<char32_t>(word);
    return key;
}

Strength strength_of(std::string_view kind) {
    if (kind == "sure") return Strength::sure;
    if (kind == "word") return Strength::word;
    return Strength::phrase;
}

void add_once(std::vector<int>& ids, int id) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

}  // namespace

KnownPhrases::KnownPhrases(const std::vector<std::string>& tables) {
    // The words first: phrases are seen as made of them.
    for (const bool words : {true, false})
        for (const std::string& table : tables) add_table(table, words);
}

void KnownPhrases::add_table(std::string_view table, bool words) {
    for (const std::string_view line : parts_of(table, "\n")) {
        const std::size_t tab = line.find('\t');
        if (line.front() == '#' || tab == std::string_view::npos) continue;
        const std::string_view kind = line.substr(0, tab);
        if ((strength_of(kind) >= Strength::word) != words) continue;
        for (const std::string_view entry : parts_of(line.substr(tab + 1), "; ")) add_entry(kind, entry);
    }
}

int KnownPhrases::add_word(std::string_view text) {
    const std::optional<Spelling> spelled = spelling(text);
    if (!spelled) return no_word;
    const bool new_word = !by_key_.contains(spelled->key);
    const int id = by_key_.emplace(spelled->key, static_cast<int>(words_.size())).first->second;
    if (new_word) {
        words_.push_back({.spelling = *spelled});
        by_base_[spelled->base].push_back(id);
    }
    KnownWord& word = words_[static_cast<std::size_t>(id)];
    const auto capitals = std::count_if(spelled->letters.begin(), spelled->letters.end(),
                                        [](const Letter& letter) { return letter.upper; });
    if (capitals > 1) word.acronym = true;
    if (capitals > 0) word.may_be_capital = true;
    return id;
}

void KnownPhrases::add_entry(std::string_view kind, std::string_view entry) {
    if (kind == "surname") {
        if (const std::optional<Spelling> spelled = spelling(entry)) surnames_.insert(spelled->key);
        return;
    }
    std::vector<int> ids;
    std::vector<bool> capital;
    for (std::string_view text : parts_of(entry, " ")) {
        if (text.ends_with(',')) text.remove_suffix(1);
        ids.push_back(add_word(text));
        const std::optional<Spelling> spelled = spelling(text);
        capital.push_back(spelled && spelled->letters.front().upper);
    }
    if (std::find(ids.begin(), ids.end(), no_word) != ids.end()) return;
    KnownWord& first = words_[static_cast<std::size_t>(ids.front())];
    if (kind == "function") first.function = true;
    if (kind == "like-small") first.like_small = true;
    if (kind == "before-numeral") first.before_numeral = true;
    if (kind == "before-number") first.before_number = true;
    if (kind == "behind-amount") first.behind_amount = true;
    if (kind == "function" || kind == "like-small" || kind == "before-numeral" || kind == "before-number" ||
        kind == "behind-amount") {
        return;
    }
    for (std::size_t i = 0; i + 1 < ids.size(); ++i) {
        const bool tail = i > 0 && is_compound(ids[i - 1], ids[i]);
        const bool head = i + 2 < ids.size() && is_compound(ids[i + 1], ids[i + 2]);
        const auto [place, added] = pairs_.try_emplace(pair_key(ids[i], ids[i + 1]));
        KnownPair& pair = place->second;
        pair.first_is_tail = tail && (added || pair.first_is_tail);
        pair.second_is_head = head && (added || pair.second_is_head);
        pair.strength = std::max(pair.strength, strength_of(kind));
        pair.capital_second = pair.capital_second || capital[i + 1];
        add_once(after_[ids[i]], ids[i + 1]);
        add_once(before_[ids[i + 1]], ids[i]);
        if (i + 2 < ids.size()) triples_.insert(triple_key(ids[i], ids[i + 1], ids[i + 2]));
    }
    bool& cell = entries_[entry_key(ids)];
    cell = cell || kind == "cell";
}

bool KnownPhrases::is_compound(int first, int second) const {
    return pair(first, second).strength >= Strength::word;
}

int KnownPhrases::find(const Spelling& word) const {
    const auto found = by_key_.find(word.key);
    return found == by_key_.end() ? no_word : found->second;
}

int KnownPhrases::find(std::string_view word) const {
    const std::optional<Spelling> spelled = spelling(word);
    return spelled ? find(*spelled) : no_word;
}

std::span<const int> KnownPhrases::same_letters(std::string_view base) const {
    const auto found = by_base_.find(std::string(base));
    if (found == by_base_.end()) return {};
    return found->second;
}

std::span<const int> KnownPhrases::after(int id) const {
    const auto found = after_.find(id);
    if (found == after_.end()) return {};
    return found->second;
}

std::span<const int> KnownPhrases::before(int id) const {
    const auto found = before_.find(id);
    if (found == before_.end()) return {};
    return found->second;
}

KnownPair KnownPhrases::pair(int first, int second) const {
    if (first == no_word || second == no_word) return {};
    const auto found = pairs_.find(pair_key(first, second));
    return found == pairs_.end() ? KnownPair{} : found->second;
}

bool KnownPhrases::triple(int first, int second, int third) const {
    if (first == no_word || second == no_word || third == no_word) return false;
    return triples_.contains(triple_key(first, second, third));
}

bool KnownPhrases::is_surname(const Spelling& word) const {
    return surnames_.contains(word.key);
}

bool KnownPhrases::is_phrase(std::span<const int> words) const {
    return entries_.contains(entry_key(words));
}

bool KnownPhrases::is_cell(std::span<const int> words) const {
    const auto found = entries_.find(entry_key(words));
    return found != entries_.end() && found->second;
}

}  // namespace solieu::extract
