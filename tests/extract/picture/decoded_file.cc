#include "extract/picture/decoded_file.h"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/extract/picture/made_pdf.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(decoded_file_tests)

namespace {

const Deadline later = ProcessorClock::now() + std::chrono::minutes(5);

cv::Mat coloured() {
    cv::Mat out;
    cv::cvtColor(quarters(160, 200), out, cv::COLOR_GRAY2BGR);
    out(cv::Rect(80, 100, 40, 40)).setTo(cv::Scalar(0, 0, 255));
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(grey_stays_grey_and_colour_is_blue_green_red) {
    const cv::Mat grey = quarters(160, 200), colour = coloured();
    for (const int progressive : {0, 1}) {
        const std::vector<int> how = {cv::IMWRITE_JPEG_PROGRESSIVE, progressive};
        const DecodedFile one = decode_jpeg(encoded(grey, ".jpg", how), later);
        BOOST_TEST((one.whole && one.pixels.type() == CV_8UC1));
        BOOST_TEST(cv::norm(one.pixels, grey, cv::NORM_INF) < 8);
        const DecodedFile two = decode_jpeg(encoded(colour, ".jpg", how), later);
        BOOST_TEST_REQUIRE(two.pixels.type() == CV_8UC3);
        BOOST_TEST((two.pixels.at<cv::Vec3b>(120, 100)[2] > 200 && two.pixels.at<cv::Vec3b>(120, 100)[0] < 60));
    }
    BOOST_TEST(cv::norm(decode_png(encoded(grey, ".png")).pixels, grey, cv::NORM_INF) == 0);
    BOOST_TEST(cv::norm(decode_png(encoded(colour, ".png")).pixels, colour, cv::NORM_INF) == 0);
}

BOOST_AUTO_TEST_CASE(data_that_end_too_soon) {
    for (const int progressive : {0, 1}) {
        const std::string bytes = encoded(coloured(), ".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, progressive});
        for (std::size_t length = 0; length < bytes.size(); length += 7) {
            const DecodedFile file = decode_jpeg(std::string_view(bytes).substr(0, length), later);
            BOOST_TEST(!file.whole);
            if (file.pixels.empty()) BOOST_TEST(!file.complaint.empty());
        }
    }
    const std::string bytes = encoded(quarters(160, 200), ".png");
    for (std::size_t length = 0; length + 12 < bytes.size(); length += 3) {
        BOOST_TEST(!decode_png(std::string_view(bytes).substr(0, length)).whole);
    }
}

BOOST_AUTO_TEST_CASE(the_deadline_is_kept) {
    const std::string bytes = encoded(coloured(), ".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, 1});
    const DecodedFile file = decode_jpeg(bytes, ProcessorClock::now() - std::chrono::seconds(1));
    BOOST_TEST(file.late);
    BOOST_TEST(file.pixels.empty());
}

BOOST_AUTO_TEST_SUITE_END()
