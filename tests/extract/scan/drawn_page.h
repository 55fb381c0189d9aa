#pragma once
// Pages drawn for tests of the scan stage, and a committed scan to cut real print from.

#include <boost/test/unit_test.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

namespace solieu::tests {

inline cv::Mat paper(int width, int height, int type = CV_8UC1) {
    return {height, width, type, cv::Scalar::all(255)};
}

// Writes ASCII from `at` (left end of the baseline) with capitals `height` pixels high.
inline void write(cv::Mat& page, const std::string& text, cv::Point at, int height,
                  const cv::Scalar& ink = cv::Scalar::all(0)) {
    cv::putText(page, text, at, cv::FONT_HERSHEY_COMPLEX, height / 21.0, ink, std::max(1, height / 10),
                cv::LINE_AA);
}

// A page of prose at about 150 dpi, all lines level.
inline cv::Mat page_of_prose(int width = 1240, int height = 1754) {
    cv::Mat page = paper(width, height);
    const std::string text = "The quick brown fox jumps over a lazy dog and 1.872 other animals of the wood";
    int from = 0;
    for (int y = 140; y < height - 120; y += 40) {
        write(page, text.substr(static_cast<std::size_t>(from), 52), {110, y}, 16);
        from = (from + 7) % 24;
    }
    return page;
}

// commune-sealed.jpg: a page of 2480 x 3508 pixels at 300 dpi in colour, with a table, a red seal and blue strokes.
inline cv::Mat sealed_scan() {
    const cv::Mat scan = cv::imread(SOLIEU_SOURCE_DIR "/corpus/samples/scans/commune-sealed.jpg", cv::IMREAD_COLOR);
    BOOST_REQUIRE_EQUAL(scan.cols, 2480);
    return scan;
}

// The scan turned about its middle by so many degrees, clockwise positive.
inline cv::Mat leaning(const cv::Mat& page, double degrees) {
    const cv::Point2f middle(static_cast<float>(page.cols) / 2, static_cast<float>(page.rows) / 2);
    cv::Mat result;
    cv::warpAffine(page, result, cv::getRotationMatrix2D(middle, -degrees, 1), page.size(), cv::INTER_LINEAR,
                   cv::BORDER_CONSTANT, cv::Scalar::all(255));
    return result;
}

}  // namespace solieu::tests
