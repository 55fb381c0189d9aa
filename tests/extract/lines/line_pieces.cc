#include "extract/lines/line_pieces.h"

#include "tests/extract/scan/drawn_page.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(line_pieces_tests)

BOOST_AUTO_TEST_CASE(two_halves_of_a_head) {
    cv::Mat page = paper(1000, 60);
    write(page, "MINISTRY OF", {20, 40}, 20);
    write(page, "No 12", {700, 40}, 20);
    const auto pieces = line_pieces(page, {0, 10, 1000, 40});
    BOOST_REQUIRE_EQUAL(pieces.size(), 2U);
    BOOST_TEST((pieces[0].x < 25 && pieces[0].br().x < 400));
    BOOST_TEST((pieces[1].x > 690 && pieces[1].br().x < 900));
    BOOST_TEST((pieces[0].y < 10 && pieces[0].br().y > 50));
}

BOOST_AUTO_TEST_CASE(word_spaces_part_nothing) {
    cv::Mat page = paper(600, 60);
    write(page, "one line of words", {20, 40}, 20);
    BOOST_TEST(line_pieces(page, {0, 10, 600, 40}).size() == 1U);
}

BOOST_AUTO_TEST_CASE(blank_or_outside) {
    const cv::Mat page = paper(100, 60);
    BOOST_TEST(line_pieces(page, {0, 0, 100, 60}).empty());
    BOOST_TEST(line_pieces(page, {200, 0, 100, 60}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
