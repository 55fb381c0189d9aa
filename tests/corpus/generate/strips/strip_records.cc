#include "corpus/generate/strips/strip_records.h"

#include <boost/test/unit_test.hpp>
#include <opencv2/core.hpp>
#include <sstream>

BOOST_AUTO_TEST_SUITE(strip_records_tests)

namespace {

using namespace solieu::generate;

BOOST_AUTO_TEST_CASE(what_is_written_is_read_again) {
    cv::Mat wide(3, 300, CV_8U, cv::Scalar(255));
    wide.at<unsigned char>(1, 299) = 7;
    std::stringstream file;
    file << strip_record(wide, "Điều 3", true) << strip_record(wide(cv::Rect(298, 0, 2, 3)), "", true);
    const auto first = read_strip(file), second = read_strip(file);
    BOOST_REQUIRE((first && second));
    BOOST_TEST(first->text == "Điều 3");
    BOOST_TEST(cv::countNonZero(first->picture != wide) == 0);
    BOOST_TEST(second->picture.cols == 2);
    BOOST_TEST(second->picture.at<unsigned char>(1, 1) == 7);
    BOOST_TEST(!read_strip(file));
}

BOOST_AUTO_TEST_CASE(normalised_records_have_no_height) {
    const cv::Mat strip(32, 5, CV_8U, cv::Scalar(9));
    BOOST_TEST(strip_record(strip, "x", false) == std::string("\5\0\1\0x", 5) + std::string(160, '\t'));
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
