#pragma once
// A page as a printer with pins strikes it: letters and lines are rows of round dots, paler where the ribbon is worn.
//
// In:  the page as a laser printer would have it, 8 bit, grey or blue-green-red, at `dpi`; `pins`: dots an inch, across
// and
//      down (180 for 24 pins, 144 for 9 pins that pass twice).
// Out: the page, changed in place. What is lighter than half of the ink is not struck.
//
// Example:
//   Random random{7};
//   strike_by_pins(page, 300, 144, random);

#include <opencv2/core/mat.hpp>

#include "corpus/generate/damage/random.h"

namespace solieu::generate {

void strike_by_pins(cv::Mat& page, double dpi, double pins, Random& random);

}  // namespace solieu::generate
