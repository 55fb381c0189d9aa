#pragma once
// A printed line that the NumberReader read: whether it is a number, and as fragments.

#include <opencv2/core/types.hpp>
#include <string_view>
#include <vector>

#include "extract/page/words.h"
#include "extract/scan/ink/page_scale.h"

namespace solieu::extract {

// Whether the best reading has characters, none of them a letter outside numbers.
[[nodiscard]] bool is_number(const std::vector<Reading>& readings);

// Whether the string is about as wide as the ink of the line (pixels): digits are 0.3 to 1.3 of their height wide,
// marks less. A line of letters taken for a number is not.
[[nodiscard]] bool fits_width(std::string_view text, const cv::Rect& line);

// Adds the line as fragments, one a word, in points of the page; the places of words within the line go by their
// characters. `readings` is not empty.
void add_number(const std::vector<Reading>& readings, const cv::Rect& line, const PageScale& scale,
                std::vector<Fragment>& fragments);

// A colon before groups of three digits is the dot of thousands ("11:535"), a quotation mark behind a number a speck
// ("84'"): the word is mended, what was read stays as raw, and it is in doubt.
void mend_number_marks(Word& word);

}  // namespace solieu::extract
