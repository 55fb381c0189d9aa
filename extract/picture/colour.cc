#include "extract/picture/colour.h"

#include <algorithm>
#include <cstdint>
#include <opencv2/imgproc.hpp>
#include <utility>

namespace solieu::extract {

bool has_colour(const cv::Mat& pixels) {
    if (pixels.channels() == 1) return false;
    constexpr int tint = 28;  // of 255
    const std::int64_t most = static_cast<std::int64_t>(pixels.total()) / 10'000;
    std::int64_t coloured = 0;
    for (int y = 0; y < pixels.rows; ++y) {
        const std::uint8_t* pixel = pixels.ptr<std::uint8_t>(y);
        int in_row = 0;
        for (int x = 0; x < pixels.cols; ++x, pixel += 3) {
            const int a = pixel[0], b = pixel[1], c = pixel[2];
            in_row += std::max({a, b, c}) - std::min({a, b, c}) > tint ? 1 : 0;
        }
        coloured += in_row;
        if (coloured > most) return true;
    }
    return false;
}

cv::Mat grey_if_colourless(cv::Mat pixels) {
    if (pixels.channels() == 1 || has_colour(pixels)) return pixels;
    cv::Mat grey;
    cv::cvtColor(pixels, grey, cv::COLOR_BGR2GRAY);
    return grey;
}

}  // namespace solieu::extract
