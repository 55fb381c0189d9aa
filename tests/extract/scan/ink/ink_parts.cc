#include "extract/scan/ink/ink_parts.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <opencv2/imgproc.hpp>
#include <stdexcept>

#include "corpus/generate/damage/random.h"

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(ink_parts_tests)

namespace {

cv::Mat speckled(solieu::generate::Random& random, int width, int height, double share) {
    cv::Mat mask(height, width, CV_8U, cv::Scalar(0));
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            if (random.chance(share)) mask.at<unsigned char>(y, x) = 255;
        }
    }
    return mask;
}

}  // namespace

BOOST_AUTO_TEST_CASE(parts_are_those_of_labelling) {
    solieu::generate::Random random{7};
    for (const double share : {0.02, 0.2, 0.4, 0.6, 0.95}) {
        for (const int width : {1, 7, 8, 9, 70}) {
            const cv::Mat mask = speckled(random, width, 40, share);
            cv::Mat labels, stats, centres;
            const int count = cv::connectedComponentsWithStats(mask, labels, stats, centres, 8);
            const InkParts found = find_ink_parts(mask);
            BOOST_REQUIRE(static_cast<int>(found.parts.size()) == count - 1);
            for (const InkPart& part : found.parts) {
                const InkRun first = found.runs_of(part).front();
                const int label = labels.at<int>(first.y, first.begin);
                BOOST_TEST(part.box.x == stats.at<int>(label, cv::CC_STAT_LEFT));
                BOOST_TEST(part.box.y == stats.at<int>(label, cv::CC_STAT_TOP));
                BOOST_TEST(part.box.width == stats.at<int>(label, cv::CC_STAT_WIDTH));
                BOOST_TEST(part.box.height == stats.at<int>(label, cv::CC_STAT_HEIGHT));
                BOOST_TEST(part.area == stats.at<int>(label, cv::CC_STAT_AREA));
                BOOST_TEST(part.middle.x == centres.at<double>(label, 0) + 0.5, boost::test_tools::tolerance(1e-9));
                BOOST_TEST(part.middle.y == centres.at<double>(label, 1) + 0.5, boost::test_tools::tolerance(1e-9));
                cv::Mat drawn = cv::Mat::zeros(mask.size(), CV_8U);
                fill(drawn, found.runs_of(part), 255);
                BOOST_TEST(cv::countNonZero(drawn != (labels == label)) == 0);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(parts_stand_in_reading_order_and_runs_in_theirs) {
    cv::Mat mask = cv::Mat::zeros(6, 20, CV_8U);
    mask(cv::Rect(10, 0, 3, 1)) = 255;
    mask(cv::Rect(0, 1, 4, 3)) = 255;
    mask(cv::Rect(13, 1, 2, 1)) = 255;  // touches the first by a corner
    const InkParts found = find_ink_parts(mask);
    BOOST_REQUIRE(found.parts.size() == 2);
    BOOST_TEST((found.parts[0].box == cv::Rect(10, 0, 5, 2)));
    BOOST_TEST(found.parts[0].run_count == 2);
    BOOST_TEST((found.parts[1].box == cv::Rect(0, 1, 4, 3)));
    BOOST_TEST(found.runs_of(found.parts[1])[2].y == 3);
}

BOOST_AUTO_TEST_CASE(nothing_has_no_parts) {
    BOOST_TEST(find_ink_parts(cv::Mat::zeros(5, 9, CV_8U)).parts.empty());
    BOOST_TEST(find_ink_parts(cv::Mat()).parts.empty());
}

BOOST_AUTO_TEST_CASE(lengths_and_bars) {
    BOOST_TEST(pixels(0.5, 200) == 100);
    BOOST_TEST(pixels(0.0001, 200) == 1);
    BOOST_TEST(bar(7, true).cols == 7);
    BOOST_TEST(bar(7, true).rows == 1);
    BOOST_TEST(bar(7, false).rows == 7);
}

BOOST_AUTO_TEST_CASE(noise_is_given_up) {
    cv::Mat mask = cv::Mat::zeros(4500, 4500, CV_8U);
    for (int x = 0; x < mask.cols; x += 2) mask.col(x).setTo(255);
    BOOST_CHECK_THROW(static_cast<void>(find_ink_parts(mask)), std::length_error);
}

BOOST_AUTO_TEST_SUITE_END()
