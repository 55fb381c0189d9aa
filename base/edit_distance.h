#pragma once
// How far two words are from each other, and which known word was likely meant.
//
// Example:
//   edit_distance("procedure", "procedures") -> 1
//   edit_distance("abc", "acb") -> 2

#include <cstddef>
#include <span>
#include <string_view>

namespace solieu {

inline constexpr std::size_t any_distance = std::string_view::npos - 1;

// Levenshtein's distance in bytes: insertions, deletions and replacements; `most` + 1 when they are farther from each
// other than `most`. Cost: the shorter length times the smaller of `most` and the longer length.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most = any_distance);

// The known word that `word` is most likely a slip of: at most two changes away, the nearest, the first of several; ""
// for none.
[[nodiscard]] std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

}  // namespace solieu
