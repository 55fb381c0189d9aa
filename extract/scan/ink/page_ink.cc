#include "extract/scan/ink/page_ink.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "extract/scan/ink/dither.h"
#include "extract/scan/ink/ink_parts.h"

namespace solieu::extract {
namespace {

constexpr int dark = 128;  // of 255

// Coloured ink is bright in one channel at least, black ink in none: the brightest channel shows the black alone.
cv::Mat without_coloured_ink(const cv::Mat& picture) {
    std::vector<cv::Mat> channels;
    cv::split(picture, channels);
    cv::Mat grey, brightest;
    cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
    cv::max(channels[0], channels[1], brightest);
    cv::max(brightest, channels[2], brightest);
    const int all = cv::countNonZero(grey < dark), black = cv::countNonZero(brightest < dark + 20);
    return black * 4 < all ? grey : brightest;
}

// How bright the paper is everywhere, at a sixteenth of the size: what is dark and narrow closed, the rest smoothed.
cv::Mat paper_of(const cv::Mat& grey) {
    constexpr int part = 16;
    cv::Mat small;
    const cv::Size size(std::max(1, grey.cols / part), std::max(1, grey.rows / part));
    cv::resize(grey, small, size, 0, 0, cv::INTER_AREA);
    const int reach = std::max(3, std::max(size.width, size.height) / 40) | 1;
    const cv::Mat around = cv::getStructuringElement(cv::MORPH_ELLIPSE, {reach, reach});
    cv::morphologyEx(small, small, cv::MORPH_CLOSE, around);
    cv::GaussianBlur(small, small, {reach | 1, reach | 1}, 0, 0, cv::BORDER_REPLICATE);
    return small;
}

// Divides by the paper's brightness. Dark areas larger than print (photographs) stay dark.
cv::Mat flattened(const cv::Mat& grey) {
    const cv::Mat small = paper_of(grey);
    cv::Mat wide;
    cv::resize(small, wide, grey.size(), 0, 0, cv::INTER_LINEAR);
    cv::max(wide, 90, wide);
    cv::Mat flat;
    cv::divide(grey, wide, flat, 255);
    return flat;
}

// Raises the noise of the paper to white and the darkest ink to black.
void stretch(cv::Mat& grey) {
    std::array<int, 256> count{};
    for (int y = 0; y < grey.rows; y += 2) {
        const auto* row = grey.ptr<unsigned char>(y);
        for (int x = 0; x < grey.cols; x += 2) ++count[row[x]];
    }
    int total = 0, seen = 0, most = 255;
    for (const int n : count) total += n;
    for (int i = 128; i < 256; ++i) {
        if (count[static_cast<std::size_t>(i)] > count[static_cast<std::size_t>(most)]) most = i;
    }
    int black = 0;
    while (black < 120 && seen < total / 500) seen += count[static_cast<std::size_t>(black++)];
    const int white = std::max(most - 12, black + 60);
    cv::Mat table(1, 256, CV_8U);
    for (int i = 0; i < 256; ++i) {
        table.at<unsigned char>(i) =
            static_cast<unsigned char>(std::clamp((i - black) * 255 / (white - black), 0, 255));
    }
    cv::LUT(grey, table, grey);
}

// Black that reaches in from the edge of the picture is no print.
void clear_border(cv::Mat& grey) {
    cv::Mat small;
    constexpr int part = 8;
    const cv::Size size(std::max(1, grey.cols / part), std::max(1, grey.rows / part));
    cv::resize(grey, small, size, 0, 0, cv::INTER_AREA);
    const InkParts black = find_ink_parts(small < 100);
    for (const InkPart& band : black.parts) {
        const auto [x, y, w, h] = std::array{band.box.x, band.box.y, band.box.width, band.box.height};
        const bool at_side = x == 0 || x + w == size.width, at_end = y == 0 || y + h == size.height;
        const bool long_side = at_side && h > size.height / 8, long_end = at_end && w > size.width / 8;
        if (!(long_side || long_end) || band.area < 40) continue;
        // Only the border itself: bands along the edge, not what hangs on it.
        const int depth_x = std::max(2, band.area / h) + 2, depth_y = std::max(2, band.area / w) + 2;
        for (const InkRun& run : black.runs_of(band)) {
            const int row = run.y;
            for (int column = run.begin; column < run.end; ++column) {
                const bool near = column < depth_x * 2 || column >= size.width - depth_x * 2 || row < depth_y * 2 ||
                                  row >= size.height - depth_y * 2;
                if (!near) continue;
                // With the cells beside it: one that the border fills in part is not black as a whole.
                const cv::Rect place = cv::Rect((column - 1) * part, (row - 1) * part, 3 * part, 3 * part) &
                                       cv::Rect(0, 0, grey.cols, grey.rows);
                grey(place).setTo(255);
            }
        }
    }
}

// White on black, as microfilm is printed: most of the page is black, and what is bright is no more than print is.
bool is_negative(const cv::Mat& grey) {
    constexpr double black = 80, bright = 150, most_print = 0.3;
    const double all = static_cast<double>(grey.total());
    return all > 0 && cv::countNonZero(grey < black) > 0.6 * all && cv::countNonZero(grey > bright) < most_print * all &&
           cv::countNonZero(grey > bright) > 0;
}

}  // namespace

cv::Mat page_ink(const cv::Mat& picture) {
    cv::Mat grey = picture.channels() == 3 ? without_coloured_ink(picture) : picture;
    if (is_negative(grey)) cv::bitwise_not(grey, grey = grey.clone());
    grey = flattened(without_dither(grey));
    stretch(grey);
    clear_border(grey);
    return grey;
}

cv::Mat sharpened(const cv::Mat& grey, double dpi) {
    constexpr double fine = 180;  // dpi from which strokes stand apart by themselves
    if (dpi >= fine) return grey;
    constexpr double reach = 1.2, more = 1.2;
    cv::Mat soft, sharp;
    cv::GaussianBlur(grey, soft, {}, reach);
    cv::addWeighted(grey, 1 + more, soft, -more, 0, sharp);
    return sharp;
}

cv::Mat ink_mask(const cv::Mat& grey) {
    return grey < 195;
}

}  // namespace solieu::extract
