#include "grammar/grids/side_blocks.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "tests/grammar/make_grid.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(side_blocks_tests)

BOOST_AUTO_TEST_CASE(blocks_side_by_side_stand_one_below_the_other) {
    const extract::Grid grid =
        test::grid_of("STT | Tên xã | STT | Tên xã\n1 | Tân An | 3 | Mai Sơn\n2 | Bình Lộc | 4 | Cát Thủy\n");
    const auto head = find_head(GridView(grid), built_in_lexicon());
    BOOST_REQUIRE(head.has_value());
    const auto stacked = stack_blocks(grid, *head, built_in_lexicon());
    BOOST_REQUIRE(stacked.has_value());
    BOOST_TEST(stacked->columns == 2);
    BOOST_TEST(stacked->rows == 5);
    const GridView view(*stacked);
    BOOST_TEST(plain_text(view.at(1, 1)) == "Tân An");
    BOOST_TEST(plain_text(view.at(3, 0)) == "3");
    BOOST_TEST(plain_text(view.at(4, 1)) == "Cát Thủy");
}

BOOST_AUTO_TEST_CASE(the_same_measure_twice_is_no_block) {
    const extract::Grid grid =
        test::grid_of("Tên xã | Số vụ | Tên xã | Số vụ\nTân An | 1 | Tân An | 2\nBình Lộc | 3 | Bình Lộc | 4\n");
    const auto head = find_head(GridView(grid), built_in_lexicon());
    BOOST_REQUIRE(head.has_value());
    BOOST_TEST(!stack_blocks(grid, *head, built_in_lexicon()).has_value());
}

BOOST_AUTO_TEST_CASE(an_empty_column_may_part_the_blocks) {
    const extract::Grid grid = test::grid_of(
        "STT | Nội dung | Số tiền |  | STT | Nội dung | Số tiền\n1 | Thu A | 10 |  | 3 | Thu C | 5\n2 | Thu B | 20 |  "
        "| 4 | Thu D | 6\n");
    const auto head = find_head(GridView(grid), built_in_lexicon());
    BOOST_REQUIRE(head.has_value());
    const auto stacked = stack_blocks(grid, *head, built_in_lexicon());
    BOOST_REQUIRE(stacked.has_value());
    BOOST_TEST(stacked->columns == 3);
    BOOST_TEST(plain_text(GridView(*stacked).at(4, 1)) == "Thu D");
}

BOOST_AUTO_TEST_SUITE_END()
