#pragma once
// Whether a label says nothing but that it is a total ("Tổng cộng"), or that all of a country, a province or a branch
// is meant ("Toàn tỉnh", "Cả nước"). A row with the latter may be the total of the places beside it, or told for
// comparison: only the numbers say which.
//
// In:    a label as written.
// Out:   true where its words, without those in brackets, are one of the packs' (phrases.tsv: total, all-places) and
//        nothing more.
// Fails: never.
//
// Example:
//   names_all_places("Toàn tỉnh", lexicon)             // true
//   names_all_places("Toàn tỉnh có 5 xã", lexicon)     // false
//   says_total_alone("TỔNG CỘNG", lexicon)             // true

#include <string_view>

#include "base/lexicon/lexicon.h"

namespace solieu::normalize {

[[nodiscard]] bool names_all_places(std::string_view label, const Lexicon& lexicon);
[[nodiscard]] bool says_total_alone(std::string_view label, const Lexicon& lexicon);

}  // namespace solieu::normalize
