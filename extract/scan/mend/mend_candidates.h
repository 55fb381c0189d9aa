#pragma once
// Which other word the known phrases demand at a place of a line: one, or none when several come near it.
//
// Example: "Tống" before "số" -> the number of "tổng" in KnownPhrases

#include <optional>
#include <utility>

#include "extract/scan/mend/mend_tokens.h"

namespace solieu::extract {

inline constexpr float unsure_word = 0.9F;  // below, the recogniser doubts its word

// Not so numbers, names, single letters and acronyms. The functions below are for tokens that may change.
[[nodiscard]] bool may_change(const MendLine& line, std::size_t i);

// The one word with the same letters that the phrases demand; no_word when there is none or more than one.
[[nodiscard]] int other_marks(const MendLine& line, std::size_t i);

// The one word a letter away that both neighbours, or the whole cell, demand. Only for what is no known word.
[[nodiscard]] int other_letter(const MendLine& line, std::size_t i);

// For token i and the next, which both slipped ("chuyến đối" for "chuyển đổi"): when one pair of words with the same
// letters is known. None when one of them may not change.
[[nodiscard]] std::optional<std::pair<int, int>> other_pair(const MendLine& line, std::size_t i);

}  // namespace solieu::extract
