#pragma once
// Rulings of a straightened picture that are no solid strokes: dotted, dashed, worn away in places, faint.
//
// In:  the ink of a straight page, its resolution, and the solid rulings found in it.
// Out: the weak rulings, in pixels; those of which the solid ones hold nearly all are left out.
//
// Seen from afar such a ruling is a line darker than what stands above and below it. It is taken for one when this
// holds along nearly all of its length, and
//   - it runs from ruling to ruling, a quarter of an inch at least; or
//   - its dots are dark, it is an inch long, and no letters stand before or behind it on the same line: the leader in
//     "Number ......" is none.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "base/geometry.h"

namespace solieu::extract {

struct SolidRulings {
    std::vector<Box> level, upright;   // pixels
    cv::Mat level_mask, upright_mask;  // 255 on them
};

struct WeakRuling {
    Box middle;  // as wide as it is on average
    bool level = true;
    std::vector<cv::Rect> parts;  // what of the picture it covers: it may wander
};

[[nodiscard]] std::vector<WeakRuling> find_weak_rulings(const cv::Mat& grey, const SolidRulings& solid, double dpi);

}  // namespace solieu::extract
