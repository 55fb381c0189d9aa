#pragma once
// The words of a page as a poor recogniser of old would have left them in a text layer.

#include <string>
#include <vector>

#include "corpus/generate/canvas.h"
#include "corpus/generate/damage/random.h"

namespace solieu::generate {

// Each letter is read wrongly with the probability `rate`: diacritics lost, digits and letters taken for similar ones,
// some left out. A word of which nothing remains is "".
[[nodiscard]] std::string misread(const std::string& word, double rate, Random& random);

// All words misread; some are lost altogether.
[[nodiscard]] std::vector<DrawnWord> poor_ocr(const std::vector<DrawnWord>& words, double rate, Random& random);

}  // namespace solieu::generate
