#pragma once
// What people put on a printed page: a round red seal, a signature in blue ink, lines drawn below words, through and
// around them by hand, bands of a highlighter.
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

// A line of the pen through or around what stands in that box: a ring, a stroke across, a tick over its end.
void mark_with_pen(cv::Mat& page, double dpi, cv::Rect2d box, Random& random);

// A broad band of yellow, green or pink over the box.
void highlight(cv::Mat& page, double dpi, cv::Rect2d box, Random& random);

}  // namespace solieu::generate
