#pragma once
// Phrases of several words looked up at a place of a text: the longest that stands there.
//
//   PhraseTable<int> table;
//   table.add("thủ tục", 1);
//   table.add("thủ tục hành chính", 2);
//   table.sort();                                             // once, after the last add
//   table.at(split_words("số thủ tục hành chính"), 1)->value == 2
//
// In: words as the table writes them (lower case, one space between); the texts given to add() must outlive the table.

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace solieu {

using Words = std::vector<std::string_view>;

[[nodiscard]] inline Words split_words(std::string_view text) {
    Words words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

template <typename Value>
class PhraseTable {
  public:
    struct Entry {
        Words words;
        Value value;
    };

    void add(std::string_view phrase, Value value) {
        Words words = split_words(phrase);
        if (!words.empty()) by_first_[words.front()].push_back({words, std::move(value)});
    }
    void sort() {
        for (auto& [word, entries] : by_first_)
            std::stable_sort(entries.begin(), entries.end(),
                             [](const Entry& a, const Entry& b) { return a.words.size() > b.words.size(); });
    }

    // Calls `found` with every phrase whose words stand in `words` from `at` on, the longest first.
    template <class List, class Found>
    void each(const List& words, std::size_t at, const Found& found) const {
        const auto list = by_first_.find(std::string_view(words[at]));
        if (list == by_first_.end()) return;
        for (const Entry& entry : list->second)
            if (stands(entry, words, at)) found(entry);
    }

    // The longest phrase whose words stand in `words` from `at` on; null for none.
    template <class List>  // of strings or views of strings
    [[nodiscard]] const Entry* at(const List& words, std::size_t at) const {
        const auto found = by_first_.find(std::string_view(words[at]));
        if (found == by_first_.end()) return nullptr;
        for (const Entry& entry : found->second)
            if (stands(entry, words, at)) return &entry;
        return nullptr;
    }
    [[nodiscard]] bool begins_with(std::string_view word) const { return by_first_.contains(word); }

  private:
    template <class List>
    [[nodiscard]] static bool stands(const Entry& entry, const List& words, std::size_t at) {
        return at + entry.words.size() <= words.size() &&
               std::equal(entry.words.begin(), entry.words.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
    }

    std::unordered_map<std::string_view, std::vector<Entry>> by_first_;
};

}  // namespace solieu
