#pragma once
// What a value takes besides its number: a sign set apart, a breakdown in brackets, a short qualifier.
//
// A note begins with a capital or tells something; what follows the number in the same line and only breaks it down or
// qualifies it belongs to the value.
//
// Example: "% 100 %", "Thủ tục 31 (huyện" / "25, xã 06)", "Thủ tục 64 cả huyện," / "xã"

#include <cstddef>
#include <string>

#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/rowsearch/lines/loose_vocabulary.h"

namespace solieu::grammar {

// "100" "%" from word `at` on.
[[nodiscard]] bool has_sign_apart(const LooseLine& line, std::size_t at);

// "(huyện 27, xã 01)" from word `at` to the line's end: the word behind it; `at` when none stands there.
[[nodiscard]] std::size_t breakdown_end(const LooseLine& line, std::size_t at);

// "(huyện" at the line's end and "25, xã 06)" at the beginning of the line below: names and numbers in turn.
[[nodiscard]] bool opens_breakdown(const LooseLine& line, std::size_t at, const LooseLine* next);

// "cả huyện, xã" from word `at` to the line's end: a few words in lower case that tell nothing by themselves.
[[nodiscard]] bool is_qualifier(const LooseLine& line, std::size_t at, const Vocabulary& vocabulary);

// The words that may end a value of the line above: behind the bracket's end, or all when they are few and in lower
// case. 0 for none.
[[nodiscard]] std::size_t bracket_tail(const LooseLine& line);
[[nodiscard]] std::size_t word_tail(const LooseLine& line);

// The words from `from` to `to`, lower case, single spaces, without punctuation at the end.
[[nodiscard]] std::string lower_words(const LooseLine& line, std::size_t from, std::size_t to);

}  // namespace solieu::grammar
