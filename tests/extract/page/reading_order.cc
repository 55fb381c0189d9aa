#include "extract/page/reading_order.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(reading_order_tests)

namespace {

// The indices in reading order, grids as 100 and more.
std::vector<unsigned> order(const std::vector<Box>& lines, const std::vector<Box>& grids = {}) {
    std::vector<unsigned> out;
    for (const FlowItem& item : reading_order(lines, grids)) {
        out.push_back(item.index + (item.kind == FlowItem::Kind::grid ? 100U : 0U));
    }
    return out;
}

using Order = std::vector<unsigned>;

Box line(double x0, double x1, double y) {
    return {x0, y, x1, y + 14};
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_left_side_of_a_letterhead_comes_first) {
    const std::vector<Box> lines{line(80, 220, 60),  line(280, 520, 61),  line(100, 200, 76),
                                 line(310, 490, 77), line(250, 350, 120), line(70, 540, 140)};
    BOOST_TEST((order(lines) == Order{0, 2, 1, 3, 4, 5}));
}

BOOST_AUTO_TEST_CASE(recipients_come_before_the_signature) {
    const std::vector<Box> lines{line(80, 150, 500), line(380, 480, 500), line(80, 180, 514), line(80, 170, 528),
                                 line(370, 490, 580)};
    BOOST_TEST((order(lines) == Order{0, 2, 3, 1, 4}));
}

BOOST_AUTO_TEST_CASE(tables_stand_between_the_lines_around_them) {
    BOOST_TEST((order({line(70, 500, 300), line(70, 500, 60)}, {{70, 100, 500, 290}}) == Order{1, 100, 0}));
}

BOOST_AUTO_TEST_CASE(nothing_is_lost) {
    std::vector<Box> lines;
    for (int i = 0; i < 300; ++i) lines.push_back(line(30 + (i * 37) % 400, 60 + (i * 37) % 400, (i * 53) % 800));
    Order all = order(lines);
    std::sort(all.begin(), all.end());
    BOOST_REQUIRE_EQUAL(all.size(), 300U);
    for (unsigned i = 0; i < 300; ++i) BOOST_TEST(all[i] == i);
}

BOOST_AUTO_TEST_SUITE_END()
