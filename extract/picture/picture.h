#pragma once
// The picture of a page, as scanned.
//
// Pixels are 8-bit grey (CV_8UC1) or blue-green-red (CV_8UC3), paper bright. `dpi_x`, `dpi_y` relate pixels to the
// page: points = pixels * 72 / dpi. The picture covers the whole page and is turned as the file says the page is shown.

#include <memory>
#include <opencv2/core/mat.hpp>
#include <string>

namespace solieu::extract {

struct Picture {
    cv::Mat pixels;
    double dpi_x = 0, dpi_y = 0;
    double width = 0, height = 0;  // of the page, in points
    int rotation = 0;              // as the file says, already applied
    std::shared_ptr<void> room;    // held as long as the pixels are (picture_limits.h); or none
    std::string damage;            // what of it could not be decoded, in words (that part is white); "" when whole
};

}  // namespace solieu::extract
