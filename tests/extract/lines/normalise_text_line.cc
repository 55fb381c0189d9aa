#include "extract/lines/normalise_text_line.h"

#include <cmath>

#include "tests/extract/scan/drawn_page.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(normalise_text_line_tests)

namespace {

cv::Mat line_of(const std::string& text, int height) {
    cv::Mat line = paper(40 * height, 3 * height);
    write(line, text, {height, 2 * height}, height);
    return line;
}

// The rows that hold most of the ink.
std::pair<int, int> dense_rows(const cv::Mat& line) {
    int first = line.rows, last = 0;
    std::vector<double> ink;
    for (int y = 0; y < line.rows; ++y) ink.push_back(255.0 * line.cols - cv::sum(line.row(y))[0]);
    const double most = *std::max_element(ink.begin(), ink.end());
    for (int y = 0; y < line.rows; ++y) {
        if (ink[static_cast<std::size_t>(y)] < 0.4 * most) continue;
        first = std::min(first, y);
        last = y;
    }
    return {first, last};
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_small_letters_stand_where_they_always_do) {
    for (const int height : {20, 33, 50}) {
        const cv::Mat line = line_of("the same letters on each line are as high", height);
        const TextBand band = find_text_band(line);
        BOOST_TEST(!band.is_empty());
        BOOST_TEST(!band.capitals);
        BOOST_TEST(std::abs(band.bottom - 2 * height) <= 2 + 0.1 * height, band.bottom);
        const cv::Mat cut = cut_text_line(line, band);
        BOOST_REQUIRE_EQUAL(cut.rows, text_line_height);
        const auto [first, last] = dense_rows(cut);
        BOOST_TEST((first >= 10 && first <= 16), first);
        BOOST_TEST((last >= 23 && last <= 27), last);
    }
}

BOOST_AUTO_TEST_CASE(capitals_and_digits_are_larger_than_small_letters) {
    for (const char* text : {"ALL OF THIS IS IN CAPITALS", "1.872 3.045 96"}) {
        const TextBand band = find_text_band(line_of(text, 24));
        BOOST_TEST(band.capitals);
        BOOST_TEST(text_line_scale(band) * 24 > 14);
    }
}

BOOST_AUTO_TEST_CASE(a_leaning_line_is_set_level) {
    const cv::Mat line = line_of("the same letters on each line are as high", 30);
    const TextBand band = find_text_band(leaning(line, 0.4));
    BOOST_TEST(std::abs(band.lean - std::tan(0.4 / 57.3)) < 0.003, band.lean);
}

BOOST_AUTO_TEST_CASE(nothing_there) {
    for (const cv::Mat& line : {cv::Mat(), paper(3, 3), paper(300, 40)}) {
        const TextBand band = find_text_band(line);
        BOOST_TEST(band.is_empty());
        BOOST_TEST(cut_text_line(line, band).empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
