#include "extract/tables/ruled/rulings.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(rulings_tests)

BOOST_AUTO_TEST_CASE(pieces_become_one_ruling) {
    const Rulings rulings = join_pieces({{41, 50, 90, 50.5}, {10, 50.2, 40, 50.7}, {10, 90, 90, 90.5}});
    BOOST_REQUIRE_EQUAL(rulings.horizontal.size(), 2U);
    BOOST_TEST(rulings.horizontal[0].x0 == 10);
    BOOST_TEST(rulings.horizontal[0].x1 == 90);
    BOOST_TEST(rulings.vertical.empty());
}

BOOST_AUTO_TEST_CASE(dots_make_lines_in_both_directions) {
    std::vector<Box> dots;
    for (int i = 0; i <= 40; ++i) {
        dots.push_back({100 + 2.0 * i, 50, 100.5 + 2.0 * i, 50.5});
        dots.push_back({100, 50 + 2.0 * i, 100.5, 50.5 + 2.0 * i});
    }
    const Rulings rulings = join_pieces(dots);
    BOOST_REQUIRE_EQUAL(rulings.horizontal.size(), 1U);
    BOOST_REQUIRE_EQUAL(rulings.vertical.size(), 1U);
    BOOST_TEST(rulings.horizontal[0].x1 > 180);
    BOOST_TEST(rulings.vertical[0].y1 > 130);
}

BOOST_AUTO_TEST_CASE(far_pieces_stay_apart_and_specks_go) {
    const Rulings rulings = join_pieces({{10, 50, 40, 50.5}, {60, 50, 90, 50.5}, {300, 300, 301, 301}});
    BOOST_TEST(rulings.horizontal.size() == 2U);
    BOOST_TEST(rulings.vertical.empty());
}

BOOST_AUTO_TEST_CASE(a_double_border_counts_once) {
    BOOST_TEST(join_pieces({{10, 50, 90, 50.5}, {10, 51.5, 90, 52}}).horizontal.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
