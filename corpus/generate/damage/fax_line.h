#pragma once
// The line that a fax machine prints above each page: when, from whom, which number, which page. None of its numbers
// belongs to the report.
//
// In:  the page, 8 bit, blue-green-red, at `dpi`; the number of the page. Out: the page with the line 8 points from its
// top.
//
// Example:
//   Random random{7};
//   print_fax_line(page, 300, 2, random);      // "16/05/2023 14:07   FROM 0243 555 0142   P.02/11"

#include <opencv2/core/mat.hpp>

#include "corpus/generate/damage/random.h"

namespace solieu::generate {

void print_fax_line(cv::Mat& page, double dpi, int number, Random& random);

}  // namespace solieu::generate
