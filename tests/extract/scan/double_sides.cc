#include "extract/scan/double_sides.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(double_sides_tests)

namespace {

Box level(double x0, double x1, double y) {
    return {x0, y - 0.5, x1, y + 0.5};
}

Box upright(double x, double y0, double y1) {
    return {x - 0.5, y0, x + 0.5, y1};
}

}  // namespace

BOOST_AUTO_TEST_CASE(two_sides_of_a_frame_are_one) {
    Rulings rulings{.horizontal = {level(100, 500, 50), level(105, 495, 55), level(105, 495, 80), level(100, 500, 400)},
                    .vertical = {upright(100, 50, 400), upright(105, 55, 395), upright(200, 55, 400)}};
    join_double_sides(rulings);
    BOOST_REQUIRE_EQUAL(rulings.horizontal.size(), 3U);
    BOOST_TEST(rulings.horizontal[0].y0 == 52);
    BOOST_TEST(rulings.horizontal[1].x0 == 102.5);  // ended at the inner one
    BOOST_REQUIRE_EQUAL(rulings.vertical.size(), 2U);
    BOOST_TEST(rulings.vertical[0].x0 == 102);
    BOOST_TEST(rulings.vertical[1].y0 == 52.5);
}

BOOST_AUTO_TEST_CASE(what_a_line_of_print_fits_between_stays) {
    Rulings rulings{.horizontal = {level(100, 500, 50), level(100, 500, 58)},
                    .vertical = {upright(100, 50, 400), upright(105, 50, 100)}};
    join_double_sides(rulings);
    BOOST_TEST(rulings.horizontal.size() == 2U);
    BOOST_TEST(rulings.vertical.size() == 2U);  // a short piece is no side
}

BOOST_AUTO_TEST_SUITE_END()
