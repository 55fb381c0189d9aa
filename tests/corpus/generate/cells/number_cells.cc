#include "corpus/generate/cells/number_cells.h"

#include <boost/test/unit_test.hpp>
#include <opencv2/core.hpp>

BOOST_AUTO_TEST_SUITE(number_cells_tests)

namespace {

using namespace solieu::generate;

const NumberCellForm form{.fonts = {{"Liberation Serif", 2}, {"DejaVu Sans", 1}}};

BOOST_AUTO_TEST_CASE(cells_are_pictures_of_their_text) {
    Random random{1};
    int serif = 0, dark = 0;
    for (int i = 0; i < 200; ++i) {
        const NumberCell cell = make_number_cell(random, form);
        BOOST_REQUIRE(cell.picture.type() == CV_8U);
        BOOST_TEST(cell.picture.rows >= 8);
        BOOST_TEST(cell.picture.rows < 200);
        BOOST_TEST((cell.dpi >= form.lowest_dpi && cell.dpi <= form.highest_dpi));
        serif += cell.font == "Liberation Serif";
        double ink = 0, paper = 0;
        cv::minMaxLoc(cell.picture, &ink, &paper);
        dark += cell.text.empty() || paper - ink > 60;
    }
    BOOST_TEST((serif > 100 && serif < 170));
    BOOST_TEST(dark > 190);
}

BOOST_AUTO_TEST_CASE(cells_as_scanned_have_white_paper_and_seldom_are_blank) {
    NumberCellForm scanned = form;
    scanned.as_scanned = 1;
    scanned.strokes = 0.1;
    Random random{3};
    int blank = 0, white = 0;
    for (int i = 0; i < 400; ++i) {
        const NumberCell cell = make_number_cell(random, scanned);
        BOOST_REQUIRE(cell.picture.type() == CV_8U);
        blank += cell.text.empty();
        double paper = 0;
        cv::minMaxLoc(cell.picture, nullptr, &paper);
        white += paper == 255;
    }
    BOOST_TEST(blank <= 6);
    BOOST_TEST(white >= 390);
}

BOOST_AUTO_TEST_CASE(a_seed_gives_the_same_cells) {
    Random one{7}, other{7};
    for (int i = 0; i < 20; ++i) {
        const NumberCell first = make_number_cell(one, form), second = make_number_cell(other, form);
        BOOST_TEST(first.text == second.text);
        BOOST_REQUIRE((first.picture.size() == second.picture.size()));
        BOOST_TEST(cv::norm(first.picture, second.picture, cv::NORM_INF) == 0);
    }
}

BOOST_AUTO_TEST_CASE(missing_families_are_named) {
    BOOST_TEST(missing_families({{"No Such Family", 1}}).size() == 1U);
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
