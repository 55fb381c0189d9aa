#include "corpus/generate/damage/worn_lines.h"

#include <boost/test/unit_test.hpp>
#include <opencv2/core.hpp>

BOOST_AUTO_TEST_SUITE(worn_lines_tests)

namespace {

using namespace solieu::generate;

// A line of 500 pixels and a block that is no line.
cv::Mat page() {
    cv::Mat page(300, 600, CV_8UC1, cv::Scalar(250));
    page(cv::Rect(50, 100, 500, 3)).setTo(20);
    page(cv::Rect(200, 200, 30, 30)).setTo(20);
    return page;
}

int dark_in(const cv::Mat& page, const cv::Rect& area) {
    return cv::countNonZero(page(area) < 128);
}

}  // namespace

BOOST_AUTO_TEST_CASE(lines_are_broken_and_letters_are_not) {
    cv::Mat worn = page();
    Random random{3};
    wear_lines(worn, 200, 0.4, random);
    const int left = dark_in(worn, {50, 95, 500, 12});
    BOOST_TEST(left < 1400);
    BOOST_TEST(left > 300);
    BOOST_TEST(dark_in(worn, {200, 200, 30, 30}) == 900);
}

BOOST_AUTO_TEST_CASE(nothing_is_lost_at_none) {
    cv::Mat worn = page();
    Random random{3};
    wear_lines(worn, 200, 0, random);
    BOOST_TEST(cv::countNonZero(worn != page()) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
