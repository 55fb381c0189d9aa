#pragma once
// The ink of a page, freed from what a scanner and an office add to it.
//
// In:  a picture of a page, grey or in colour.
// Out: 8-bit grey of the same size: paper near 255 whatever its shade, black ink near 0. Where the picture has
//      colour, red ink (seals) is taken off and blue ink (signatures) paled as far as it is bright in one channel; a
//      page printed in colour alone keeps its ink. The black border a scanner leaves around the paper is made white;
//      a page that is white on black is turned into its negative;
//      greys drawn as dots are greys (dither.h).

#include <opencv2/core/mat.hpp>

namespace solieu::extract {

[[nodiscard]] cv::Mat page_ink(const cv::Mat& picture);

// The ink with its edges drawn sharper, for pictures of low resolution whose thin strokes run into one another.
[[nodiscard]] cv::Mat sharpened(const cv::Mat& grey, double dpi);

// Where there is ink: 255 for ink, 0 for paper. `grey` is what page_ink returned, or a part of it.
[[nodiscard]] cv::Mat ink_mask(const cv::Mat& grey);

}  // namespace solieu::extract
