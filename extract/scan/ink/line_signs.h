#pragma once
// Signs that are told by the shape of their ink: "=" is two strokes one above the other, "+" a cross.
//
// In:  the ink of one sign (8-bit, 255 for ink, nothing else in it but white around) and the height of the small
// letters
//      of its line (pixels).
// Out: '=', '+' or 0 for anything else.
//
// Example: of the ink of an equals sign in a line of 20 pixels: '='

#include <opencv2/core/mat.hpp>

namespace solieu::extract {

[[nodiscard]] char sign_of_ink(const cv::Mat& ink, double letters);

}  // namespace solieu::extract
