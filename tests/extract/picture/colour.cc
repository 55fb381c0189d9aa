#include "extract/picture/colour.h"

#include <boost/test/unit_test.hpp>
#include <opencv2/core.hpp>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(colour_tests)

BOOST_AUTO_TEST_CASE(the_tint_of_paper_is_no_colour) {
    const cv::Mat paper(500, 400, CV_8UC3, cv::Scalar(228, 240, 250));
    BOOST_TEST(!has_colour(paper));
    const cv::Mat grey = grey_if_colourless(paper);
    BOOST_TEST(grey.type() == CV_8UC1);
    BOOST_TEST(std::abs(grey.at<unsigned char>(10, 10) - 241) <= 2);
}

BOOST_AUTO_TEST_CASE(a_small_seal_is_colour) {
    cv::Mat page(500, 400, CV_8UC3, cv::Scalar::all(255));
    page(cv::Rect(100, 100, 10, 10)).setTo(cv::Scalar(40, 40, 220));
    BOOST_TEST(has_colour(page));
    BOOST_TEST(grey_if_colourless(page).channels() == 3);
}

BOOST_AUTO_TEST_CASE(single_pixels_are_noise) {
    cv::Mat page(500, 400, CV_8UC3, cv::Scalar::all(255));
    for (int i = 0; i < 15; ++i) page.at<cv::Vec3b>(30 * i, 20 * i) = {0, 0, 255};
    BOOST_TEST(!has_colour(page));
}

BOOST_AUTO_TEST_CASE(grey_stays_grey) {
    const cv::Mat grey(5, 5, CV_8UC1, cv::Scalar(7));
    BOOST_TEST(!has_colour(grey));
    BOOST_TEST(grey_if_colourless(grey).data == grey.data);
    BOOST_TEST(!has_colour(cv::Mat()));
}

BOOST_AUTO_TEST_SUITE_END()
