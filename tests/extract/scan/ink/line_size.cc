#include "extract/scan/ink/line_size.h"

#include <cmath>

#include "extract/scan/ink/page_ink.h"
#include "tests/extract/scan/drawn_page.h"

using solieu::extract::letter_height;
using solieu::extract::page_ink;
using solieu::extract::parted_lines;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(line_size_tests)

namespace {

// A line 40 high: small letters from row 12 to 26, some tall ones, some that hang.
cv::Mat line_of_stems(int letters = 30) {
    cv::Mat line = paper(20 * letters, 40);
    for (int i = 0; i < letters; ++i) {
        const int top = i % 5 == 0 ? 4 : 12, end = i % 7 == 0 ? 33 : 26;
        line(cv::Rect(20 * i + 4, top, 5, end - top)).setTo(0);
    }
    return line;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_band_of_the_small_letters) {
    BOOST_TEST(letter_height(line_of_stems()) == 14);
    // An underline and accents do not set the measure.
    cv::Mat line = line_of_stems();
    line.rowRange(36, 38).setTo(0);
    for (int x = 4; x < line.cols - 8; x += 60) line(cv::Rect(x, 6, 6, 3)).setTo(0);
    BOOST_TEST(letter_height(line) == 14);
}

BOOST_AUTO_TEST_CASE(capitals_and_digits_are_as_high_as_they_are) {
    cv::Mat line = paper(400, 30);
    for (int x = 4; x < 390; x += 14) line(cv::Rect(x, 5, 5, 20)).setTo(0);
    BOOST_TEST(letter_height(line) == 20);
}

BOOST_AUTO_TEST_CASE(lines_are_cut_apart) {
    cv::Mat page = paper(700, 200);
    const cv::Mat line = line_of_stems();
    line.copyTo(page(cv::Rect(20, 30, line.cols, line.rows)));
    line.copyTo(page(cv::Rect(20, 68, line.cols, line.rows)));
    const std::vector<cv::Rect> lines = parted_lines(page, cv::Rect(20, 34, 600, 72));
    BOOST_REQUIRE_EQUAL(lines.size(), 2U);
    BOOST_TEST(lines[0].y == 34);
    BOOST_TEST(lines[1].y == 72);
    BOOST_TEST(lines[1].br().y == 101);
    // A last line of one letter comes out, or nothing does: it is not lost.
    cv::Mat hidden = paper(700, 200);
    line.copyTo(hidden(cv::Rect(20, 30, line.cols, line.rows)));
    hidden(cv::Rect(24, 68, 5, 26)).setTo(0);
    const std::vector<cv::Rect> short_line = parted_lines(hidden, cv::Rect(20, 34, 600, 72));
    BOOST_TEST((short_line.empty() || short_line.size() == 2));
}

BOOST_AUTO_TEST_CASE(too_little_to_tell) {
    BOOST_TEST(letter_height(paper(300, 30)) == 0);
    BOOST_TEST(letter_height(paper(300, 5)) == 0);
    BOOST_TEST(letter_height(paper(10, 30)) == 0);
    cv::Mat dot = paper(300, 30);
    dot(cv::Rect(100, 20, 1, 1)).setTo(0);
    BOOST_TEST(letter_height(dot) == 0);
}

// Prose of 14 points at 300 dpi: small letters of Times are 0.45 of that high, 26 pixels.
BOOST_AUTO_TEST_CASE(a_line_of_a_scan) {
    const cv::Mat ink = page_ink(sealed_scan());
    const double height = letter_height(ink(cv::Rect(420, 762, 1890, 48)));
    BOOST_TEST(std::abs(height - 26) < 4, "measured " << height);
}

BOOST_AUTO_TEST_SUITE_END()
