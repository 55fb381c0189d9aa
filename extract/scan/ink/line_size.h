#pragma once
// How large the letters of a printed line are.
//
// In:  the grey picture of the line (paper bright), as wide as its ink.
// Out: the height of its small letters in pixels: of the band of rows that holds most of the ink, between the tops of
//      "n" and the baseline. 0 when there is too little ink to tell. Lines of capitals give the capitals' height.
//
// Tesseract's own estimate may be off by half for a line with many accents.

#include <opencv2/core/mat.hpp>
#include <vector>

namespace solieu::extract {

[[nodiscard]] double letter_height(const cv::Mat& line);

// How many lines of text stand in the picture: bands of rows with most of the ink, white or thin ink between them.
// Lines set tightly touch at their accents and tails, but not with their small letters.
[[nodiscard]] int text_lines(const cv::Mat& picture);

// The box of each of these lines (in pixels of `page`, as wide as `box`), cut where the least ink stands between them;
// a box of one line as it is. None where one of them is too high for a single line: a short line may hide in it.
[[nodiscard]] std::vector<cv::Rect> parted_lines(const cv::Mat& page, const cv::Rect& box);

}  // namespace solieu::extract
