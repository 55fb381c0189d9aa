#include "extract/scan/ink/complete_rulings.h"

#include <cmath>

#include "extract/scan/ink/worn_rulings.h"
#include "tests/extract/scan/worn_table.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(complete_rulings_tests)

BOOST_AUTO_TEST_CASE(each_side_of_each_cell) {
    const WornTable table;
    const std::vector<WeakRuling> worn = find_worn_rulings(table.mask(), table.solid(), 200);
    const std::vector<WeakRuling> sides = complete_rulings(table.mask(), table.solid(), worn, 200);
    const auto side_at = [&](bool level, double x, double y) {
        return std::any_of(sides.begin(), sides.end(), [&](const WeakRuling& one) {
            const Box& b = one.middle;
            return one.level == level && b.x0 - 3 < x && x < b.x1 + 3 && b.y0 - 3 < y && y < b.y1 + 3;
        });
    };
    for (const int y : WornTable::ys())
        for (const int x : {160, 460, 800}) BOOST_TEST(side_at(true, x, y + 1), "level " << x << " " << y);
    for (const int y : {130, 250, 310, 370})
        for (const int x : WornTable::xs()) BOOST_TEST(side_at(false, x + 1, y), "upright " << x << " " << y);
    // The row that is a heading.
    BOOST_TEST(side_at(false, 101, 190));
    BOOST_TEST(!side_at(false, 221, 190));
    BOOST_TEST(!side_at(false, 701, 190));
}

BOOST_AUTO_TEST_CASE(nothing_of_nothing) {
    const WornTable table;
    BOOST_TEST(complete_rulings(table.mask(), table.solid(), {}, 200).empty());
}

BOOST_AUTO_TEST_SUITE_END()
