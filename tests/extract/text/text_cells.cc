#include "extract/text/text_cells.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(text_cells_tests)

namespace {

Grid read(std::string_view text) {
    const SourceText source = split_lines(text, {});
    TableSearch search = begin_table_search(source.lines);
    const auto attempt = find_table(search, 0);
    BOOST_REQUIRE(attempt && attempt->table);
    return make_grid(*attempt->table);
}

// "row,column[+rows x columns]:text" for every cell with text or span.
std::string show(const Grid& grid) {
    std::string out;
    for (const Cell& cell : grid.cells) {
        std::string text;
        for (const Line& line : cell.lines) text += (text.empty() ? "" : "/") + text_of(line);
        const bool spans = cell.row_span > 1 || cell.column_span > 1;
        if (text.empty() && !spans) continue;
        if (!out.empty()) out += ' ';
        out += std::to_string(cell.row) + "," + std::to_string(cell.column);
        if (spans) out += "+" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span);
        out += ":" + text;
    }
    return out;
}

// Every position is covered by exactly one cell.
void check_cover(const Grid& grid) {
    std::vector<int> covered(static_cast<std::size_t>(grid.rows * grid.columns), 0);
    for (const Cell& cell : grid.cells) {
        for (int row = cell.row; row < cell.row + cell.row_span; ++row) {
            for (int column = cell.column; column < cell.column + cell.column_span; ++column) {
                BOOST_REQUIRE(row < grid.rows && column < grid.columns);
                ++covered[static_cast<std::size_t>(row * grid.columns + column)];
            }
        }
    }
    for (const int times : covered) BOOST_TEST(times == 1);
}

}  // namespace

BOOST_AUTO_TEST_CASE(heads_of_two_storeys_have_spans) {
    const Grid grid = read("STT\tTên\tKQ\t\tNote\n\t\tĐV\tSL\t\n1\ta\tb\t2\t\n");
    BOOST_TEST(show(grid) == "0,0+2x1:STT 0,1+2x1:Tên 0,2+1x2:KQ 0,4+2x1:Note 1,2:ĐV 1,3:SL 2,0:1 2,1:a 2,2:b 2,3:2");
    check_cover(grid);
}

BOOST_AUTO_TEST_CASE(heads_of_three_storeys_have_spans) {
    const Grid grid = read("STT\tTên\tKQ\t\t\n\t\tTổng\tTrong_đó\t\n\t\t\tTỉnh\tXã\n1\ta\t3\t1\t2\n");
    BOOST_TEST(show(grid) ==
               "0,0+3x1:STT 0,1+3x1:Tên 0,2+1x3:KQ 1,2+2x1:Tổng 1,3+1x2:Trong_đó 2,3:Tỉnh 2,4:Xã 3,0:1 3,1:a 3,2:3 "
               "3,3:1 3,4:2");
    check_cover(grid);
}

BOOST_AUTO_TEST_CASE(years_below_a_head_are_a_storey) {
    const Grid grid = read("STT\tTên\tNăm\t\n\t\t2022\t2023\n1\ta\t5\t6\n");
    BOOST_TEST(show(grid).find("0,2+1x2:Năm") != std::string::npos);
    check_cover(grid);
}

BOOST_AUTO_TEST_CASE(rows_without_head_have_no_spans) {
    // The second row has a blank number and a value where the first has none: that is no head.
    const Grid grid = read("3.1.4\tTổng số\tThủ tục\t\t\n\tCấp huyện\tThủ tục\t256\t\n\tCấp xã\tThủ tục\t108\t\n");
    BOOST_TEST(show(grid) ==
               "0,0:3.1.4 0,1:Tổng số 0,2:Thủ tục 1,1:Cấp huyện 1,2:Thủ tục 1,3:256 2,1:Cấp xã 2,2:Thủ tục "
               "2,3:108");
    check_cover(grid);
    const Grid words = read("Trong đó\tMột phần\t\tx\n\tToàn trình\t%\t\n-\tKhác\t%\t7\n");
    check_cover(words);
    BOOST_TEST(show(words).find('+') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(group_titles_span_the_table) {
    const Grid grid = read("STT\tTên\tSố\nI. Thể chế\t\t\n1\ta b\t2\n");
    BOOST_TEST(show(grid) == "0,0:STT 0,1:Tên 0,2:Số 1,0+1x3:I. Thể chế 2,0:1 2,1:a b 2,2:2");
    check_cover(grid);
}

BOOST_AUTO_TEST_CASE(html_spans_are_kept_and_cut_to_the_table) {
    const Grid grid = read(
        "<table><tr><td rowspan=2>a</td><td colspan=\"2\">b</td></tr><tr><td>c</td><td>d</td></tr>"
        "<tr><td rowspan=99>e</td><td colspan=99>f</td></tr></table>");
    BOOST_TEST(grid.rows == 3);
    check_cover(grid);
    BOOST_TEST(show(grid).substr(0, 23) == "0,0+2x1:a 0,1+1x2:b 1,1");
}

BOOST_AUTO_TEST_CASE(cells_know_their_place) {
    const Grid grid = read("STT\tTên\tSố\n1\t<b>đã</b>\t\n");
    const Cell& cell = grid.cells[4];
    BOOST_TEST(cell.box.x0 == 2);
    BOOST_TEST(cell.box.y0 == 1);
    BOOST_TEST(cell.lines[0].words[0].bold);
    BOOST_TEST(!grid.cells[5].box.empty());  // a blank cell has a place, too
    BOOST_TEST(grid.box.y1 == 2);
}

BOOST_AUTO_TEST_SUITE_END()
