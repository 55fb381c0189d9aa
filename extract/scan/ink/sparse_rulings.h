#pragma once
// Dotted rulings between the rows of a table of which a coarse scan or a copier left no more than dots here and there.
//
// In:  the ink of a straight page, its resolution, the solid rulings found in it, and the weak ones (weak_rulings.h),
//      which are dotted without a gap.
// Out: the sparse ones, in pixels.
//
// A row of dots by itself says nothing. It is a ruling where a table has at least three upright rulings, and over all
// of its width, wherever no letters stand above or below, dots are far more frequent at this height than just above
// and below it. It runs through each column that has a dot of it, from upright ruling to upright ruling.

#include <opencv2/core/mat.hpp>
#include <span>
#include <vector>

#include "extract/scan/ink/weak_rulings.h"

namespace solieu::extract {

[[nodiscard]] std::vector<WeakRuling> find_sparse_rulings(const cv::Mat& grey, const SolidRulings& solid,
                                                          std::span<const WeakRuling> weak, double dpi);

}  // namespace solieu::extract
