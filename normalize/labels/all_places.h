#pragma once
// Whether a label says nothing but that all of a country, a province or a branch is meant: "Toàn tỉnh", "Cả nước".
//
// In:    a label as written.
// Out:   true where its words are one of the packs' (phrases.tsv: all-places) and nothing more. Such a row may be the
//        total of the places beside it, or told for comparison: only the numbers say which.
// Fails: never.
//
// Example:
//   names_all_places("Toàn tỉnh", lexicon)             // true
//   names_all_places("Toàn tỉnh có 5 xã", lexicon)     // false

#include <string_view>

#include "base/lexicon/lexicon.h"

namespace solieu::normalize {

[[nodiscard]] bool names_all_places(std::string_view label, const Lexicon& lexicon);

}  // namespace solieu::normalize
