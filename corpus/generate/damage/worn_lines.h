#pragma once
// Rulings that copying has worn: long straight lines are broken and thinned in patches, letters stay.
//
// In:  a page, 8 bit, grey or blue-green-red, at `dpi`, its lines upright; `share`: 0 … 1, how much of them is lost.
// Out: the page, changed in place.
//
// Example:
//   Random random{7};
//   wear_lines(page, 300, 0.3, random);

#include <opencv2/core/mat.hpp>

#include "corpus/generate/damage/random.h"

namespace solieu::generate {

void wear_lines(cv::Mat& page, double dpi, double share, Random& random);

}  // namespace solieu::generate
