#pragma once
// Where the words of a recognised line really stand: one place, one word.
//
// The recogniser knows well what stands on a line and less well where: the box of a word may end amid it or lie over
// the one before it. Whoever looks at the picture again, or looks for print that nobody read, then takes a number for
// another one.
//
// In:  the picture of the lines (paper bright), the lines as recognised in it, the height of the small letters of each
//      (pixels).
// Out: the same lines; the words have the boxes of their ink. A sign for which there is none is left out, a word is in
//      doubt. Words that share one stretch of ink without a word space share its box by their lengths; two of them that
//      are one number ("500." and "000") are one word. What was read into the dotted lines of a form is left out. A
//      line whose words and ink do not go together is else left as it is.
//
// The steps for a line: stretches of ink parted by white as wide as a space; the cheapest way to give the words to them
// in order, by how wide the words should be and where the recogniser saw them.
//
// Example: for the ink of "mở 5 lớp" and the boxes of "mở", "5" (over "mở") and "lớp", "5" gets its own ink.

#include <opencv2/core/mat.hpp>
#include <span>
#include <vector>

#include "extract/scan/text_recognizer.h"

namespace solieu::extract {

void place_words(const cv::Mat& picture, std::vector<RecognizedLine>& lines, std::span<const double> heights);

}  // namespace solieu::extract
