#pragma once
// The line reader knows few signs well: a "=" is a dash for it, a "+" between words nothing. The ink tells.
//
// In:  the picture of a line (8-bit grey, paper bright) and its words as the line reader gave them.
// Out: the same words; dashes that are "=" or "+" are these, signs between two words that were not read are words.
//
// Example: "Có - 1" over the ink of "Có = 1" -> "Có = 1"

#include <opencv2/core/mat.hpp>
#include <vector>

#include "extract/lines/line_reader.h"

namespace solieu::extract {

void tell_signs(const cv::Mat& line, std::vector<LineWord>& words);

}  // namespace solieu::extract
