#include "extract/scan/ink/open_ends.h"

#include <boost/test/unit_test.hpp>
#include <cmath>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(open_ends_tests)

namespace {

constexpr double dpi = 100;

Box across(double y, double x0 = 100, double x1 = 700) {
    return {x0, y - 1, x1, y + 1};
}

Box down(double x, double y0 = 100, double y1 = 400) {
    return {x - 1, y0, x + 1, y1};
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_foot_of_a_table_is_gone) {
    const std::vector<Box> level{across(100), across(200), across(300)};
    const std::vector<Box> upright{down(100), down(300), down(500, 100, 402), down(700, 200, 399)};
    const std::vector<Box> lost = lost_sides(level, upright, dpi);
    BOOST_REQUIRE_EQUAL(lost.size(), 1U);
    BOOST_TEST(lost[0].x0 == 100);
    BOOST_TEST(lost[0].x1 == 700);
    BOOST_TEST(std::abs(lost[0].y0 - 400) < 2);
}

BOOST_AUTO_TEST_CASE(its_head_is_gone) {
    const std::vector<Box> level{across(200), across(400)}, upright{down(100), down(300), down(700)};
    const std::vector<Box> lost = lost_sides(level, upright, dpi);
    BOOST_REQUIRE_EQUAL(lost.size(), 1U);
    BOOST_TEST(std::abs(lost[0].y0 - 100) < 2);
}

BOOST_AUTO_TEST_CASE(nothing_is_lost) {
    const std::vector<Box> whole{across(100), across(200), across(400)};
    const std::vector<Box> upright{down(100), down(300), down(500), down(700)};
    BOOST_TEST(lost_sides(whole, upright, dpi).empty());
    // A row that is not cut into columns: uprights end at its ruling.
    const std::vector<Box> rows{across(100), across(200), across(300), across(400)};
    const std::vector<Box> parts{down(100), down(700), down(300, 100, 200), down(500, 100, 200)};
    BOOST_TEST(lost_sides(rows, parts, dpi).empty());
    // Two of five end before the others, as worn ones do.
    const std::vector<Box> worn{down(100), down(200), down(300, 100, 250), down(500, 100, 250), down(700)};
    BOOST_TEST(lost_sides(whole, worn, dpi).empty());
    // Strokes without a table, a narrow table, nothing at all.
    BOOST_TEST(lost_sides({}, upright, dpi).empty());
    const std::vector<Box> narrow{down(100), down(150), down(200)};
    BOOST_TEST(lost_sides(std::vector<Box>{across(100), across(200)}, narrow, dpi).empty());
    BOOST_TEST(lost_sides({}, {}, dpi).empty());
}

BOOST_AUTO_TEST_SUITE_END()
