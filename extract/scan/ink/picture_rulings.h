#pragma once
// Rulings of a straightened picture.
//
// In:  the ink of a straight page and its resolution.
// Out: the pieces of horizontal and vertical rulings, in pixels: solid ones, and (weak_rulings.h) dotted, broken and
//      faint ones; and the picture without them: letters that touch or cross a ruling keep their strokes.
//
// A ruling is longer than any stroke of a letter (a quarter of an inch) and thin; a frame's side may be as thick as a
// letter is high when it is an inch long, straight and full. An underline is a ruling too, a
// dotted leader behind words is none; whether rulings make a table is decided by extract/tables/ruled/ruled_grid.h.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "base/geometry.h"

namespace solieu::extract {

struct PictureRulings {
    std::vector<Box> pieces;  // pixels
    cv::Mat mask;             // 255 on the rulings
};

[[nodiscard]] PictureRulings find_picture_rulings(const cv::Mat& grey, double dpi);

// The picture with the rulings painted over.
[[nodiscard]] cv::Mat without_rulings(const cv::Mat& grey, const PictureRulings& rulings, double dpi);

}  // namespace solieu::extract
