#pragma once
// Words of labels and sentences on their way to numbers: what the readers of rows and of figures share.
//
// In:    words in one form (normalize/labels/terms.h).
// Out:   what they say, their numbers given out in the order in which they are met.
// Fails: never.
//
// Example:
//   TopicNumbers numbers;
//   said_of({"số", "#tthc", "cấp", "xã"}, numbers, Digits::kept, lexicon)   // nouns {0}, level xã

#include <string>
#include <string_view>
#include <unordered_map>

#include "normalize/fact.h"
#include "normalize/labels/topic.h"

namespace solieu::normalize {

struct TopicNumbers {
    TopicWords known;
    std::unordered_map<std::string, int> numbers;

    int number_of(std::string_view word);
};

// Years, dates and amounts of a sentence say nothing of what is counted; those of a label ("từ 30% đến dưới 70%") do.
enum class Digits { kept, dropped };

[[nodiscard]] Said said_of(const Words& words, TopicNumbers& numbers, Digits digits, const Lexicon& lexicon);

[[nodiscard]] WordList all_words(const Said& said);

// What is not said below is said above.
[[nodiscard]] Qualifiers completed(const Qualifiers& own, const Qualifiers& above);

// Of words as they are written: "quý III năm 2024", "6 tháng đầu năm", "lũy kế".
[[nodiscard]] When when_of(const Words& words, const Period& report, const Lexicon& lexicon);

// The year that the words name: "năm 2023"; 0 for none, -1 for several.
[[nodiscard]] int year_said(const Words& words, const Lexicon& lexicon);

}  // namespace solieu::normalize
