#pragma once
// Words whose neighbour is a number, mended by that: what the number of an article follows, what an amount is counted
// in.
//
// In:  the words of one line in reading order; the phrases, whose kinds "before-number" and "behind-amount" say the
// words. Out: the same words, some with other marks and tones; the caller keeps the raw reading. Returns how many
// differ. Before a
//      number a word stays that the phrases know as another one, or whose kind is written without a capital there
//      ("ngay 5" may be "ngay").
//
// Example: "Điêu 10" -> "Điều 10", "5.000.000 đông" -> "5.000.000 đồng"

#include <cstddef>
#include <span>
#include <string_view>

#include "extract/scan/mend/mend_words.h"

namespace solieu::extract {

std::size_t mend_beside_numbers(std::span<MendableWord> words, const KnownPhrases& known);

// Whether a number follows such a word, however its marks were read.
[[nodiscard]] bool stands_before_number(std::string_view word, const KnownPhrases& known);

}  // namespace solieu::extract
