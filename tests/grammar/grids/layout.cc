#include "grammar/grids/layout.h"

#include <boost/test/unit_test.hpp>

#include "tests/grammar/make_grid.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(layout_tests)

BOOST_AUTO_TEST_CASE(a_letterhead_is_layout) {
    const extract::Grid grid = test::grid_of("UBND XÃ TÂN AN | CỘNG HÒA\nSố: 12/BC-UBND | Tân An, ngày 3\n");
    BOOST_TEST(is_layout(GridView(grid), true));
}

BOOST_AUTO_TEST_CASE(three_columns_of_words_are_a_table) {
    const extract::Grid grid = test::grid_of("Bước | Người làm | Kết quả\nNhận | Văn thư | Phiếu\nTrả | Văn thư | Giấy\n");
    BOOST_TEST(!is_layout(GridView(grid), true));
    BOOST_TEST(is_layout(GridView(grid), false));
}

BOOST_AUTO_TEST_CASE(numbers_without_words_here_and_there_are_a_chart) {
    const extract::Grid sparse = test::grid_of("12,7 |  |  | 11,4\n |  | 9,8 | \n8,8 |  |  | \n");
    const std::vector<Column> values(4);
    BOOST_TEST(is_chart(GridView(sparse), values));
    const extract::Grid full = test::grid_of("1 | 2 | 3 | 4\n5 | 6 | 7 | 8\n");
    BOOST_TEST(!is_chart(GridView(full), values));
}

BOOST_AUTO_TEST_SUITE_END()
