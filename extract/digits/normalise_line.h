#pragma once
// A line's picture as the network of the number reader is trained on it: the same code makes the training data.
//
// In:  one line of a cell, 8 bit, grey (colour is turned grey), upright, paper bright; any size. Margins, shade,
//      remnants of rulings and bits of the lines above and below may stand in it.
// Out: 8-bit grey, line_height rows, the digits about digit_height tall and in the middle, a little paper left and
//      right, ink 0 and paper 255. Empty when nothing but paper, rulings and specks is there. Never wider than
//      widest_line: what is longer is cut at the right.
// Fails: never; an empty picture or one of a few pixels gives an empty one.
//
// Steps: paper made even; ink found; long straight bars taken out; bits of other lines taken out; the height of the
// digits from the tall parts; cut and scaled; contrast stretched.
//
// Example: cv::Mat line = normalise_line(cell); line.empty() || line.rows == line_height

#include <opencv2/core/mat.hpp>

namespace solieu::extract {

inline constexpr int line_height = 32;
inline constexpr int digit_height = 20;
inline constexpr int widest_line = 1024;

[[nodiscard]] cv::Mat normalise_line(const cv::Mat& line);

}  // namespace solieu::extract
