#include "extract/scan/ink/dither.h"

#include "tests/extract/scan/drawn_page.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(dither_tests)

namespace {

// A dot in every `step` by `step` pixels that is not in print, and a hole in print.
cv::Mat dotted(const cv::Mat& page, int step) {
    cv::Mat out = page.clone();
    for (int y = 2; y < out.rows; y += step) {
        for (int x = 2 + y % 3; x < out.cols; x += step) out.at<uchar>(y, x) = out.at<uchar>(y, x) < 128 ? 255 : 0;
    }
    return out;
}

cv::Mat in_black_and_white(const cv::Mat& page) {
    return page > 128;
}

bool is_same(const cv::Mat& a, const cv::Mat& b) {
    return cv::countNonZero(a != b) == 0;
}

}  // namespace

BOOST_AUTO_TEST_CASE(dots_of_the_paper_go_and_letters_stay) {
    const cv::Mat page = in_black_and_white(page_of_prose());
    const cv::Mat clean = without_dither(dotted(page, 5));
    BOOST_TEST(!is_same(clean, dotted(page, 5)));
    // What is dark is what was dark, but for the edges.
    const int dark = cv::countNonZero(page == 0), other = cv::countNonZero((clean < 128) != (page < 128));
    BOOST_TEST(other < dark / 5);
    BOOST_TEST(cv::countNonZero(clean(cv::Rect(0, 0, 1240, 100)) < 255) == 0);
}

BOOST_AUTO_TEST_CASE(other_pictures_stay_as_they_are) {
    const cv::Mat page = page_of_prose(), black_and_white = in_black_and_white(page);
    BOOST_TEST(is_same(without_dither(black_and_white), black_and_white));
    BOOST_TEST(is_same(without_dither(dotted(black_and_white, 60)), dotted(black_and_white, 60)));  // specks
    cv::Mat grey;
    page.convertTo(grey, CV_8U, 0.6, 90);
    BOOST_TEST(is_same(without_dither(dotted(grey, 5)), dotted(grey, 5)));
}

BOOST_AUTO_TEST_SUITE_END()
