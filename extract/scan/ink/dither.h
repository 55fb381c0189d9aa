#pragma once
// Pictures in black and white whose scanner drew the greys as patterns of dots.
//
// In:  8-bit grey.
// Out: the same picture where it is no such one; else one of greys: dots that stand alone in white are off, holes in
// black
//      are closed, and the ragged edges of letters are smooth.
//
// Example: without_dither(picture)      a fax "in photo quality" becomes a page of letters on white

#include <opencv2/core/mat.hpp>

namespace solieu::extract {

[[nodiscard]] cv::Mat without_dither(const cv::Mat& grey);

}  // namespace solieu::extract
