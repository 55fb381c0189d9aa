#include "extract/scan/ink/line_size.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace solieu::extract {

namespace {

struct Band {
    std::size_t begin = 0, end = 0;
    [[nodiscard]] std::size_t height() const { return end - begin; }
};

// Runs of rows that are dense with ink. `densest`: the share of rows that are denser than what they are measured by.
std::vector<Band> dense_bands(const cv::Mat& line, double densest = 0.2) {
    std::vector<Band> bands;
    if (line.rows < 6 || line.cols < line.rows / 2) return bands;
    cv::Mat sums;
    cv::reduce(line, sums, 1, cv::REDUCE_SUM, CV_32F);
    std::vector<double> ink(static_cast<std::size_t>(line.rows));
    for (int y = 0; y < line.rows; ++y) {
        ink[static_cast<std::size_t>(y)] = 255.0 * line.cols - static_cast<double>(sums.at<float>(y));
    }
    // Of the densest rows, so that one heavy row (an underline) does not set the measure.
    std::vector<double> sorted = ink;
    const auto high = sorted.begin() + static_cast<std::ptrdiff_t>((1 - densest) * static_cast<double>(sorted.size()));
    std::nth_element(sorted.begin(), high, sorted.end());
    if (*high < 255.0 * 2) return bands;
    const double least = 0.45 * *high;
    for (std::size_t y = 0; y < ink.size(); ++y) {
        if (ink[y] <= least) continue;
        if (bands.empty() || bands.back().end != y) bands.push_back({y, y});
        bands.back().end = y + 1;
    }
    return bands;
}

std::size_t highest(const std::vector<Band>& bands) {
    std::size_t most = 0;
    for (const Band& band : bands) most = std::max(most, band.height());
    return most;
}

// One for each line: from the first to the last row with most of its ink.
std::vector<Band> line_bands(const std::vector<Band>& bands) {
    const std::size_t most = highest(bands);
    std::vector<Band> lines;
    for (const Band& band : bands) {
        if (band.height() * 2 < most) continue;
        if (lines.empty() || (band.begin - lines.back().end) * 4 >= most) {
            lines.push_back(band);
        } else {
            lines.back().end = band.end;
        }
    }
    return lines;
}

}  // namespace

double letter_height(const cv::Mat& line) {
    if (line.cols < line.rows) return 0;
    return static_cast<double>(highest(dense_bands(line)));
}

int text_lines(const cv::Mat& picture) {
    return static_cast<int>(line_bands(dense_bands(picture)).size());
}

std::vector<cv::Rect> parted_lines(const cv::Mat& page, const cv::Rect& box) {
    constexpr double highest_line = 2.8;  // in heights of its small letters: accents above, tails below
    constexpr double lowest = 6;          // pixels; the strokes of a "=" are no lines
    const cv::Mat picture = page(box);
    // Of a line with a short one below it few rows are dense.
    const std::vector<Band> bands = line_bands(dense_bands(picture, 0.1));
    cv::Mat ink;
    cv::reduce(picture, ink, 1, cv::REDUCE_SUM, CV_32F);
    std::vector<cv::Rect> lines;
    int from = 0;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        int to = picture.rows;
        if (i + 1 < bands.size()) {
            to = static_cast<int>(bands[i].end);
            for (int y = to; y < static_cast<int>(bands[i + 1].begin); ++y) {
                if (ink.at<float>(y) > ink.at<float>(to)) to = y;
            }
        }
        const auto letters = static_cast<double>(bands[i].height());
        const auto blank = [&](int y) { return ink.at<float>(y) >= 254.0F * static_cast<float>(picture.cols); };
        while (from < to && blank(from)) ++from;
        int end = to;
        while (end > from && blank(end - 1)) --end;
        if (end - from > highest_line * letters || letters < lowest) return {};
        lines.emplace_back(box.x, box.y + from, box.width, end - from);
        from = to;
    }
    return lines;
}

}  // namespace solieu::extract
