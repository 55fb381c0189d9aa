#include "corpus/generate/damage/dot_matrix.h"

#include <boost/test/unit_test.hpp>
#include <opencv2/core.hpp>

BOOST_AUTO_TEST_SUITE(dot_matrix_tests)

namespace {

using namespace solieu::generate;

// A black square of 40 pixels on white.
cv::Mat page(int type) {
    cv::Mat page(100, 200, type, cv::Scalar::all(250));
    page(cv::Rect(60, 30, 40, 40)).setTo(cv::Scalar::all(30));
    return page;
}

}  // namespace

BOOST_AUTO_TEST_CASE(print_becomes_dots_and_paper_stays) {
    for (const int type : {CV_8UC1, CV_8UC3}) {
        cv::Mat struck = page(type);
        Random random{3};
        strike_by_pins(struck, 300, 72, random);
        BOOST_TEST(struck.type() == type);
        const cv::Mat grey = struck.reshape(1), inside = struck(cv::Rect(62, 32, 36, 36)).clone().reshape(1);
        BOOST_TEST(cv::countNonZero(struck(cv::Rect(110, 0, 90, 100)).clone().reshape(1) != 250) == 0);
        // Pins of 72 dots an inch leave white between them.
        BOOST_TEST(cv::countNonZero(inside < 140) > 0);
        BOOST_TEST(cv::countNonZero(inside > 240) > 0);
    }
}

BOOST_AUTO_TEST_CASE(the_same_chance_gives_the_same_page) {
    cv::Mat one = page(CV_8UC1), two = page(CV_8UC1);
    Random first{5}, second{5};
    strike_by_pins(one, 300, 144, first);
    strike_by_pins(two, 300, 144, second);
    BOOST_TEST(cv::countNonZero(one != two) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
