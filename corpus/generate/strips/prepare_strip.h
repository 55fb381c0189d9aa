#pragma once
// What extract/scan does to a page before its lines are read, for a picture of one line.
//
// Example: stretch_contrast(grey, random, 40); sharpen(grey, random);

#include <opencv2/core/mat.hpp>

#include "corpus/generate/damage/random.h"

namespace solieu::generate {

// The paper's noise raised to white and the darkest ink to black, as page_ink does it with a page. Elsewhere on the
// page the ink may be darker, by up to so many grey levels.
void stretch_contrast(cv::Mat& grey, Random& random, int darker_elsewhere);

// As low resolutions are sharpened.
void sharpen(cv::Mat& grey, Random& random);

}  // namespace solieu::generate
