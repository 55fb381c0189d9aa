#include "extract/image/small_picture.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "extract/picture/encoded_picture.h"
#include "extract/scan/find_turn.h"

namespace solieu::extract {
namespace {

constexpr double colour_dpi = 100;
constexpr int colour_quality = 30;
constexpr int greys = 4;
constexpr int longest_small_side = 6000;  // pixels; a poster of two metres

// At most `dpi`; never larger than it was. Both directions get the same scale in points.
cv::Mat scaled(const Picture& picture, double dpi) {
    const cv::Mat& pixels = picture.pixels;
    const double longest = std::max(picture.width, picture.height) / 72 * dpi;
    const double fit = longest > longest_small_side ? longest_small_side / longest : 1;
    const auto size = [&](int now, double points) {
        return std::clamp(static_cast<int>(std::lround(points / 72 * dpi * fit)), 1, now);
    };
    const cv::Size to(size(pixels.cols, picture.width), size(pixels.rows, picture.height));
    if (to == pixels.size()) return pixels;
    cv::Mat out;
    cv::resize(pixels, out, to, 0, 0, cv::INTER_AREA);
    return out;
}

// Paper white and print dark whatever the scanner made of them: each dot is seen against the paper around it.
cv::Mat on_white(const cv::Mat& grey) {
    cv::Mat paper;
    cv::dilate(grey, paper, cv::getStructuringElement(cv::MORPH_RECT, {9, 9}));
    cv::medianBlur(paper, paper, 21);
    cv::max(paper, 96, paper);  // a black border stays black
    cv::Mat out;
    cv::divide(grey, paper, out, 255);
    // Nearly white is white, nearly black is black.
    constexpr double black = 40, white = 225;
    out.convertTo(out, CV_8U, 255 / (white - black), -black * 255 / (white - black));
    return out;
}

}  // namespace

SmallPicture small_picture(const Picture& picture, int turn) {
    SmallPicture out;
    if (picture.pixels.empty()) return out;
    const bool colour = picture.pixels.channels() == 3;
    const cv::Mat pixels = turned(scaled(picture, colour ? colour_dpi : small_picture_dpi), turn);
    out.media_type = colour ? "image/jpeg" : "image/png";
    out.bytes = colour ? encode_jpeg(pixels, colour_quality) : encode_png(on_white(pixels), greys);
    out.width = pixels.cols;
    out.height = pixels.rows;
    return out;
}

}  // namespace solieu::extract
