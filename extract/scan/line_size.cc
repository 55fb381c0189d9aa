#include "extract/scan/line_size.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace solieu::extract {

double letter_height(const cv::Mat& line) {
    if (line.rows < 6 || line.cols < line.rows) return 0;
    cv::Mat sums;
    cv::reduce(line, sums, 1, cv::REDUCE_SUM, CV_32F);
    std::vector<double> ink(static_cast<std::size_t>(line.rows));
    for (int y = 0; y < line.rows; ++y) {
        ink[static_cast<std::size_t>(y)] = 255.0 * line.cols - static_cast<double>(sums.at<float>(y));
    }
    // Of the densest rows, so that one heavy row (an underline) does not set the measure.
    std::vector<double> sorted = ink;
    const auto high = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() * 4 / 5);
    std::nth_element(sorted.begin(), high, sorted.end());
    if (*high < 255.0 * 2) return 0;
    const double least = 0.45 * *high;
    // The longest run of dense rows.
    std::size_t best = 0, run = 0;
    for (const double row : ink) {
        run = row > least ? run + 1 : 0;
        best = std::max(best, run);
    }
    return static_cast<double>(best);
}

}  // namespace solieu::extract
