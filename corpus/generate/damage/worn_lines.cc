#include "corpus/generate/damage/worn_lines.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace solieu::generate {
namespace {

constexpr double least_line = 30.0 / 72;  // inches: longer than any stroke of a letter
constexpr double patch = 3.0 / 72;        // inches: what is lost at once

// The pixels of long straight lines, with what their edges have of grey.
cv::Mat lines_of(const cv::Mat& ink, double dpi) {
    const int length = std::max(3, cvRound(least_line * dpi));
    cv::Mat across, down, lines;
    cv::morphologyEx(ink, across, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {length, 1}));
    cv::morphologyEx(ink, down, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {1, length}));
    cv::max(across, down, lines);
    cv::dilate(lines, lines, cv::Mat());
    return lines;
}

}  // namespace

void wear_lines(cv::Mat& page, double dpi, double share, Random& random) {
    cv::Mat grey = page;
    if (page.channels() == 3) cv::cvtColor(page, grey, cv::COLOR_BGR2GRAY);
    double darkest = 0, lightest = 255;
    cv::minMaxLoc(grey, &darkest, &lightest);
    const cv::Mat lines = lines_of(grey < (darkest + lightest) / 2, dpi);
    const int size = std::max(1, cvRound(patch * dpi));
    cv::Mat coarse(page.rows / size + 2, page.cols / size + 2, CV_32F), fine;
    for (int y = 0; y < coarse.rows; ++y)
        for (int x = 0; x < coarse.cols; ++x) coarse.at<float>(y, x) = static_cast<float>(random.uniform());
    cv::resize(coarse, fine, page.size(), 0, 0, cv::INTER_LINEAR);
    const cv::Mat lost = (fine < share) & lines;
    page.setTo(cv::Scalar::all(lightest), lost);
}

}  // namespace solieu::generate
