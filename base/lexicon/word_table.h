#pragma once
// Words of the packs by what they do: tables whose first two fields are a kind and words (packs/vi/figure_words.tsv).
//
// In:    a lexicon, the names of tables. Entries are words in lower case, or parts of RE2 patterns where the table says
// so. Out:   the words of a kind; patterns in which a kind in braces stands for any of its words. Fails: never; a kind
// without words matches nothing.
//
// Example:
//   const WordTable table(lexicon, {"function_words.tsv"});
//   table["including"].begins("trong đó có")              // true
//   table.pattern("^{and}\\s+{including}")                  // "^(?:và)\\s+(?:trong đó)"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/lexicon/lexicon.h"

namespace solieu {

// In the order of the tables. The words point into the lexicon.
class WordList {
  public:
    WordList() = default;
    explicit WordList(std::vector<std::string_view> words) : words_(std::move(words)) {}

    [[nodiscard]] auto begin() const { return words_.begin(); }
    [[nodiscard]] auto end() const { return words_.end(); }
    [[nodiscard]] bool contains(std::string_view word) const {
        for (const std::string_view one : words_)
            if (one == word) return true;
        return false;
    }
    // True when the text begins with one of them.
    [[nodiscard]] bool begins(std::string_view text) const {
        for (const std::string_view one : words_)
            if (text.starts_with(one)) return true;
        return false;
    }
    // Where the first of them stands in the text; npos for none.
    [[nodiscard]] std::size_t find_in(std::string_view text) const {
        std::size_t at = std::string_view::npos;
        for (const std::string_view one : words_) at = std::min(at, text.find(one));
        return at;
    }
    // What is written where one of them has to be: the first; "" when there is none.
    [[nodiscard]] std::string_view first() const { return words_.empty() ? std::string_view() : words_.front(); }

  private:
    std::vector<std::string_view> words_;
};

// True when the text begins with one of the words.
[[nodiscard]] bool begins_with_any(std::string_view text, const std::vector<std::string>& words);

// As fold() makes it of a text in lower case, but spaces at the ends and all that is no letter with marks stay: it may
// be a part of a pattern.
[[nodiscard]] std::string without_marks(std::string_view lower);

class WordTable {
  public:
    WordTable(const Lexicon& lexicon, std::initializer_list<std::string_view> tables);

    // Adds the first fields of a table that has no kinds ("scales.tsv") to the words of a kind.
    WordTable& with(std::string_view kind, const Lexicon& lexicon, std::string_view table);

    // The words of a kind.
    [[nodiscard]] WordList operator[](std::string_view kind) const;
    // The same without marks, as fold() makes it of a text in lower case.
    [[nodiscard]] std::vector<std::string> folded(std::string_view kind) const;

    // The shape with "{kind}" replaced by "(?:one|other)".
    [[nodiscard]] std::string pattern(std::string_view shape) const;
    // The same, the words folded.
    [[nodiscard]] std::string folded_pattern(std::string_view shape) const;

  private:
    [[nodiscard]] std::string filled(std::string_view shape, bool fold_words) const;

    std::vector<std::pair<std::string_view, std::string_view>> rows_;  // kind, words
};

}  // namespace solieu
