#pragma once
// Straightens a scanned page: skew, keystone and curl, as far as its rulings and text lines show them.
//
// In:  the ink of a page (page_ink), turned so that text runs roughly to the right (within 12 degrees).
// Out: how the straight page maps to the scanned one, and the straight picture of the same size.
//
// The lines of a straight page run level. Their slope is measured in narrow strips of the page, each against its
// neighbour; a smooth displacement (a polynomial of third degree) is fitted to the slopes and undone, for the
// vertical rulings likewise.
//
// Example: Bend bend = find_bend(grey); cv::Mat straight = straighten(grey, bend);

#include <array>
#include <opencv2/core/mat.hpp>

namespace solieu::extract {

// Where a point of the straight page stands on the scanned one.
struct Bend {
    double angle = 0;                // radians; the scan leans by this much, clockwise positive (y down)
    double width = 0, height = 0;    // of the picture, pixels
    std::array<double, 9> down{};    // vertical displacement after the rotation: x^i y^j, i = 1…3, j = 0…2
    std::array<double, 6> across{};  // horizontal displacement: y^i x^j, i = 1…2, j = 0…2

    [[nodiscard]] cv::Point2d on_scan(cv::Point2d straight) const;
    [[nodiscard]] bool is_none() const;
};

[[nodiscard]] Bend find_bend(const cv::Mat& grey);

[[nodiscard]] cv::Mat straighten(const cv::Mat& grey, const Bend& bend);

}  // namespace solieu::extract
