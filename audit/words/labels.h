#pragma once
// What the words of a row's label, or of a figure's subject, say about its part in a relation.
//
//   read_label("Tổng số TTHC thuộc thẩm quyền (cả ngành dọc)", lexicon)
//     -> {.words = " tổng số tthc thuộc thẩm quyền ", .every = " tổng số tthc thuộc thẩm quyền cả ngành dọc ", .total = true, .counted = true}

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"

namespace solieu::audit {

struct Label {
    std::string words;   // lower case, one space around each word, no punctuation, nothing in brackets; " " when empty
    std::string every;   // the same with what stands in brackets
    bool total = false;  // "Tổng số …", "Tổng cộng"
    bool counted = false;     // begins with "Tổng", "Số", "Số lượng": counts something
    bool rate = false;        // "Tỷ lệ …"
    bool cumulative = false;  // "lũy kế"
    bool planned = false;     // what was to be done or is allowed: "Kế hoạch", "được giao", "đề ra"
    bool compared = false;    // growth or a comparison with another time: "so với năm 2015", "tăng", "giảm"
};

[[nodiscard]] Label read_label(std::string_view text, const Lexicon& lexicon);

// Label::words alone.
[[nodiscard]] std::string plain_words(std::string_view text);

// Label::every alone.
[[nodiscard]] std::string every_word(std::string_view text);

// `phrase` is one or more whole words: contains(" số tthc cấp tỉnh ", "cấp tỉnh").
[[nodiscard]] bool contains(std::string_view words, std::string_view phrase);
[[nodiscard]] bool contains_any(std::string_view words, std::span<const std::string_view> phrases);

// The words one by one.
[[nodiscard]] std::vector<std::string_view> split(std::string_view words);

// The words that carry the meaning: without "số", "tỷ lệ", "của", "đã" and the like. Each once, in order.
[[nodiscard]] std::vector<std::string_view> content_words(std::string_view words, const Lexicon& lexicon);

// The thing counted is named in the whole too: the first content word of `part` stands in `whole` (its brackets may
// hold the abbreviation), or `part` has none of its own ("Cấp tỉnh").
[[nodiscard]] bool shares_head(const Label& part, const Label& whole, const Lexicon& lexicon);

// Of several labels, what distinguishes them: without the words that all begin with and all end with.
[[nodiscard]] std::vector<std::string> distinct_middles(const std::vector<std::string_view>& words);

}  // namespace solieu::audit
