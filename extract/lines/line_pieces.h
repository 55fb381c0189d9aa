#pragma once
// The pieces of a printed line that wide white parts, as the two halves of a head or a title and its page number: each
// is read by itself.
//
// In:  a page's picture (8-bit grey, paper bright), the box of a line in it.
// Out: boxes from left to right, each as wide as its ink and a little more, as high as the line and a little more,
//      within the picture. Blank lines have none.
//
// Example: line_pieces(page, head).size() == 2

#include <opencv2/core/mat.hpp>
#include <vector>

namespace solieu::extract {

[[nodiscard]] std::vector<cv::Rect> line_pieces(const cv::Mat& page, const cv::Rect& line);

}  // namespace solieu::extract
