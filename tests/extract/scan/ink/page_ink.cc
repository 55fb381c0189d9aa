#include "extract/scan/ink/page_ink.h"

#include "tests/extract/scan/drawn_page.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(page_ink_tests)

namespace {

int ink_in(const cv::Mat& grey, const cv::Rect& area) {
    return cv::countNonZero(ink_mask(grey(area)));
}

const cv::Scalar red(60, 45, 205), blue(190, 80, 40), off_white(240, 244, 246);

// Ten lines of black print.
cv::Mat printed_page() {
    cv::Mat page(900, 1200, CV_8UC3, off_white);
    for (int y = 100; y < 600; y += 50) write(page, "Number of procedures 1.872", {80, y}, 20);
    return page;
}

}  // namespace

BOOST_AUTO_TEST_CASE(seals_and_blue_strokes_are_taken_off) {
    cv::Mat page = printed_page();
    const int print = cv::countNonZero(ink_mask(page_ink(page)));
    BOOST_TEST(print > 10000);
    cv::Mat sealed = page.clone();
    cv::circle(sealed, {1000, 700}, 120, red, 8, cv::LINE_AA);
    cv::line(sealed, {850, 760}, {1150, 740}, blue, 6, cv::LINE_AA);
    // Where two colours run into each other specks stay.
    const cv::Rect place(800, 560, 400, 340);
    cv::Mat grey;
    cv::cvtColor(sealed, grey, cv::COLOR_BGR2GRAY);
    BOOST_TEST(ink_in(grey, place) > 5000);
    BOOST_TEST(ink_in(page_ink(sealed), place) < 60);
    // Print below a seal stays.
    cv::Mat below = page.clone();
    cv::circle(below, {300, 300}, 120, red, 8, cv::LINE_AA);
    below.setTo(cv::Scalar::all(0), ink_mask(page_ink(page)));
    BOOST_TEST(std::abs(cv::countNonZero(ink_mask(page_ink(below))) - print) < print / 50);
}

BOOST_AUTO_TEST_CASE(the_seal_of_a_scan_is_taken_off) {
    const cv::Mat scan = sealed_scan();
    const cv::Rect ring(1400, 2400, 70, 270), name(1680, 2640, 250, 60);
    cv::Mat grey;
    cv::cvtColor(scan, grey, cv::COLOR_BGR2GRAY);
    const int before = ink_in(grey, ring);
    BOOST_TEST(before > 1000);
    const cv::Mat ink = page_ink(scan);
    BOOST_TEST(ink.size() == scan.size());
    BOOST_TEST(ink_in(ink, ring) < before / 4);
    BOOST_TEST(ink_in(ink, name) > 2000);
}

BOOST_AUTO_TEST_CASE(a_page_in_colour_alone_keeps_its_ink) {
    cv::Mat page(600, 1000, CV_8UC3, off_white);
    for (int y = 100; y < 500; y += 50) write(page, "Number of procedures 1.872", {60, y}, 20, blue);
    cv::Mat grey;
    cv::cvtColor(page, grey, cv::COLOR_BGR2GRAY);
    const int print = cv::countNonZero(grey < 160);
    BOOST_TEST(print > 5000);
    BOOST_TEST(cv::countNonZero(ink_mask(page_ink(page))) > print * 8 / 10);
}

BOOST_AUTO_TEST_CASE(shade_is_flattened) {
    cv::Mat page = paper(1200, 900);
    for (int y = 100; y < 850; y += 50) write(page, "Number of procedures 1.872", {80, y}, 20);
    cv::Mat shaded = page.clone();
    for (int x = 0; x < page.cols; ++x) shaded.col(x) *= 1.0 - 0.45 * x / page.cols;
    const cv::Mat flat = page_ink(shaded), even = page_ink(page);
    const int print = cv::countNonZero(ink_mask(even)), after = cv::countNonZero(ink_mask(flat));
    BOOST_TEST(std::abs(after - print) < print / 20);
    // The darkest margin is paper again.
    double least = 0;
    cv::minMaxLoc(flat.colRange(1100, 1200), &least);
    BOOST_TEST(least > 235);
    // A grey copy: print of 90 on paper of 200 becomes black on white.
    const cv::Mat pale = page * (110.0 / 255) + 90;
    const cv::Mat strong = page_ink(pale);
    BOOST_TEST(std::abs(cv::countNonZero(strong < 60) - cv::countNonZero(page < 60)) < print / 4);
}

BOOST_AUTO_TEST_CASE(a_black_border_is_cleared) {
    cv::Mat page = paper(1200, 900);
    for (int y = 100; y < 800; y += 50) write(page, "Number of procedures 1.872", {120, y}, 20);
    const cv::Rect print_area(100, 60, 1000, 760);
    const int print = ink_in(page_ink(page), print_area);
    page.colRange(0, 45).setTo(8);
    page.rowRange(860, 900).setTo(8);
    const cv::Mat ink = page_ink(page);
    BOOST_TEST(ink_in(ink, {0, 0, 60, 900}) == 0);
    BOOST_TEST(ink_in(ink, {0, 845, 1200, 55}) == 0);
    BOOST_TEST(std::abs(ink_in(ink, print_area) - print) < print / 50);
}

BOOST_AUTO_TEST_CASE(pictures_of_any_size) {
    for (const cv::Size size : {cv::Size(1, 1), cv::Size(7, 3), cv::Size(3000, 2), cv::Size(2, 3000)}) {
        for (const int type : {CV_8UC1, CV_8UC3}) {
            const cv::Mat ink = page_ink(cv::Mat(size, type, cv::Scalar::all(200)));
            BOOST_TEST(ink.size() == size);
            BOOST_TEST(ink.type() == CV_8UC1);
            BOOST_TEST(cv::countNonZero(ink_mask(ink)) == 0);
        }
    }
    const cv::Mat blank = page_ink(paper(400, 300));
    BOOST_TEST(cv::countNonZero(ink_mask(blank)) == 0);
}

BOOST_AUTO_TEST_CASE(coarse_scans_are_drawn_sharper) {
    cv::Mat page = paper(200, 100);
    for (int x = 20; x < 180; x += 6) page(cv::Rect(x, 20, 3, 60)).setTo(0);
    cv::Mat soft;
    cv::GaussianBlur(page, soft, {}, 1.2);
    const auto contrast = [](const cv::Mat& picture) {
        cv::Scalar mean, deviation;
        cv::meanStdDev(picture(cv::Rect(30, 40, 120, 20)), mean, deviation);
        return deviation[0];
    };
    const cv::Mat sharp = sharpened(soft, 150);
    BOOST_TEST(contrast(sharp) > 1.2 * contrast(soft));
    BOOST_TEST(sharp.type() == CV_8UC1);
    BOOST_TEST(sharpened(soft, 300).data == soft.data);
}

BOOST_AUTO_TEST_CASE(white_on_black_is_turned) {
    const cv::Mat page = printed_page();
    const int print = cv::countNonZero(ink_mask(page_ink(page)));
    cv::Mat negative;
    cv::bitwise_not(page, negative);
    const int same = cv::countNonZero(ink_mask(page_ink(negative)));
    BOOST_TEST(same > print * 9 / 10);
    BOOST_TEST(same < print * 11 / 10);
}

BOOST_AUTO_TEST_SUITE_END()
