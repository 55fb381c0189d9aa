#pragma once
// What is written in both versions as words that can be compared: without capitals, punctuation and line ends.
//
// In:    text as written.
// Out:   its words, numbered in one book for both versions: equal numbers are equal words. `plain` has them without
//        marks and accents, for what a recogniser may have lost.
// Fails: never.
//
// Example:
//   WordBook book;
//   book.words_of(row.label.text).exact   the same for "Số TTHC\ncấp xã:" and "số TTHC cấp xã"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace solieu::audit {

using WordNumbers = std::vector<int>;

struct WrittenWords {
    WordNumbers exact, plain;  // in order
};

class WordBook {
  public:
    [[nodiscard]] WrittenWords words_of(std::string_view text);

    // Plain words but for the numbers: what stays of a sentence when its figures change.
    [[nodiscard]] WordNumbers words_beside_numbers(std::string_view text);

    // The same with capitals left out, but with marks and accents.
    [[nodiscard]] WordNumbers words_beside_numbers_as_written(std::string_view text);

    // A number for a word or name as it is; 0 for "".
    [[nodiscard]] int number_of(std::string_view word);

  private:
    [[nodiscard]] WordNumbers numbers_of(const std::string& text, bool with_numbers = true);

    std::unordered_map<std::string, int> numbers_;
};

// 64 bits that tell lists apart; 0 for an empty one.
[[nodiscard]] std::uint64_t key_of(const WordNumbers& words);
[[nodiscard]] std::uint64_t joined(std::uint64_t a, std::uint64_t b);

// How many words two sorted lists share; each as often as it stands in both.
[[nodiscard]] int shared(const WordNumbers& a, const WordNumbers& b);

// The same in hundredths of both (Dice); 0 where one is empty.
[[nodiscard]] int likeness(const WordNumbers& a, const WordNumbers& b);

// Each word of the shorter list stands in the longer one; both sorted, neither empty.
[[nodiscard]] bool is_part(const WordNumbers& a, const WordNumbers& b);

[[nodiscard]] WordNumbers sorted(WordNumbers words);

}  // namespace solieu::audit
