#include "corpus/generate/scan_geometry.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <opencv2/imgproc.hpp>

BOOST_AUTO_TEST_SUITE(scan_geometry_tests)

namespace {

using namespace solieu::generate;

const cv::Size2d a4{595, 842};

BOOST_AUTO_TEST_CASE(a_sheet_that_lies_straight_keeps_its_points) {
    const cv::Point2d point = to_picture({}, a4, {100, 200});
    BOOST_TEST(point.x == 100, boost::test_tools::tolerance(1e-6));
    BOOST_TEST(point.y == 200, boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(a_leaning_sheet_turns_about_its_middle) {
    // One degree clockwise: the right end of a line 400 points long is 400 · sin 1° = 6.98 points lower.
    const ScanGeometry geometry{.skew = 1};
    const cv::Point2d left = to_picture(geometry, a4, {97.5, 421}), right = to_picture(geometry, a4, {497.5, 421});
    BOOST_TEST(right.y - left.y == 6.981, boost::test_tools::tolerance(1e-3));
    BOOST_TEST((left.y + right.y) / 2 == 421, boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(a_border_moves_and_keystone_shortens_the_right_edge) {
    const ScanGeometry geometry{.keystone = 0.1, .border = 10};
    const cv::Point2d top = to_picture(geometry, a4, {595, 0}), foot = to_picture(geometry, a4, {595, 842});
    BOOST_TEST(foot.y - top.y == 842 * 0.9, boost::test_tools::tolerance(1e-4));
    BOOST_TEST(top.x == 605, boost::test_tools::tolerance(1e-4));
}

BOOST_AUTO_TEST_CASE(a_tilted_sheet_is_narrower_at_its_top) {
    const ScanGeometry geometry{.tilt = 0.1};
    const double top = to_picture(geometry, a4, {595, 0}).x - to_picture(geometry, a4, {0, 0}).x;
    const double foot = to_picture(geometry, a4, {595, 842}).x - to_picture(geometry, a4, {0, 842}).x;
    BOOST_TEST(top == 595 * 0.9, boost::test_tools::tolerance(1e-4));
    BOOST_TEST(foot == 595, boost::test_tools::tolerance(1e-4));
}

BOOST_AUTO_TEST_CASE(lines_sink_at_the_spine_alone) {
    const ScanGeometry geometry{.curl = 14};
    BOOST_TEST(to_picture(geometry, a4, {0, 0}).y == 14, boost::test_tools::tolerance(1e-6));
    BOOST_TEST(to_picture(geometry, a4, {595, 0}).y < 0.1);
    const ScanGeometry other{.curl = 14, .spine_right = true};
    BOOST_TEST(to_picture(other, a4, {0, 0}).y < 0.1);
}

BOOST_AUTO_TEST_CASE(the_way_back_leads_to_the_same_point) {
    const ScanGeometry geometry{.skew = -2,
                                .keystone = 0.03,
                                .tilt = -0.04,
                                .curl = 40,
                                .spine_right = true,
                                .move_x = 3,
                                .move_y = -5,
                                .border = 12};
    double worst = 0;
    for (double x = 0; x <= a4.width; x += 35) {
        for (double y = 0; y <= a4.height; y += 40.1) {
            const cv::Point2d back = to_sheet(geometry, a4, to_picture(geometry, a4, {x, y}));
            worst = std::max({worst, std::abs(back.x - x), std::abs(back.y - y)});
        }
    }
    BOOST_TEST(worst < 0.01);
}

BOOST_AUTO_TEST_CASE(pixels_go_where_points_go) {
    const ScanGeometry geometry{.skew = 1.5, .keystone = 0.02, .curl = 10, .border = 20};
    const double sheet_dpi = 150, dpi = 100;
    cv::Mat sheet(static_cast<int>(a4.height * sheet_dpi / 72), static_cast<int>(a4.width * sheet_dpi / 72), CV_8U,
                  cv::Scalar(255));
    const cv::Point2d dot(130, 200);  // points
    cv::circle(sheet, cv::Point(dot * (sheet_dpi / 72)), 4, 0, cv::FILLED);
    const cv::Mat picture = scanned_sheet(sheet, sheet_dpi, a4, geometry, dpi, 255);
    BOOST_TEST(picture.cols == std::lround((595 + 40) * 100 / 72.0));
    const cv::Moments moments = cv::moments(255 - picture);
    const cv::Point2d wanted = to_picture(geometry, a4, dot) * (dpi / 72);
    BOOST_TEST(std::abs(moments.m10 / moments.m00 - wanted.x) < 1);
    BOOST_TEST(std::abs(moments.m01 / moments.m00 - wanted.y) < 1);
}

BOOST_AUTO_TEST_CASE(beside_the_sheet_is_what_lies_there) {
    const cv::Mat sheet(842, 595, CV_8UC3, cv::Scalar::all(250));
    const cv::Mat picture = scanned_sheet(sheet, 72, a4, {.border = 10}, 72, 24);
    BOOST_TEST(static_cast<int>(picture.at<cv::Vec3b>(4, 300)[0]) == 24);
    BOOST_TEST(static_cast<int>(picture.at<cv::Vec3b>(400, 300)[2]) == 250);
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
