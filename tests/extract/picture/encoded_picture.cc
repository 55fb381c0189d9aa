#include "extract/picture/encoded_picture.h"

#include <boost/test/unit_test.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/extract/picture/made_pdf.h"

using namespace solieu::extract;
using solieu::tests::quarters;

BOOST_AUTO_TEST_SUITE(encoded_picture_tests)

namespace {

cv::Mat decoded(const std::string& bytes) {
    return cv::imdecode(cv::Mat(1, static_cast<int>(bytes.size()), CV_8UC1, const_cast<char*>(bytes.data())),
                        cv::IMREAD_UNCHANGED);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_png_has_as_many_greys_as_asked_for) {
    const cv::Mat grey = quarters(61, 80);  // 20, 80, 140, 240; a width that fills no whole byte
    const std::string bytes = encode_png(grey, 4);
    BOOST_TEST(bytes.starts_with("\x89PNG"));
    BOOST_TEST(static_cast<int>(bytes[24]) == 2);  // bits a pixel, in IHDR
    const cv::Mat back = decoded(bytes);
    BOOST_TEST_REQUIRE((back.size() == grey.size()));
    cv::Mat one = back;
    if (back.channels() == 3) cv::cvtColor(back, one, cv::COLOR_BGR2GRAY);
    const auto at = [&](int x, int y) { return static_cast<int>(one.at<std::uint8_t>(80 * y / 4, 61 * x / 4)); };
    BOOST_TEST(at(1, 1) == 0);
    BOOST_TEST(at(3, 1) == 85);
    BOOST_TEST(at(1, 3) == 170);
    BOOST_TEST(at(3, 3) == 255);
    BOOST_TEST(static_cast<int>(encode_png(grey, 2)[24]) == 1);
    BOOST_TEST(static_cast<int>(encode_png(grey, 16)[24]) == 4);
    BOOST_TEST(encode_png(grey, 4) == bytes);
}

BOOST_AUTO_TEST_CASE(a_jpeg_in_grey_and_in_colour) {
    const cv::Mat grey = quarters(61, 80);
    const std::string bytes = encode_jpeg(grey, 90);
    BOOST_TEST((decoded(bytes).type() == CV_8UC1));
    BOOST_TEST(cv::norm(decoded(bytes), grey, cv::NORM_INF) < 30);
    BOOST_TEST(encode_jpeg(grey, 20).size() < bytes.size());
    BOOST_TEST(encode_jpeg(grey, 90) == bytes);
    const cv::Mat red(40, 40, CV_8UC3, cv::Scalar(0, 0, 255));
    const cv::Mat back = decoded(encode_jpeg(red, 90));
    BOOST_TEST_REQUIRE((back.type() == CV_8UC3));
    BOOST_TEST((back.at<cv::Vec3b>(20, 20)[2] > 240 && back.at<cv::Vec3b>(20, 20)[0] < 15));
}

BOOST_AUTO_TEST_SUITE_END()
