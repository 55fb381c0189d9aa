#include "extract/lines/line_pieces.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace solieu::extract {

std::vector<cv::Rect> line_pieces(const cv::Mat& page, const cv::Rect& line) {
    constexpr int dark = 160;     // ink is darker
    constexpr double wide = 1.6;  // white that parts two pieces, in heights of the line
    std::vector<cv::Rect> pieces;
    const cv::Rect inside = line & cv::Rect(0, 0, page.cols, page.rows);
    if (inside.width < 2 || inside.height < 4) return pieces;
    cv::Mat ink, columns;
    cv::threshold(page(inside), ink, dark, 255, cv::THRESH_BINARY_INV);
    cv::reduce(ink, columns, 0, cv::REDUCE_MAX);
    const int apart = std::max(4, cvRound(wide * inside.height));
    for (int x = 0; x < columns.cols; ++x) {
        if (columns.at<unsigned char>(x) == 0) continue;
        if (pieces.empty() || x - pieces.back().br().x > apart) pieces.emplace_back(x, 0, 1, inside.height);
        pieces.back().width = x + 1 - pieces.back().x;
    }
    const int beside = std::max(2, inside.height / 6), above = std::max(1, inside.height / 10);
    for (cv::Rect& piece : pieces) {
        piece = cv::Rect(piece.x + inside.x - beside, inside.y - above, piece.width + 2 * beside,
                         inside.height + 2 * above) &
                cv::Rect(0, 0, page.cols, page.rows);
    }
    return pieces;
}

}  // namespace solieu::extract
