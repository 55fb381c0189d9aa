#include "extract/pdf/painted_areas.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(painted_areas_tests)

BOOST_AUTO_TEST_CASE(the_last_area_is_the_ground) {
    PaintedAreas areas(600, 800);
    BOOST_REQUIRE(areas.ground(10, 10).has_value());
    BOOST_TEST(areas.ground(10, 10)->red == 65535);
    areas.paint({0, 0, 600, 100}, Colour{0, 0, 0});
    areas.paint({100, 20, 140, 40}, Colour{65535, 0, 0});
    areas.paint({300, 20, 340, 40}, std::nullopt);
    BOOST_TEST(areas.ground(10, 10)->red == 0);
    BOOST_TEST(areas.ground(120, 30)->red == 65535);
    BOOST_TEST(areas.ground(120, 30)->blue == 0);
    BOOST_TEST(!areas.ground(320, 30).has_value());
    BOOST_TEST(areas.ground(320, 300)->green == 65535);
}

BOOST_AUTO_TEST_CASE(what_is_wholly_below_an_area_is_covered_once) {
    PaintedAreas areas(600, 800);
    areas.write(7, {100, 100, 106, 105});
    areas.write(8, {110, 100, 116, 105});
    std::vector<std::uint32_t> covered;
    const auto note = [&](std::uint32_t character) { covered.push_back(character); };
    areas.cover({98, 98, 112, 108}, note);
    areas.cover({98, 98, 112, 108}, note);
    BOOST_TEST(covered == std::vector<std::uint32_t>{7});
}

BOOST_AUTO_TEST_CASE(nearly_white_looks_white) {
    BOOST_TEST(look_alike({64000, 64000, 64000}, {}));
    BOOST_TEST(!look_alike({32000, 32000, 32000}, {}));
}

BOOST_AUTO_TEST_SUITE_END()
