#pragma once
// What the words of a row's label, or of a figure's subject, say about its part in a relation: read once, compared as
// numbers.
//
//   read_label("Tổng số TTHC (cả ngành dọc)", words, lexicon)
//     -> {.words = "tổng số tthc", .every = "tổng số tthc cả ngành dọc", .total = true, .counted = true}
//
// Words are numbers of a WordNumbers: two labels of one document have the same word where they have the same number.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "normalize/labels/divisions.h"
#include "normalize/labels/phrases.h"
#include "normalize/labels/text_words.h"

namespace solieu::normalize {

// The words of a document, numbered in the order in which they are met.
struct WordNumbers {
    std::vector<std::string> texts;
    std::unordered_map<std::string, int> numbers;

    int number_of(std::string_view word);
    std::vector<int> numbers_of(const Words& words);
};

struct Label {
    std::vector<int> words;  // in order, without what stands in brackets
    std::vector<int> every;  // in order, with it
    std::vector<int> content;  // of `words` those that carry the meaning: without "số", "tỷ lệ", "của", "đã" …;
                               // each once, in order
    std::vector<int> every_content;  // the same of `every`
    PhraseKinds kinds, every_kinds;  // of the phrases in `words` and in `every`
    std::vector<int>
        qualifiers;  // phrases of PhraseKind::qualifier in `every`, by their places in the table; sorted, once
    std::vector<DivisionMark> divisions;  // what divisions the phrases in `words` name
    std::vector<int> percents;            // "từ 70% dưới 100%": 70, 100
    bool total = false;                   // "Tổng số …", "Tổng cộng"
    bool counted = false;                 // begins with "Tổng", "Số", "Số lượng": counts something
    bool rate = false;                    // "Tỷ lệ …", also behind a ':'

    [[nodiscard]] bool cumulative() const { return every_kinds.has(PhraseKind::cumulative); }  // "lũy kế"
    // What was to be done or is allowed: "Kế hoạch", "được giao", "đề ra".
    [[nodiscard]] bool planned() const { return kinds.has(PhraseKind::planned); }
    // Growth or a comparison with another time: "so với năm 2015", "tăng", "giảm"; but "so với tổng số …" is the whole
    // of a ratio, no other time.
    [[nodiscard]] bool compared() const {
        return kinds.has(PhraseKind::compared) ||
               (kinds.has(PhraseKind::compared_with) && !kinds.has(PhraseKind::compared_whole));
    }
};

[[nodiscard]] Label read_label(std::string_view text, WordNumbers& words, const Lexicon& lexicon);

// All words of a text, in order; those in brackets too.
[[nodiscard]] std::vector<int> read_every_word(std::string_view text, WordNumbers& words);

}  // namespace solieu::normalize
