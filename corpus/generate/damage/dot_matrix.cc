#include "corpus/generate/damage/dot_matrix.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace solieu::generate {
namespace {

constexpr double dot_width = 0.24;   // millimetres: a pin of 0.2 and what the ribbon adds
constexpr int pins_of_head = 24;     // what one pass of the head strikes
constexpr double worn_least = 0.55;  // of the ink: a worn ribbon
constexpr int parts_of_pixel = 16;   // OpenCV draws to a sixteenth of a pixel
constexpr int bits_of_part = 4;

// The struck dots as ink: 255 where there is none.
cv::Mat dots_of(const cv::Mat& struck, cv::Size size, double step, double dpi, Random& random) {
    cv::Mat ink(size, CV_8U, cv::Scalar(255));
    const int radius = std::max(parts_of_pixel / 2, static_cast<int>(dot_width / 25.4 * dpi / 2 * parts_of_pixel));
    double ribbon = 1;
    for (int y = 0; y < struck.rows; ++y) {
        if (y % pins_of_head == 0) ribbon = random.between(worn_least, 1);
        for (int x = 0; x < struck.cols; ++x) {
            if (struck.at<uchar>(y, x) == 0) continue;
            const double shake = 0.1 * step;
            const cv::Point at(static_cast<int>(((x + 0.5) * step - 0.5 + shake * random.normal()) * parts_of_pixel),
                               static_cast<int>(((y + 0.5) * step - 0.5 + shake * random.normal()) * parts_of_pixel));
            const double strength = std::clamp(ribbon + 0.1 * random.normal(), 0.3, 1.0);
            cv::circle(ink, at, radius, 255 * (1 - strength), cv::FILLED, cv::LINE_AA, bits_of_part);
        }
    }
    return ink;
}

}  // namespace

void strike_by_pins(cv::Mat& page, double dpi, double pins, Random& random) {
    cv::Mat grey = page;
    if (page.channels() == 3) cv::cvtColor(page, grey, cv::COLOR_BGR2GRAY);
    double darkest = 0, lightest = 255;
    cv::minMaxLoc(grey, &darkest, &lightest);
    const double step = dpi / pins;
    cv::Mat coarse;
    cv::resize(grey, coarse, {std::max(1, cvRound(grey.cols / step)), std::max(1, cvRound(grey.rows / step))}, 0, 0,
               cv::INTER_AREA);
    const cv::Mat struck = coarse < (darkest + lightest) / 2;
    const cv::Mat ink = dots_of(struck, grey.size(), step, dpi, random);
    // From the paper's white to the ink's black.
    cv::Mat out;
    ink.convertTo(out, CV_8U, (lightest - darkest) / 255, darkest);
    if (page.channels() == 3)
        cv::cvtColor(out, page, cv::COLOR_GRAY2BGR);
    else
        page = out;
}

}  // namespace solieu::generate
