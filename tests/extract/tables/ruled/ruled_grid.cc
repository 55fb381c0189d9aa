#include "extract/tables/ruled/ruled_grid.h"

#include <boost/test/unit_test.hpp>
#include <chrono>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(ruled_grid_tests)

namespace {

Box across(double y, double x0, double x1) {
    return {x0, y - 0.25, x1, y + 0.25};
}
Box down(double x, double y0, double y1) {
    return {x - 0.25, y0, x + 0.25, y1};
}

const Cell* cell_at(const Grid& grid, int row, int column) {
    for (const Cell& cell : grid.cells) {
        if (cell.row == row && cell.column == column) return &cell;
    }
    return nullptr;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_head_of_two_storeys) {
    // STT | Chi tieu | Ket qua (Don vi | So lieu); a row below.
    const RuledGrids found = find_ruled_grids(
        {.horizontal = {across(100, 50, 400), across(120, 250, 400), across(140, 50, 400), across(160, 50, 400)},
         .vertical = {down(50, 100, 160), down(90, 100, 160), down(250, 100, 160), down(320, 120, 160),
                      down(400, 100, 160)}});
    BOOST_REQUIRE_EQUAL(found.grids.size(), 1U);
    const Grid& grid = found.grids[0];
    BOOST_TEST(grid.rows == 3);
    BOOST_TEST(grid.columns == 4);
    BOOST_TEST(cell_at(grid, 0, 0)->row_span == 2);
    BOOST_TEST(cell_at(grid, 0, 2)->column_span == 2);
    BOOST_TEST(cell_at(grid, 1, 2)->row_span == 1);
    BOOST_TEST(grid.cells.size() == 9U);
    const CellFinder finder(grid);
    BOOST_TEST(finder.cell_at(300, 110) == finder.cell_at(380, 110));
    BOOST_TEST(finder.cell_at(300, 130) != finder.cell_at(380, 130));
    BOOST_TEST(finder.cell_at(60, 110) == finder.cell_at(60, 130));
    BOOST_TEST(finder.cell_at(10, 110) == -1);
}

BOOST_AUTO_TEST_CASE(a_ruling_that_stops_short_merges_rows_of_one_column) {
    const RuledGrids found =
        find_ruled_grids({.horizontal = {across(100, 50, 300), across(120, 100, 300), across(140, 50, 300)},
                          .vertical = {down(50, 100, 140), down(100, 100, 140), down(300, 100, 140)}});
    BOOST_REQUIRE_EQUAL(found.grids.size(), 1U);
    BOOST_TEST(cell_at(found.grids[0], 0, 0)->row_span == 2);
    BOOST_TEST(cell_at(found.grids[0], 1, 1) != nullptr);
}

BOOST_AUTO_TEST_CASE(open_sides_are_closed) {
    const RuledGrids found = find_ruled_grids(
        {.horizontal = {across(100, 50, 400), across(120, 50, 400), across(140, 50, 400)},
         .vertical = {down(90, 100, 160), down(250, 100, 160)}});  // no outer borders, the foot cut off
    BOOST_REQUIRE_EQUAL(found.grids.size(), 1U);
    BOOST_TEST(found.grids[0].columns == 3);
    BOOST_TEST(found.grids[0].rows == 3);
    BOOST_TEST(found.grids[0].box.x0 == 50, boost::test_tools::tolerance(0.01));
}

BOOST_AUTO_TEST_CASE(frames_and_underlines_are_no_tables) {
    const RuledGrids found =
        find_ruled_grids({.horizontal = {across(100, 50, 400), across(140, 50, 400), across(80, 300, 380)},
                          .vertical = {down(50, 100, 140), down(400, 100, 140)}});
    BOOST_TEST(found.grids.empty());
    BOOST_TEST(found.loose.size() == 5U);
}

BOOST_AUTO_TEST_CASE(two_tables_of_a_page_stay_apart) {
    Rulings rulings;
    for (const double top : {100.0, 300.0}) {
        for (int i = 0; i < 3; ++i) rulings.horizontal.push_back(across(top + 20 * i, 50, 300));
        for (int i = 0; i < 3; ++i) rulings.vertical.push_back(down(50 + 125 * i, top, top + 40));
    }
    const RuledGrids found = find_ruled_grids(rulings);
    BOOST_REQUIRE_EQUAL(found.grids.size(), 2U);
    BOOST_TEST(found.grids[0].box.y0 < found.grids[1].box.y0);
}

BOOST_AUTO_TEST_CASE(many_rulings_are_cut_and_take_no_long) {
    Rulings rulings;
    for (int i = 0; i < 50'000; ++i) {
        rulings.horizontal.push_back(across(0.01 * i, 0, 500));
        rulings.vertical.push_back(down(0.01 * i, 0, 500));
    }
    const auto begin = std::chrono::steady_clock::now();
    BOOST_TEST(find_ruled_grids(rulings).cut);
    BOOST_TEST((std::chrono::steady_clock::now() - begin < std::chrono::seconds(10)));
}

BOOST_AUTO_TEST_SUITE_END()
