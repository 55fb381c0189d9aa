#include "extract/scan/ink/printed_lines.h"

#include "tests/extract/scan/drawn_page.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(printed_lines_tests)

namespace {

constexpr double dpi = 200;
const cv::Rect cell(100, 50, 400, 120);

// Ink on an empty mask.
struct Mask {
    cv::Mat pixels = cv::Mat::zeros(300, 700, CV_8U);

    Mask& ink(const cv::Rect& area) {
        pixels(area).setTo(255);
        return *this;
    }
    // Letters: stems 20 high, 6 wide, 10 apart.
    Mask& letters(int x, int y, int count) {
        for (int i = 0; i < count; ++i) ink({x + 10 * i, y, 6, 20});
        return *this;
    }
    [[nodiscard]] std::vector<cv::Rect> lines() const { return printed_lines(pixels, cell, dpi); }
};

std::string shown(const std::vector<cv::Rect>& lines) {
    std::string text;
    for (const cv::Rect& line : lines) {
        text += (text.empty() ? "" : " ") + std::to_string(line.x) + "," + std::to_string(line.y) + "," +
                std::to_string(line.width) + "," + std::to_string(line.height);
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(lines_from_the_top_as_wide_as_their_ink) {
    const Mask mask = Mask().letters(120, 70, 20).letters(150, 110, 5);
    BOOST_TEST(shown(mask.lines()) == "120,70,196,20 150,110,46,20");
    BOOST_TEST(Mask().lines().empty());
    // Ink of other cells is no concern.
    BOOST_TEST(Mask().letters(520, 70, 5).letters(120, 200, 5).lines().empty());
}

BOOST_AUTO_TEST_CASE(accents_belong_to_their_line) {
    // Above, with a gap of 3 and 4 pixels, and a dot below.
    BOOST_TEST(shown(Mask().letters(120, 80, 5).ink({130, 72, 6, 5}).lines()) == "120,72,46,28");
    BOOST_TEST(shown(Mask().letters(120, 80, 5).ink({130, 71, 6, 5}).lines()) == "120,71,46,29");
    BOOST_TEST(shown(Mask().letters(120, 80, 5).ink({140, 103, 4, 4}).lines()) == "120,80,46,27");
}

BOOST_AUTO_TEST_CASE(a_dash_is_kept_and_a_speck_is_dropped) {
    BOOST_TEST(shown(Mask().ink({290, 100, 14, 3}).lines()) == "290,100,14,3");
    BOOST_TEST(Mask().ink({290, 100, 4, 4}).lines().empty());
    // The same beside letters: apart from them it is dirt, on their line it is print.
    BOOST_TEST(shown(Mask().letters(120, 70, 5).ink({290, 130, 4, 4}).lines()) == "120,70,46,20");
    BOOST_TEST(shown(Mask().letters(120, 70, 5).ink({180, 86, 4, 4}).lines()) == "120,70,64,20");
}

BOOST_AUTO_TEST_CASE(what_is_left_of_rulings_counts_for_nothing) {
    const std::string line = "120,80,46,20";
    BOOST_TEST(shown(Mask().letters(120, 80, 5).ink({100, 50, 400, 2}).lines()) == line);
    BOOST_TEST(shown(Mask().letters(120, 80, 5).ink({100, 168, 400, 2}).lines()) == line);
    BOOST_TEST(shown(Mask().letters(120, 80, 5).ink({100, 60, 3, 100}).lines()) == line);
    BOOST_TEST(shown(Mask().letters(120, 80, 5).ink({497, 60, 3, 100}).lines()) == line);
    // A streak across the cell is no dash.
    BOOST_TEST(shown(Mask().letters(120, 80, 5).ink({105, 130, 380, 1}).lines()) == line);
}

BOOST_AUTO_TEST_CASE(tight_lines) {
    // Three pixels between them: two lines. Letters that touch: one.
    BOOST_TEST(shown(Mask().letters(120, 70, 5).letters(120, 93, 5).lines()) == "120,70,46,20 120,93,46,20");
    BOOST_TEST(shown(Mask().letters(120, 70, 5).letters(120, 89, 5).lines()) == "120,70,46,39");
}

BOOST_AUTO_TEST_CASE(cells_at_the_edge_of_the_page_or_off_it) {
    Mask mask;
    mask.letters(640, 270, 5);
    BOOST_TEST(shown(printed_lines(mask.pixels, {600, 250, 400, 400}, dpi)) == "640,270,46,20");
    BOOST_TEST(printed_lines(mask.pixels, {900, 900, 50, 50}, dpi).empty());
    BOOST_TEST(printed_lines(mask.pixels, {10, 10, 0, 0}, dpi).empty());
}

BOOST_AUTO_TEST_CASE(specks_are_taken_out) {
    cv::Mat grey = paper(300, 200);
    const cv::Rect speck(20, 20, 2, 2), pale(60, 20, 8, 8), stroke(100, 20, 1, 12), dot(140, 20, 3, 3);
    for (const cv::Rect& area : {speck, stroke, dot}) grey(area).setTo(40);
    grey(pale).setTo(180);
    const auto left = [&](double at_dpi) {
        cv::Mat mask = grey < 195;
        BOOST_TEST(cv::countNonZero(mask) == 4 + 64 + 12 + 9);
        remove_specks(mask, grey, at_dpi);
        return mask;
    };
    const cv::Mat mask = left(200);
    BOOST_TEST(cv::countNonZero(mask) == 12 + 9);
    BOOST_TEST(cv::countNonZero(mask(stroke)) == 12);
    BOOST_TEST(cv::countNonZero(mask(dot)) == 9);
    // At 300 dpi the dot is a speck too, at 100 dpi the speck may be a full stop.
    BOOST_TEST(cv::countNonZero(left(300)) == 12);
    BOOST_TEST(cv::countNonZero(left(100)) == 4 + 12 + 9);
}

BOOST_AUTO_TEST_SUITE_END()
