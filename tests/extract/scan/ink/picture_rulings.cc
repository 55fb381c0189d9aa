#include "extract/scan/ink/picture_rulings.h"

#include <algorithm>
#include <cmath>

#include "extract/scan/ink/page_ink.h"
#include "tests/extract/scan/drawn_page.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(picture_rulings_tests)

namespace {

constexpr double dpi = 200;

void level(cv::Mat& page, int x0, int x1, int y, int width = 2, int grey = 0) {
    page(cv::Rect(x0, y, x1 - x0, width)).setTo(grey);
}

void upright(cv::Mat& page, int x, int y0, int y1, int width = 2, int grey = 0) {
    page(cv::Rect(x, y0, width, y1 - y0)).setTo(grey);
}

bool is_near(const Box& box, double x0, double y0, double x1, double y1) {
    constexpr double near = 2;
    return std::abs(box.x0 - x0) < near && std::abs(box.y0 - y0) < near && std::abs(box.x1 - x1) < near &&
           std::abs(box.y1 - y1) < near;
}

bool has(const PictureRulings& rulings, double x0, double y0, double x1, double y1) {
    return std::any_of(rulings.pieces.begin(), rulings.pieces.end(),
                       [&](const Box& box) { return is_near(box, x0, y0, x1, y1); });
}

int ink_in(const cv::Mat& page, const cv::Rect& area) {
    return cv::countNonZero(page(area) < 195);
}

// Three columns and two rows.
cv::Mat table(int width = 2, int grey = 0) {
    cv::Mat page = paper(1000, 600);
    for (const int y : {100, 180, 260}) level(page, 100, 900, y, width, grey);
    for (const int x : {100, 200, 500, 900 - width}) upright(page, x, 100, 260 + width, width, grey);
    return page;
}

}  // namespace

BOOST_AUTO_TEST_CASE(solid_rulings) {
    const PictureRulings rulings = find_picture_rulings(table(), dpi);
    BOOST_TEST(rulings.pieces.size() == 7U);
    BOOST_TEST(has(rulings, 100, 180, 900, 182));
    BOOST_TEST(has(rulings, 200, 100, 202, 262));
    BOOST_TEST(rulings.mask.at<unsigned char>(181, 300) == 255);
    BOOST_TEST(rulings.mask.at<unsigned char>(220, 300) == 0);
    const cv::Mat without = without_rulings(table(), rulings, dpi);
    BOOST_TEST(cv::countNonZero(without < 250) == 0);
}

BOOST_AUTO_TEST_CASE(faint_and_thick_rulings) {
    BOOST_TEST(find_picture_rulings(table(2, 190), dpi).pieces.size() == 7U);
    BOOST_TEST(find_picture_rulings(table(1, 190), dpi).pieces.size() == 7U);
    BOOST_TEST(find_picture_rulings(table(6), dpi).pieces.size() == 7U);
    // The shade of paper is none, nor is a bar.
    BOOST_TEST(find_picture_rulings(table(2, 215), dpi).pieces.empty());
    cv::Mat page = paper(1000, 600);
    level(page, 100, 900, 200, 24);
    BOOST_TEST(find_picture_rulings(page, dpi).pieces.empty());
}

BOOST_AUTO_TEST_CASE(the_sides_of_a_thick_frame) {
    cv::Mat page = table();
    cv::rectangle(page, cv::Rect(90, 90, 820, 182), cv::Scalar(0), 20);
    const PictureRulings rulings = find_picture_rulings(page, dpi);
    BOOST_TEST(cv::countNonZero(without_rulings(page, rulings, dpi) < 250) == 0);
    // Rulings within end in the middle of its sides.
    const auto ends = [](const Box& piece) {
        return piece.y0 < 182 && piece.y1 > 180 && piece.x0 < 92 && piece.x1 > 908;
    };
    BOOST_TEST(std::any_of(rulings.pieces.begin(), rulings.pieces.end(), ends));
}

BOOST_AUTO_TEST_CASE(broken_rulings) {
    cv::Mat page = table();
    for (int x = 130; x < 880; x += 40) page(cv::Rect(x, 178, 4, 6)).setTo(255);
    BOOST_TEST(has(find_picture_rulings(page, dpi), 100, 180, 900, 182));
    // A wide gap leaves two pieces.
    page(cv::Rect(300, 255, 30, 12)).setTo(255);
    const PictureRulings rulings = find_picture_rulings(page, dpi);
    BOOST_TEST(has(rulings, 100, 260, 300, 262));
    BOOST_TEST(has(rulings, 330, 260, 900, 262));
}

BOOST_AUTO_TEST_CASE(a_ruling_that_wanders_by_a_pixel) {
    cv::Mat page = paper(1000, 600);
    for (int x = 100; x < 900; x += 100) level(page, x, x + 100, 200 + x / 300, 2);
    const PictureRulings rulings = find_picture_rulings(page, dpi);
    BOOST_REQUIRE_EQUAL(rulings.pieces.size(), 1U);
    BOOST_TEST(is_near(rulings.pieces[0], 100, 201, 900, 203));
}

BOOST_AUTO_TEST_CASE(doubled_rulings) {
    for (const int gap : {1, 2, 3, 4, 5, 8}) {
        cv::Mat page = paper(1000, 700);
        for (const int y : {100, 100 + 2 + gap}) level(page, 100, 900, y);
        for (const int x : {100, 100 + 2 + gap}) upright(page, x, 100, 600);
        const PictureRulings rulings = find_picture_rulings(page, dpi);
        const auto any = [&](bool is_level) {
            return std::any_of(rulings.pieces.begin(), rulings.pieces.end(), [&](const Box& box) {
                return is_level ? box.width() > 790 && box.height() < 10 : box.height() > 490 && box.width() < 10;
            });
        };
        BOOST_TEST(any(true), "a gap of " << gap);
        BOOST_TEST(any(false), "a gap of " << gap);
        const cv::Mat without = without_rulings(page, rulings, dpi);
        BOOST_TEST(cv::countNonZero(without < 195) < 40, "a gap of " << gap);
    }
}

BOOST_AUTO_TEST_CASE(letters_that_touch_a_ruling_keep_their_strokes) {
    cv::Mat page = table();
    // Feet on the ruling at 180, and a stem through it.
    for (int x = 220; x < 480; x += 20) upright(page, x, 160, 180);
    upright(page, 560, 165, 200);
    const PictureRulings rulings = find_picture_rulings(page, dpi);
    BOOST_TEST(has(rulings, 100, 180, 900, 182));
    const cv::Mat without = without_rulings(page, rulings, dpi);
    BOOST_TEST(ink_in(without, {210, 150, 280, 28}) == 13 * 2 * 18);
    BOOST_TEST(ink_in(without, {555, 184, 10, 20}) == 2 * 16);
    BOOST_TEST(ink_in(without, {600, 178, 280, 6}) == 0);
}

BOOST_AUTO_TEST_CASE(the_bar_of_two_capital_t_is_none) {
    cv::Mat page = paper(1000, 600);
    // "TT" 40 pixels high: the bars touch.
    for (const int x : {100, 132}) {
        level(page, x, x + 32, 100, 4);
        upright(page, x + 14, 100, 140, 4);
    }
    BOOST_TEST(find_picture_rulings(page, dpi).pieces.empty());
    write(page, "TTHC TTHC", {100, 300}, 30);
    write(page, "EFHILT 11111", {100, 400}, 40);
    BOOST_TEST(find_picture_rulings(page, dpi).pieces.empty());
    // In a table too.
    cv::Mat cells = table();
    for (const int x : {300, 332}) {
        level(cells, x, x + 32, 200, 4);
        upright(cells, x + 14, 200, 240, 4);
    }
    BOOST_TEST(find_picture_rulings(cells, dpi).pieces.size() == 7U);
}

BOOST_AUTO_TEST_CASE(short_rulings_run_from_ruling_to_ruling) {
    // A row a quarter of an inch high; a stroke as long that hangs free.
    cv::Mat page = paper(1000, 600);
    for (const int y : {100, 150}) level(page, 100, 900, y);
    for (const int x : {100, 400, 898}) upright(page, x, 100, 152);
    upright(page, 600, 300, 352);
    const PictureRulings rulings = find_picture_rulings(page, dpi);
    BOOST_TEST(has(rulings, 400, 100, 402, 152));
    BOOST_TEST(rulings.pieces.size() == 5U);
}

BOOST_AUTO_TEST_CASE(an_underline_is_a_ruling_and_its_words_stay) {
    cv::Mat page = paper(1000, 600);
    write(page, "Independence Freedom", {100, 200}, 24);
    const cv::Mat plain = page.clone();
    level(page, 100, 480, 214);
    const PictureRulings rulings = find_picture_rulings(page, dpi);
    BOOST_REQUIRE_EQUAL(rulings.pieces.size(), 1U);
    BOOST_TEST(is_near(rulings.pieces[0], 100, 214, 480, 216));
    BOOST_TEST(ink_in(without_rulings(page, rulings, dpi), {0, 0, 1000, 211}) == ink_in(plain, {0, 0, 1000, 211}));
    // Words alone have none.
    BOOST_TEST(find_picture_rulings(plain, dpi).pieces.empty());
}

BOOST_AUTO_TEST_CASE(the_table_of_a_scan) {
    const cv::Mat scan = page_ink(sealed_scan());
    // The rows of figures: eight rulings across and six down, slightly leaning.
    const PictureRulings rulings = find_picture_rulings(scan, 300);
    const auto across = [](const Box& box) { return box.width() > 1900 && box.height() < 12; };
    const auto down = [](const Box& box) { return box.height() > 100 && box.width() < 12; };
    BOOST_TEST(std::count_if(rulings.pieces.begin(), rulings.pieces.end(), across) >= 18);
    BOOST_TEST(std::count_if(rulings.pieces.begin(), rulings.pieces.end(), down) >= 6);
    const cv::Mat without = without_rulings(scan, rulings, 300);
    const cv::Rect digits(1750, 1545, 200, 45);
    BOOST_TEST(ink_in(without, digits) == ink_in(scan, digits));
    BOOST_TEST(ink_in(scan, digits) > 500);
}

BOOST_AUTO_TEST_CASE(pictures_without_room) {
    for (const cv::Size size : {cv::Size(1, 1), cv::Size(600, 1), cv::Size(1, 600)}) {
        const PictureRulings rulings = find_picture_rulings(cv::Mat(size, CV_8U, cv::Scalar(255)), dpi);
        BOOST_TEST(rulings.pieces.empty());
        BOOST_TEST(rulings.mask.size() == size);
    }
}

BOOST_AUTO_TEST_SUITE_END()
