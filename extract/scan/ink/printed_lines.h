#pragma once
// The printed lines of a cell, as stretches of rows that hold ink.
//
// In:  the ink mask of a page (255 for ink), a cell in its pixels, the resolution.
// Out: a box for each line from the top down, in pixels of the page, as wide as the ink in it. Accents belong to the
//      line they stand on; specks and what is left of rulings along the cell's edges count for nothing. Lines whose
//      letters touch come out as one.

#include <opencv2/core/mat.hpp>
#include <vector>

namespace solieu::extract {

[[nodiscard]] std::vector<cv::Rect> printed_lines(const cv::Mat& mask, const cv::Rect& cell, double dpi);

// Takes what is too small or too pale to be print out of the ink mask of `grey`.
void remove_specks(cv::Mat& mask, const cv::Mat& grey, double dpi);

}  // namespace solieu::extract
