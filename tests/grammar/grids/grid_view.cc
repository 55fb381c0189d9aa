#include "grammar/grids/grid_view.h"

#include <boost/test/unit_test.hpp>

#include "tests/grammar/make_grid.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(grid_view_tests)

BOOST_AUTO_TEST_CASE(spans_cover_their_positions) {
    const extract::Grid grid = test::grid_of("a | b | <<\n^^ | c | d\n");
    const GridView view(grid);
    BOOST_TEST(plain_text(view.at(1, 0)) == "a");
    BOOST_TEST(view.starting_at(1, 0) == nullptr);
    BOOST_TEST(plain_text(view.at(0, 2)) == "b");
    BOOST_TEST(plain_text(view.starting_at(1, 2)) == "d");
    BOOST_TEST(view.at(5, 0) == nullptr);
    BOOST_TEST(view.at(0, -1) == nullptr);
}

BOOST_AUTO_TEST_CASE(a_span_beyond_the_grid_is_cut) {
    extract::Grid grid{.rows = 1, .columns = 1};
    grid.cells.push_back({.row = 0, .column = 0, .row_span = 9, .column_span = 9});
    BOOST_TEST(GridView(grid).at(0, 0) != nullptr);
}

BOOST_AUTO_TEST_CASE(text_of_cells) {
    const extract::Grid grid = test::grid_of("69.843,53~2 | Cổng/~Trang | một -~hai\n");
    const GridView view(grid);
    BOOST_TEST(cell_text(*view.at(0, 0), 1, '\n').text == "69.843,53\n2");
    BOOST_TEST(plain_text(view.at(0, 1)) == "Cổng/Trang");
    BOOST_TEST(plain_text(view.at(0, 2)) == "một - hai");
    BOOST_TEST(plain_text(nullptr).empty());
}

BOOST_AUTO_TEST_CASE(marks_are_left_out) {
    extract::Grid grid = test::grid_of("12 (3)\n");
    grid.cells[0].lines[0].words[1].mark = true;
    BOOST_TEST(plain_text(GridView(grid).at(0, 0)) == "12");
}

BOOST_AUTO_TEST_SUITE_END()
