#include "extract/scan/ink/dither.h"

#include <opencv2/imgproc.hpp>

namespace solieu::extract {
namespace {

constexpr double greys = 0.01;       // of the pixels: a picture of more is not in black and white
constexpr double lone_dots = 0.005;  // of the pixels: the specks of a clean scan are not a tenth of it
constexpr double smooth = 0.8;       // pixels

// The pixels of `mask` that have none of it around them.
cv::Mat alone_in(const cv::Mat& mask) {
    cv::Mat count;
    cv::boxFilter(mask, count, CV_16U, {3, 3}, {-1, -1}, false, cv::BORDER_CONSTANT);
    return (count == 255) & mask;
}

}  // namespace

cv::Mat without_dither(const cv::Mat& grey) {
    constexpr int black = 64, white = 192;
    const auto all = static_cast<double>(grey.total());
    const cv::Mat dark = grey < 128;
    if (all - cv::countNonZero(grey < black) - cv::countNonZero(grey > white) > greys * all) return grey;
    const cv::Mat dots = alone_in(dark);
    if (cv::countNonZero(dots) < lone_dots * all) return grey;
    cv::Mat out = ~dark;
    out.setTo(255, dots);
    out.setTo(0, alone_in(~dark));
    cv::GaussianBlur(out, out, {}, smooth);
    return out;
}

}  // namespace solieu::extract
