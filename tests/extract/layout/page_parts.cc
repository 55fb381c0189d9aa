#include "extract/layout/page_parts.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(page_parts_tests)

namespace {

// Lines of eight words of 30 points from x.
std::vector<Fragment> lines_from(double x, int lines) {
    std::vector<Fragment> fragments;
    for (int line = 0; line < lines; ++line) {
        for (int word = 0; word < 8; ++word) {
            Fragment fragment;
            const double x0 = x + 35 * word, y = 100 + 16 * line;
            fragment.word = {.text = "hai", .box = {x0, y - 10, x0 + 30, y + 2}, .font_size = 12};
            fragment.baseline = static_cast<float>(y);
            fragments.push_back(fragment);
        }
    }
    return fragments;
}

std::vector<Fragment> both(std::vector<Fragment> a, const std::vector<Fragment>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

}  // namespace

BOOST_AUTO_TEST_CASE(two_columns_of_text_on_a_landscape_sheet_are_two_pages) {
    const auto fold = fold_of(842, 595, both(lines_from(60, 5), lines_from(480, 5)), {});
    BOOST_REQUIRE(fold.has_value());
    BOOST_TEST(*fold > 335);
    BOOST_TEST(*fold < 480);
    BOOST_TEST(!fold_of(595, 842, both(lines_from(20, 5), lines_from(310, 5)), {}).has_value());
}

BOOST_AUTO_TEST_CASE(a_table_over_the_middle_is_no_fold) {
    Grid grid;
    grid.box = {60, 300, 780, 500};
    BOOST_TEST(!fold_of(842, 595, both(lines_from(60, 5), lines_from(480, 5)), {grid}).has_value());
}

BOOST_AUTO_TEST_CASE(columns_of_single_words_are_no_page) {
    std::vector<Fragment> numbers;
    for (int row = 0; row < 20; ++row) {
        Fragment fragment;
        fragment.word = {.text = "12", .box = {600, 90.0 + 16 * row, 620, 102.0 + 16 * row}, .font_size = 12};
        fragment.baseline = 100.0F + 16.0F * static_cast<float>(row);
        numbers.push_back(fragment);
    }
    BOOST_TEST(!fold_of(842, 595, both(lines_from(60, 20), numbers), {}).has_value());
}

BOOST_AUTO_TEST_CASE(rows_of_a_sideways_table_are_columns_of_the_page) {
    Grid grid;  // read from the bottom up: its first row is the left column of the page
    grid.box = {100, 200, 160, 500};
    grid.rows = 3;
    grid.columns = 2;
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 2; ++column) {
            Cell cell;
            cell.row = row;
            cell.column = column;
            cell.box = {100.0 + 30 * column, 200.0 + 100 * row, 130.0 + 30 * column, 300.0 + 100 * row};
            grid.cells.push_back(cell);
        }
    }
    const Grid turned = turned_grid(grid, Direction::up, 600, 800);
    BOOST_TEST(turned.rows == 2);
    BOOST_TEST(turned.columns == 3);
    const Box back = to_page(turned.cells.front().box, Direction::up, 600, 800);
    BOOST_TEST(back.x0 == 100);
    BOOST_TEST(back.y0 == 400);
    BOOST_TEST(turned_grid(turned, Direction::down, 800, 600).cells.front().box.x0 == grid.cells.front().box.x0);
}

BOOST_AUTO_TEST_CASE(a_part_comes_behind_the_page) {
    Page page, part;
    page.lines.resize(2);
    page.flow = {{FlowItem::Kind::line, 0}, {FlowItem::Kind::line, 1}};
    part.lines.resize(1);
    part.grids.resize(1);
    part.flow = {{FlowItem::Kind::line, 0}, {FlowItem::Kind::grid, 0}};
    append(page, part, Direction::up, 600, 800);
    BOOST_REQUIRE_EQUAL(page.flow.size(), 4U);
    BOOST_TEST(page.flow[2].index == 2U);
    BOOST_TEST(page.flow[3].index == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
