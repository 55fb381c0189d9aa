#include "extract/scan/ink/weak_rulings.h"

#include "tests/extract/scan/drawn_page.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(weak_rulings_tests)

namespace {

SolidRulings none(const cv::Mat& page) {
    return {.level = {},
            .upright = {},
            .level_mask = cv::Mat::zeros(page.size(), CV_8U),
            .upright_mask = cv::Mat::zeros(page.size(), CV_8U)};
}

void dots(cv::Mat& page, int x0, int x1, int y) {
    for (int x = x0; x < x1; x += 5) page(cv::Rect(x, y, 2, 2)).setTo(0);
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_inch_of_dots) {
    cv::Mat page = paper(1000, 400);
    dots(page, 100, 800, 100);
    dots(page, 100, 250, 200);  // too short to stand alone
    const std::vector<WeakRuling> found = find_weak_rulings(page, none(page), 200);
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_TEST(found[0].level);
    BOOST_TEST(std::abs(found[0].middle.x0 - 100) < 7);
    BOOST_TEST(std::abs(found[0].middle.x1 - 800) < 7);
    BOOST_TEST(std::abs(found[0].middle.y0 - 100) < 2);
    cv::Mat rest = page.clone();
    for (const cv::Rect& part : found[0].parts) rest(part).setTo(255);
    BOOST_TEST(cv::countNonZero(rest(cv::Rect(0, 90, 1000, 20)) < 255) == 0);
}

BOOST_AUTO_TEST_CASE(between_solid_rulings_and_held_by_them) {
    cv::Mat page = paper(1000, 400);
    SolidRulings solid = none(page);
    for (const int x : {100, 260}) {
        const cv::Rect ruling(x, 50, 2, 300);
        page(ruling).setTo(0);
        solid.upright_mask(ruling).setTo(255);
        solid.upright.push_back({static_cast<double>(x), 50, x + 2.0, 350});
    }
    dots(page, 100, 262, 200);
    const std::vector<WeakRuling> found = find_weak_rulings(page, solid, 200);
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_TEST(found[0].level);
}

BOOST_AUTO_TEST_CASE(pictures_without_room) {
    for (const cv::Size size : {cv::Size(1, 1), cv::Size(600, 1), cv::Size(1, 600)}) {
        const cv::Mat page(size, CV_8U, cv::Scalar(0));
        BOOST_TEST(find_weak_rulings(page, none(page), 200).empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
