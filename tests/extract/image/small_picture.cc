#include "extract/image/small_picture.h"

#include <boost/test/unit_test.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(small_picture_tests)

namespace {

// An A4 page of 200 dpi on paper of `paper`, with a black stroke at the left of the top.
Picture page(int paper, int type = CV_8UC1) {
    Picture picture{.dpi_x = 200, .dpi_y = 200, .width = 595.3, .height = 841.9, .rotation = 0};
    picture.pixels = cv::Mat(2339, 1654, type, cv::Scalar::all(paper));
    cv::rectangle(picture.pixels, {100, 100}, {500, 140}, cv::Scalar::all(10), cv::FILLED);
    return picture;
}

cv::Mat grey_of(const SmallPicture& small) {
    return cv::imdecode(
        cv::Mat(1, static_cast<int>(small.bytes.size()), CV_8UC1, const_cast<char*>(small.bytes.data())),
        cv::IMREAD_GRAYSCALE);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_grey_page_is_a_png_of_110_dpi_on_white) {
    for (const int paper : {255, 205}) {
        const SmallPicture small = small_picture(page(paper), 0);
        BOOST_TEST(small.media_type == "image/png");
        BOOST_TEST(small.width == 909);
        BOOST_TEST(small.height == 1286);
        const cv::Mat grey = grey_of(small);
        BOOST_TEST_REQUIRE((grey.cols == small.width && grey.rows == small.height));
        BOOST_TEST(static_cast<int>(grey.at<std::uint8_t>(700, 500)) == 255);
        BOOST_TEST(static_cast<int>(grey.at<std::uint8_t>(66, 165)) == 0);
    }
}

BOOST_AUTO_TEST_CASE(a_coloured_page_is_a_jpeg) {
    const SmallPicture small = small_picture(page(255, CV_8UC3), 0);
    BOOST_TEST(small.media_type == "image/jpeg");
    BOOST_TEST(small.width == 827);
    BOOST_TEST(small.bytes.starts_with("\xFF\xD8"));
}

BOOST_AUTO_TEST_CASE(turned_clockwise) {
    const SmallPicture small = small_picture(page(255), 90);
    BOOST_TEST(small.width == 1286);
    BOOST_TEST(small.height == 909);
    const cv::Mat grey = grey_of(small);
    BOOST_TEST(static_cast<int>(grey.at<std::uint8_t>(165, 1286 - 66)) == 0);  // top left went to the top right
}

BOOST_AUTO_TEST_CASE(never_larger_than_it_was) {
    Picture coarse{.dpi_x = 50, .dpi_y = 50, .width = 595.3, .height = 841.9};
    coarse.pixels = cv::Mat(585, 413, CV_8UC1, cv::Scalar::all(255));
    BOOST_TEST(small_picture(coarse, 0).width == 413);
    BOOST_TEST(small_picture(Picture{}, 0).bytes == "");
}

BOOST_AUTO_TEST_SUITE_END()
