#include "extract/digits/normalise_line.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <opencv2/imgproc.hpp>

BOOST_AUTO_TEST_SUITE(normalise_line_tests)

namespace {

using namespace solieu::extract;

cv::Mat paper(int width, int height, int brightness = 250) {
    return {height, width, CV_8U, cv::Scalar(brightness)};
}

// Upright strokes of a number's height, as in "111", from x on.
void put_strokes(cv::Mat& line, int x, int top, int height, int count, int ink = 20) {
    const int thick = std::max(2, height / 7);
    for (int i = 0; i < count; ++i) {
        cv::rectangle(line, {x + i * height / 2, top}, {x + i * height / 2 + thick - 1, top + height - 1}, ink,
                      cv::FILLED);
    }
}

// First and last row with a pixel darker than half.
std::pair<int, int> rows_of_ink(const cv::Mat& line) {
    int first = line.rows, last = -1;
    for (int y = 0; y < line.rows; ++y) {
        if (cv::countNonZero(line.row(y) < 128) == 0) continue;
        first = std::min(first, y);
        last = y;
    }
    return {first, last};
}

void check_height(const cv::Mat& line) {
    BOOST_REQUIRE(line.rows == line_height);
    const auto [first, last] = rows_of_ink(line);
    BOOST_TEST(last - first + 1 >= digit_height - 2);
    BOOST_TEST(last - first + 1 <= digit_height + 2);
    BOOST_TEST((first + last) / 2.0 >= line_height / 2.0 - 2.5);
    BOOST_TEST((first + last) / 2.0 <= line_height / 2.0 + 1.5);
}

BOOST_AUTO_TEST_CASE(digits_of_any_size_and_place_come_out_alike) {
    for (const int height : {10, 16, 24, 40, 90}) {
        for (const double above : {0.05, 0.6, 1.2}) {
            cv::Mat line = paper(height * 8, static_cast<int>(height * (above + 1.4)));
            put_strokes(line, height * 3, static_cast<int>(height * above), height, 4);
            const cv::Mat normal = normalise_line(line);
            BOOST_TEST_CONTEXT("height " << height << ", above " << above) {
                check_height(normal);
                BOOST_TEST(normal.cols < 70);
                double ink = 0, white = 0;
                cv::minMaxLoc(normal, &ink, &white);
                BOOST_TEST(ink < 30);
                BOOST_TEST(white > 240);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(faint_ink_on_shaded_paper_is_as_black_as_any) {
    cv::Mat line = paper(200, 40, 230);
    put_strokes(line, 80, 9, 22, 4, 150);
    for (int x = 0; x < line.cols; ++x) line.col(x) *= 1 - 0.4 * x / line.cols;
    const cv::Mat normal = normalise_line(line);
    check_height(normal);
    double ink = 0;
    cv::minMaxLoc(normal, &ink);
    BOOST_TEST(ink < 40);
}

BOOST_AUTO_TEST_CASE(rulings_and_bits_of_other_lines_do_not_count) {
    cv::Mat line = paper(200, 40);
    put_strokes(line, 90, 10, 20, 3);
    const cv::Mat clean = normalise_line(line);
    line.rowRange(1, 3).setTo(10);
    line.rowRange(37, 39).setTo(10);
    line.colRange(0, 2).setTo(10);
    line.colRange(198, 200).setTo(10);
    put_strokes(line, 20, 0, 5, 1);
    put_strokes(line, 150, 36, 4, 1);
    const cv::Mat normal = normalise_line(line);
    check_height(normal);
    BOOST_TEST(std::abs(normal.cols - clean.cols) <= 2);
}

BOOST_AUTO_TEST_CASE(a_point_or_comma_at_the_very_edge_stays) {
    struct Case {
        int digits_top, digits_height;
        cv::Point mark_begin, mark_end;
        int least_pixels;
    };
    for (const Case& c : {Case{1, 20, {66, 18}, {69, 23}, 8}, Case{2, 22, {66, 22}, {68, 23}, 3}}) {
        cv::Mat line = paper(120, 24);
        put_strokes(line, 40, c.digits_top, c.digits_height, 2);
        const int without = cv::countNonZero(normalise_line(line) < 128);
        cv::rectangle(line, c.mark_begin, c.mark_end, 20, cv::FILLED);
        BOOST_TEST(cv::countNonZero(normalise_line(line) < 128) > without + c.least_pixels, c.mark_begin);
    }
}

BOOST_AUTO_TEST_CASE(an_upright_remnant_goes_and_a_digit_in_its_place_stays) {
    cv::Mat line = paper(160, 30);
    put_strokes(line, 60, 5, 20, 3);
    const cv::Mat clean = normalise_line(line);
    cv::Mat with_remnant = line.clone();
    with_remnant(cv::Rect(5, 0, 3, 14)).setTo(20);
    BOOST_TEST(std::abs(normalise_line(with_remnant).cols - clean.cols) <= 1);
    cv::Mat tight = paper(60, 22);
    put_strokes(tight, 6, 1, 21, 3);
    const int strokes = cv::countNonZero(normalise_line(tight) < 128);
    BOOST_TEST(strokes > 3 * 18);
}

// Only what reaches from edge to edge and stands clear is a ruling for certain.
BOOST_AUTO_TEST_CASE(a_one_at_the_end_of_a_tight_cut_stays) {
    for (const auto& [top, gap] : {std::pair{0, 2}, {1, 6}, {1, 10}, {2, 6}, {2, 10}}) {
        cv::Mat line = paper(50, 24);
        line(cv::Rect(2, top, 3, 24 - 2 * top)).setTo(20);
        cv::rectangle(line, {5 + gap, 2}, {5 + gap + 9, 21}, 20, 3);  // a 0
        const int both = normalise_line(line).cols;
        line.colRange(0, 5).setTo(250);
        BOOST_TEST(both > normalise_line(line).cols + gap / 2, "top " << top << ", gap " << gap);
    }
    cv::Mat alone = paper(12, 24);
    alone(cv::Rect(4, 2, 3, 20)).setTo(20);
    BOOST_TEST(cv::countNonZero(normalise_line(alone) < 128) > 40);
}

BOOST_AUTO_TEST_CASE(a_dash_cut_closely_stays) {
    for (const int thick : {2, 3, 4, 5}) {
        cv::Mat line = paper(18, thick + 4);
        cv::rectangle(line, {3, 2}, {14, 1 + thick}, 20, cv::FILLED);
        const cv::Mat normal = normalise_line(line);
        BOOST_REQUIRE(!normal.empty());
        const auto [first, last] = rows_of_ink(normal);
        BOOST_TEST(last - first + 1 >= digit_height / 2);
    }
}

BOOST_AUTO_TEST_CASE(a_dash_stays_a_dash) {
    cv::Mat line = paper(100, 40);
    cv::rectangle(line, {44, 20}, {52, 21}, 20, cv::FILLED);
    const cv::Mat normal = normalise_line(line);
    BOOST_REQUIRE(!normal.empty());
    const auto [first, last] = rows_of_ink(normal);
    BOOST_TEST(last - first < 6);
}

BOOST_AUTO_TEST_CASE(colour_is_read_as_grey) {
    cv::Mat line = paper(100, 40), colour, with_alpha;
    put_strokes(line, 40, 10, 20, 3);
    cv::cvtColor(line, colour, cv::COLOR_GRAY2BGR);
    cv::cvtColor(line, with_alpha, cv::COLOR_GRAY2BGRA);
    const cv::Mat normal = normalise_line(line);
    BOOST_TEST(cv::norm(normal, normalise_line(colour), cv::NORM_INF) == 0);
    BOOST_TEST(cv::norm(normal, normalise_line(with_alpha), cv::NORM_INF) == 0);
}

BOOST_AUTO_TEST_CASE(the_picture_itself_is_not_changed) {
    cv::Mat line = paper(100, 40);
    put_strokes(line, 40, 10, 20, 3);
    line.row(0).setTo(0);
    const cv::Mat before = line.clone();
    (void)normalise_line(line);
    BOOST_TEST(cv::norm(line, before, cv::NORM_INF) == 0);
}

BOOST_AUTO_TEST_CASE(where_nothing_stands_nothing_comes_out) {
    BOOST_TEST(normalise_line({}).empty());
    BOOST_TEST(normalise_line(paper(1, 1)).empty());
    BOOST_TEST(normalise_line(paper(3, 2, 0)).empty());
    BOOST_TEST(normalise_line(paper(200, 40)).empty());
    BOOST_TEST(normalise_line(paper(200, 40, 0)).empty());
    BOOST_TEST(normalise_line(cv::Mat(40, 200, CV_32F, cv::Scalar(0))).empty());
    cv::Mat ruled = paper(200, 40);
    ruled.row(2).setTo(0);
    ruled.col(1).setTo(0);
    BOOST_TEST(normalise_line(ruled).empty());
}

BOOST_AUTO_TEST_CASE(any_size_comes_out_within_bounds) {
    cv::RNG random(3);
    for (const cv::Size size : {cv::Size{5, 5}, {2, 300}, {10000, 60}, {40000, 8}, {60, 10000}, {700, 700}, {4, 5}}) {
        for (const int spread : {0, 30, 255}) {
            cv::Mat line(size, CV_8U);
            random.fill(line, cv::RNG::UNIFORM, 255 - spread, 256);
            const cv::Mat normal = normalise_line(line);
            BOOST_TEST((normal.empty() || normal.rows == line_height));
            BOOST_TEST(normal.cols <= widest_line);
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
