#pragma once
// What the reports of the packs say: the words and phrases of their tables (packs/cchc-581/scan_phrases.tsv), made once
// for a document.
//
// Example:
//   const KnownPhrases known(options.words->scan_phrases);
//   known.pair(known.find("kiểm"), known.find("soát")).strength == Strength::sure

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/encoding/vietnamese_syllable.h"

namespace solieu::extract {

struct KnownWord {
    Spelling spelling;            // as in the table
    bool may_be_capital = false;  // in the middle of a sentence
    bool acronym = false;         // TTHC, UBND
    bool function = false;        // stands beside almost anything
    bool like_small = false;      // its capitals are taken for small letters as a whole
    bool before_numeral = false;  // a Roman number may follow
    bool before_number = false;   // a number follows, as in citations and dates
    bool behind_amount = false;   // what sums of money are counted in
};

// How much a pair of words says. The number is what it weighs as evidence.
enum class Strength : std::uint8_t { unknown = 0, phrase = 1, word = 2, sure = 3 };

struct KnownPair {
    Strength strength = Strength::unknown;
    bool capital_second = false;  // written with a capital: "Thủ tướng Chính phủ"
    // In all phrases: the first ends a word ("kết quả" in "kết quả công tác"), the second begins one ("quá hạn" in "hồ
    // sơ quá hạn"). Without the other half of that word the pair says nothing.
    bool first_is_tail = false, second_is_head = false;
};

inline constexpr int no_word = -1;

class KnownPhrases {
  public:
    explicit KnownPhrases(const std::vector<std::string>& tables);  // their texts

    [[nodiscard]] int find(const Spelling& word) const;  // no_word when it is in no phrase
    [[nodiscard]] int find(std::string_view word) const;
    [[nodiscard]] const KnownWord& word(int id) const { return words_[static_cast<std::size_t>(id)]; }
    [[nodiscard]] std::span<const int> same_letters(std::string_view base) const;  // "kiem": kiểm, kiếm, kiệm
    [[nodiscard]] std::span<const int> after(int id) const;                        // words seen after a word
    [[nodiscard]] std::span<const int> before(int id) const;

    [[nodiscard]] KnownPair pair(int first, int second) const;  // unknown when one of them is no_word
    [[nodiscard]] bool triple(int first, int second, int third) const;
    [[nodiscard]] bool is_surname(const Spelling& word) const;
    [[nodiscard]] bool is_phrase(std::span<const int> words) const;  // the words are a whole entry
    [[nodiscard]] bool is_cell(std::span<const int> words) const;    // the words are an entry of kind "cell"

  private:
    void add_table(std::string_view table, bool words);
    int add_word(std::string_view text);
    void add_entry(std::string_view kind, std::string_view entry);
    [[nodiscard]] bool is_compound(int first, int second) const;

    std::vector<KnownWord> words_;
    std::unordered_map<std::string, int> by_key_;
    std::unordered_map<std::string, std::vector<int>> by_base_;
    std::unordered_map<int, std::vector<int>> after_, before_;
    std::unordered_map<std::uint64_t, KnownPair> pairs_;
    std::unordered_set<std::uint64_t> triples_;
    std::unordered_set<std::string> surnames_;          // keys
    std::unordered_map<std::u32string, bool> entries_;  // words as numbers; true: of kind "cell"
};

}  // namespace solieu::extract
