#pragma once
// What people put on a printed page: a round red seal, a signature in blue ink, lines drawn below words by hand.
//
// `page` is blue-green-red at `dpi`; places and lengths are points from its top left. Ink darkens what it covers and
// leaves black letters black. The same state of `random` gives the same marks.
//
// Example:
//   Random random{7};
//   press_seal(page, 300, {.middle = {380, 600}, .ring = "ỦY BAN NHÂN DÂN HUYỆN KHE SÂU"}, random);

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>
#include <string>

#include "corpus/generate/damage/random.h"

namespace solieu::generate {

struct Seal {
    cv::Point2d middle;
    double radius = 51;  // 36 mm across
    std::string ring;    // the text along the upper part of the ring
    std::string heart;   // a word in the middle; "" for a star alone
    std::string font = "Liberation Serif";
};

void press_seal(cv::Mat& page, double dpi, const Seal& seal, Random& random);

void sign(cv::Mat& page, double dpi, cv::Point2d middle, Random& random);

// A wavering line from (x0, y) to (x1, y).
void underline_by_hand(cv::Mat& page, double dpi, double x0, double x1, double y, Random& random);

}  // namespace solieu::generate
