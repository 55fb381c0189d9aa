#include "corpus/generate/damage/pen_marks.h"

#include <boost/test/unit_test.hpp>
#include <opencv2/core.hpp>

BOOST_AUTO_TEST_SUITE(pen_marks_tests)

namespace {

using namespace solieu::generate;

cv::Mat paper() {
    return {800, 600, CV_8UC3, cv::Scalar::all(250)};
}

// Pixels in which `more` stands out from `less` by 60 levels.
int coloured(const cv::Mat& page, int more, int less) {
    int count = 0;
    for (int y = 0; y < page.rows; ++y) {
        for (int x = 0; x < page.cols; ++x) {
            const auto& pixel = page.at<cv::Vec3b>(y, x);
            count += pixel[more] - pixel[less] > 60;
        }
    }
    return count;
}

BOOST_AUTO_TEST_CASE(a_seal_is_red_and_stays_in_its_circle) {
    cv::Mat page = paper();
    Random random{5};
    press_seal(page, 72, {.middle = {300, 400}, .radius = 50, .ring = "ỦY BAN NHÂN DÂN XÃ"}, random);
    BOOST_TEST(coloured(page, 2, 1) > 800);
    cv::Mat inside(page, cv::Rect(245, 345, 110, 110));
    inside.setTo(cv::Scalar::all(250));
    BOOST_TEST(cv::countNonZero(page.reshape(1) != 250) == 0);
}

BOOST_AUTO_TEST_CASE(black_letters_stay_black_below_a_seal) {
    cv::Mat page(800, 600, CV_8UC3, cv::Scalar::all(20));
    Random random{5};
    press_seal(page, 72, {.middle = {300, 400}, .ring = "X"}, random);
    double least = 0, most = 0;
    cv::minMaxLoc(page.reshape(1), &least, &most);
    BOOST_TEST(most == 20);
}

BOOST_AUTO_TEST_CASE(a_signature_and_a_line_are_blue) {
    cv::Mat page = paper();
    Random random{2};
    sign(page, 72, {300, 400}, random);
    BOOST_TEST(coloured(page, 0, 2) > 150);
    cv::Mat other = paper();
    underline_by_hand(other, 144, 100, 200, 150, random);
    BOOST_TEST(coloured(other, 0, 2) > 100);
    BOOST_TEST(coloured(other.rowRange(0, 280), 0, 2) == 0);
}

BOOST_AUTO_TEST_CASE(pens_and_highlighters_stay_near_their_box) {
    for (int seed = 1; seed <= 6; ++seed) {
        cv::Mat page = paper();
        Random random{static_cast<std::uint64_t>(seed)};
        mark_with_pen(page, 144, {100, 150, 40, 12}, random);
        BOOST_TEST(coloured(page, 0, 2) > 20);
        BOOST_TEST(coloured(page.rowRange(0, 260), 0, 2) == 0);
        cv::Mat other = paper();
        other(cv::Rect(220, 305, 10, 10)).setTo(cv::Scalar::all(10));
        highlight(other, 144, {100, 150, 40, 12}, random);
        BOOST_TEST(cv::countNonZero(other.rowRange(0, 275).clone().reshape(1) != 250) == 0);
        BOOST_TEST(cv::countNonZero(other(cv::Rect(205, 305, 60, 12)).clone().reshape(1) != 250) > 600);
        BOOST_TEST(other.at<cv::Vec3b>(310, 225)[0] <= 10);
    }
}

BOOST_AUTO_TEST_CASE(marks_off_the_page_leave_it_alone) {
    cv::Mat page = paper();
    Random random{3};
    press_seal(page, 72, {.middle = {-300, 2000}, .ring = "X"}, random);
    sign(page, 72, {5000, 5000}, random);
    BOOST_TEST(cv::countNonZero(page.reshape(1) != 250) == 0);
}

BOOST_AUTO_TEST_CASE(the_same_chance_gives_the_same_marks) {
    cv::Mat one = paper(), two = paper();
    for (cv::Mat* page : {&one, &two}) {
        Random random{11};
        press_seal(*page, 100, {.middle = {200, 200}, .ring = "SỞ NỘI VỤ", .heart = "SỞ"}, random);
        sign(*page, 100, {250, 220}, random);
    }
    BOOST_TEST(cv::norm(one, two, cv::NORM_INF) == 0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
