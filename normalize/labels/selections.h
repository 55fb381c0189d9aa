#pragma once
// How many storeys of a head say that what stands below is some of it only ("Trong đó").
//
// In:    the title of a column with all its storeys, joined by " / ".
// Out:   how many of them begin with such words (phrases.tsv: within).
// Fails: never.
//
// Example:
//   selections_in("Chi đầu tư / Trong đó: / Vốn trong nước", lexicon) == 1

#include <string_view>

#include "base/lexicon/lexicon.h"

namespace solieu::normalize {

[[nodiscard]] int selections_in(std::string_view title, const Lexicon& lexicon);

}  // namespace solieu::normalize
