#pragma once
// What is wrong with the indicators of the packs of a lexicon beyond the form of their tables.
//
// In:    the lexicon.
// Out:   an Error (unreadable) with file and line for each id that is there twice, each parent, numerator, denominator
// or
//        labelled id that no pack has, each indicator that stands below itself. Of the packs that are built in: none.
//
// Example:
//   catalogue_errors(lexicon)[0].reason == "\"bridges.totl\" is no indicator"

#include <vector>

#include "base/lexicon/lexicon.h"

namespace solieu::normalize {

[[nodiscard]] std::vector<Error> catalogue_errors(const Lexicon& lexicon);

}  // namespace solieu::normalize
