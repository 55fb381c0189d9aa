#include "extract/scan/ink/line_signs.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/scan/drawn_page.h"

using solieu::extract::sign_of_ink;

BOOST_AUTO_TEST_SUITE(line_signs_tests)

namespace {

cv::Mat nothing() {
    return cv::Mat::zeros(40, 40, CV_8U);
}

cv::Mat with(std::initializer_list<cv::Rect> strokes) {
    cv::Mat ink = nothing();
    for (const cv::Rect& stroke : strokes) ink(stroke).setTo(255);
    return ink;
}

}  // namespace

BOOST_AUTO_TEST_CASE(two_strokes_are_equal_signs) {
    BOOST_TEST(sign_of_ink(with({{8, 14, 20, 3}, {8, 22, 20, 3}}), 20) == '=');
    BOOST_TEST(sign_of_ink(with({{8, 14, 20, 3}}), 20) == 0, "a dash");
    BOOST_TEST(sign_of_ink(with({{8, 14, 4, 3}, {8, 22, 4, 3}}), 20) == 0, "a colon");
    BOOST_TEST(sign_of_ink(with({{8, 4, 20, 3}, {8, 34, 20, 3}}), 20) == 0, "too far apart");
}

BOOST_AUTO_TEST_CASE(a_cross_is_a_plus) {
    BOOST_TEST(sign_of_ink(with({{8, 18, 20, 3}, {17, 9, 3, 20}}), 20) == '+');
    BOOST_TEST(sign_of_ink(with({{17, 9, 3, 20}}), 20) == 0, "an I");
    BOOST_TEST(sign_of_ink(with({{8, 9, 20, 3}, {17, 9, 3, 20}}), 20) == 0, "a T");
    BOOST_TEST(sign_of_ink(nothing(), 20) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
