#pragma once
// Strings of the shapes that stand in the cells of reports' tables: counts, percents, row numbers, dates, ticks, words.
//
// Out: UTF-8, "" for a blank cell; digits are uniform. Short ones are the most frequent, as in the tables.

#include <string>

#include "corpus/generate/damage/random.h"

namespace solieu::generate {

[[nodiscard]] std::string number_string(Random& random);
// Those with upright strokes and bars, which are easily taken for remnants of rulings or not seen at all: 1, I and -
// alone, numbers that begin or end with 1, signs and points beside a 1.
[[nodiscard]] std::string stroke_string(Random& random);
// Those in which points, commas and slashes part the digits.
[[nodiscard]] std::string separated_string(Random& random);
[[nodiscard]] std::string some_words(Random& random);  // for what stands beside a cell's line

}  // namespace solieu::generate
