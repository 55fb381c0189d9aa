#include "extract/scan/ink/line_signs.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace solieu::extract {
namespace {

constexpr double narrowest = 0.45, widest = 1.6;  // in heights of small letters
constexpr double lowest_of_two = 0.25, highest_of_two = 0.9;
constexpr double all = 0.8;  // of the width of a stroke

// The part of the columns that hold ink in some of these rows.
double filled(const cv::Mat& ink, int from, int to) {
    if (to <= from) return 0;
    cv::Mat columns;
    cv::reduce(ink.rowRange(from, to), columns, 0, cv::REDUCE_MAX);
    return static_cast<double>(cv::countNonZero(columns)) / ink.cols;
}

bool is_two_strokes(const cv::Mat& ink, double letters) {
    if (ink.rows < lowest_of_two * letters || ink.rows > highest_of_two * letters) return false;
    int above = 0, below = ink.rows;
    while (above < ink.rows && cv::countNonZero(ink.row(above)) > 0) ++above;
    while (below > above && cv::countNonZero(ink.row(below - 1)) > 0) --below;
    if (above == ink.rows || cv::countNonZero(ink.rowRange(above, below)) > 0) return false;
    return filled(ink, 0, above) > all && filled(ink, below, ink.rows) > all;
}

bool is_cross(const cv::Mat& ink, double letters) {
    constexpr double alike = 1.5, in_arms = 0.97;
    const double ratio = static_cast<double>(ink.cols) / ink.rows;
    if (ink.rows < narrowest * letters || ratio > alike || ratio < 1 / alike) return false;
    // The middle is where the arms are: they may not stand exactly so.
    const int x0 = ink.cols / 3, x1 = ink.cols - x0, y0 = ink.rows / 3, y1 = ink.rows - y0;
    cv::Mat corners = ink.clone();
    corners.rowRange(y0, y1).setTo(0);
    corners.colRange(x0, x1).setTo(0);
    if (cv::countNonZero(corners) > (1 - in_arms) * cv::countNonZero(ink)) return false;
    cv::Mat across, along;
    cv::reduce(ink.rowRange(y0, y1), across, 0, cv::REDUCE_MAX);
    cv::reduce(ink.colRange(x0, x1), along, 1, cv::REDUCE_MAX);
    return cv::countNonZero(across) > 0.95 * ink.cols && cv::countNonZero(along) > 0.95 * ink.rows;
}

}  // namespace

char sign_of_ink(const cv::Mat& ink, double letters) {
    if (ink.empty() || letters <= 0) return 0;
    const cv::Rect box = cv::boundingRect(ink);
    if (box.width < narrowest * letters || box.width > widest * letters || box.height < 3) return 0;
    const cv::Mat sign = ink(box);
    if (is_two_strokes(sign, letters)) return '=';
    return is_cross(sign, letters) ? '+' : '\0';
}

}  // namespace solieu::extract
