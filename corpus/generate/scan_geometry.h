#pragma once
// How a sheet of paper lies under the scanner: where each of its points comes to stand in the picture.
//
// The sheet's and the picture's coordinates are points (1/72 inch) from the top left. The picture is as large as the
// sheet and a border of `border` on each side. A sheet is bent first, then seen from the side, then turned and moved.
//
// Example: a sheet that leans by one degree
//   cv::Mat picture = scanned_sheet(sheet, 300, {595, 842}, {.skew = 1}, 200, 255);

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

namespace solieu::generate {

struct ScanGeometry {
    double skew = 0;           // degrees, clockwise, about the middle of the sheet
    double keystone = 0;       // how much shorter the right edge is than the left one, as a share
    double tilt = 0;           // how much shorter the upper edge is than the lower one, as a share
    double curl = 0;           // points by which lines sink at the spine
    bool spine_right = false;  // the spine is on the left unless told
    double move_x = 0, move_y = 0;
    double border = 0;  // points of the scanner's bed around the sheet
};

// Where the point `on_sheet` of a sheet of that size stands in the picture, and back (exact to 0.01 points for bends of
// up to 40 points).
[[nodiscard]] cv::Point2d to_picture(const ScanGeometry& geometry, cv::Size2d sheet, cv::Point2d on_sheet);
[[nodiscard]] cv::Point2d to_sheet(const ScanGeometry& geometry, cv::Size2d sheet, cv::Point2d in_picture);

// The picture of a sheet. `pixels` is the sheet at `sheet_dpi`, 8-bit grey or colour, `sheet` its size in points; what
// lies beside the sheet gets the grey `around`. The result has the type of `pixels` and `dpi`.
[[nodiscard]] cv::Mat scanned_sheet(const cv::Mat& pixels, double sheet_dpi, cv::Size2d sheet,
                                    const ScanGeometry& geometry, double dpi, int around);

}  // namespace solieu::generate
