#include "extract/scan/ink/straighten.h"

#include <cmath>
#include <numbers>
#include <vector>

#include "tests/extract/scan/drawn_page.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(straighten_tests)

namespace {

double degrees(const Bend& bend) {
    return bend.angle * 180 / std::numbers::pi;
}

// The farthest any point of the page is moved.
double most_moved(const Bend& bend) {
    double most = 0;
    for (double y = 0; y <= bend.height; y += bend.height / 10) {
        for (double x = 0; x <= bend.width; x += bend.width / 10) {
            const cv::Point2d place = bend.on_scan({x, y});
            most = std::max(most, std::hypot(place.x - x, place.y - y));
        }
    }
    return most;
}

constexpr int first_rule = 200, apart = 120, rules = 12;

cv::Mat ruled_page() {
    cv::Mat page = page_of_prose();
    for (int i = 0; i < rules; ++i) {
        const int y = first_rule + i * apart;
        page(cv::Rect(0, y - 44, page.cols, 88)).setTo(255);
        page(cv::Rect(80, y - 1, page.cols - 160, 3)).setTo(0);
    }
    return page;
}

// The page with each point moved down by `down` pixels at its place (0…1 across).
template <class Down>
cv::Mat bent(const cv::Mat& page, Down down) {
    cv::Mat from_x(page.size(), CV_32F), from_y(page.size(), CV_32F), result;
    for (int y = 0; y < page.rows; ++y) {
        for (int x = 0; x < page.cols; ++x) {
            from_x.at<float>(y, x) = static_cast<float>(x);
            from_y.at<float>(y, x) = static_cast<float>(y - down(static_cast<double>(x) / page.cols));
        }
    }
    cv::remap(page, result, from_x, from_y, cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(255));
    return result;
}

// How far from level the rulings are: the farthest that the middle of one strays from its mean height, pixels.
double most_astray(const cv::Mat& page) {
    double most = 0;
    for (int i = 0; i < rules; ++i) {
        const int from = first_rule + i * apart - 28;
        std::vector<double> heights;
        for (int x = 120; x < page.cols - 120; x += 20) {
            double sum = 0, weight = 0;
            for (int y = from; y < from + 56; ++y) {
                const double ink = 255.0 - page.at<unsigned char>(y, x);
                sum += ink * y;
                weight += ink;
            }
            BOOST_REQUIRE_GT(weight, 255);
            heights.push_back(sum / weight);
        }
        double mean = 0;
        for (const double height : heights) mean += height / static_cast<double>(heights.size());
        for (const double height : heights) most = std::max(most, std::abs(height - mean));
    }
    return most;
}

}  // namespace

BOOST_AUTO_TEST_CASE(skew_is_found) {
    const cv::Mat page = page_of_prose();
    for (const double lean : {-5.0, -3.3, -1.0, -0.4, -0.15, 0.2, 0.75, 2.0, 3.7, 5.0}) {
        const Bend bend = find_bend(leaning(page, lean));
        BOOST_TEST(std::abs(degrees(bend) - lean) < 0.1, lean << " degrees found as " << degrees(bend));
    }
}

BOOST_AUTO_TEST_CASE(skew_of_a_fine_scan) {
    cv::Mat scan;
    cv::cvtColor(sealed_scan(), scan, cv::COLOR_BGR2GRAY);
    const double own = degrees(find_bend(scan));
    BOOST_TEST(std::abs(own) < 0.5);
    for (const double lean : {-4.0, 1.5}) {
        const Bend bend = find_bend(leaning(scan, lean));
        BOOST_TEST(std::abs(degrees(bend) - lean - own) < 0.1, lean << " degrees found as " << degrees(bend) - own);
    }
}

BOOST_AUTO_TEST_CASE(a_leaning_page_becomes_level) {
    const cv::Mat scan = leaning(ruled_page(), 0.4);
    BOOST_TEST(most_astray(scan) > 3);
    BOOST_TEST(most_astray(straighten(scan, find_bend(scan))) < 1);
}

BOOST_AUTO_TEST_CASE(curl_is_straightened) {
    const cv::Mat page = ruled_page();
    const std::vector<cv::Mat> scans = {
        bent(page, [](double x) { return 56 * std::pow(x - 0.5, 2); }),       // a bow
        bent(page, [](double x) { return -18 * (std::pow(x, 3) - 0.125); }),  // at the spine
    };
    for (const cv::Mat& scan : scans) {
        BOOST_TEST(most_astray(scan) > 5);
        const Bend bend = find_bend(scan);
        BOOST_TEST(!bend.is_none());
        const cv::Mat straight = straighten(scan, bend);
        BOOST_TEST(straight.size() == scan.size());
        BOOST_TEST(most_astray(straight) < 1.5);
    }
}

BOOST_AUTO_TEST_CASE(a_place_on_the_straight_page_is_found_on_the_scan) {
    cv::Mat page = ruled_page();
    page(cv::Rect(600, 850, 60, 40)).setTo(255);
    cv::Mat scan = leaning(page, 2);
    const Bend bend = find_bend(scan);
    const cv::Point2d place = bend.on_scan({630, 870});
    cv::circle(scan, {cvRound(place.x), cvRound(place.y)}, 6, cv::Scalar(0), -1);
    const cv::Mat straight = straighten(scan, bend);
    const cv::Moments found = cv::moments(straight(cv::Rect(615, 858, 30, 24)) < 128, true);
    BOOST_REQUIRE(found.m00 > 50);
    BOOST_TEST(std::abs(found.m10 / found.m00 + 615 - 630) < 1.5);
    BOOST_TEST(std::abs(found.m01 / found.m00 + 858 - 870) < 1.5);
}

BOOST_AUTO_TEST_CASE(a_level_page_stays) {
    for (const cv::Mat& page : {page_of_prose(), ruled_page()}) {
        const Bend bend = find_bend(page);
        BOOST_TEST(bend.angle == 0);
        BOOST_TEST(most_moved(bend) < 1);
    }
}

BOOST_AUTO_TEST_CASE(a_page_that_says_nothing_stays) {
    cv::Mat dotted = paper(1000, 1400), photograph = paper(1000, 1400);
    cv::circle(dotted, {300, 300}, 5, cv::Scalar(0), -1);
    photograph(cv::Rect(100, 100, 700, 900)).setTo(40);
    for (const cv::Mat& page : {paper(1000, 1400), dotted, paper(3, 2)}) {
        const Bend bend = find_bend(page);
        BOOST_TEST(bend.is_none());
        BOOST_TEST(straighten(page, bend).data == page.data);
    }
    BOOST_TEST(most_moved(find_bend(photograph)) < 2);
}

BOOST_AUTO_TEST_SUITE_END()
