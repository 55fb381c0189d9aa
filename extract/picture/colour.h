#pragma once
// Whether a picture has colour that means something.
//
// In:  CV_8UC1 or CV_8UC3.
// Out: grey when its channels differ by no more than the tint of paper and lamps and the noise of compression do, on
//      all but one of ten thousand pixels; else unchanged. A red seal or a blue signature keeps a picture in colour.

#include <opencv2/core/mat.hpp>

namespace solieu::extract {

[[nodiscard]] bool has_colour(const cv::Mat& pixels);
[[nodiscard]] cv::Mat grey_if_colourless(cv::Mat pixels);

}  // namespace solieu::extract
