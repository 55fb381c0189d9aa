#include "extract/scan/merged_rows.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(merged_rows_tests)

namespace {

constexpr double height = 20;  // of a row

// A line of words, its middle `rows` rows below the top of the grid.
Line line_at(const std::string& words, double rows) {
    Line line;
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        Word word;
        word.text = words.substr(begin, end - begin);
        line.words.push_back(word);
        begin = end + 1;
    }
    line.box = {0, rows * height - 5, 30, rows * height + 5};
    return line;
}

Cell cell(int row, int column, int span, std::vector<Line> lines) {
    Cell out;
    out.row = row;
    out.column = column;
    out.row_span = span;
    out.box = {column * 50.0, row * height, column * 50.0 + 50, (row + span) * height};
    out.lines = std::move(lines);
    return out;
}

// Three rows, three columns: units and values, and beside them `first` in the first column.
Grid beside_values(std::vector<Cell> first) {
    Grid grid;
    grid.rows = 3;
    grid.columns = 3;
    grid.cells = std::move(first);
    for (int row = 0; row < 3; ++row) {
        grid.cells.push_back(cell(row, 1, 1, {line_at("Hồ sơ", row + 0.5)}));
        grid.cells.push_back(cell(row, 2, 1, {line_at("12", row + 0.5)}));
    }
    return grid;
}

// "row:text" of the cells of the first column.
std::string first_column(const Grid& grid) {
    std::string out;
    for (const Cell& each : grid.cells) {
        if (each.column != 0) continue;
        out += (out.empty() ? "" : " ") + std::to_string(each.row);
        if (each.row_span > 1) out += "-" + std::to_string(each.row + each.row_span - 1);
        out += ":";
        for (const Line& line : each.lines) {
            for (const Word& word : line.words) out += word.text + ",";
        }
    }
    return out;
}

std::string after_cut(std::vector<Cell> first) {
    Grid grid = beside_values(std::move(first));
    cut_merged_rows(grid);
    for (std::size_t i = 1; i < grid.cells.size(); ++i) {
        const Cell &a = grid.cells[i - 1], &b = grid.cells[i];
        BOOST_TEST((a.row < b.row || (a.row == b.row && a.column < b.column)));
    }
    return first_column(grid);
}

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_each_in_a_row) {
    BOOST_TEST(after_cut({cell(0, 0, 2, {line_at("1.1", 0.5), line_at("1.2", 1.5)}), cell(2, 0, 1, {})}) ==
               "0:1.1, 1:1.2, 2:");
    BOOST_TEST(after_cut({cell(0, 0, 3, {line_at("812", 0.4), line_at("9.450", 1.5), line_at("31,5", 2.6)})}) ==
               "0:812, 1:9.450, 2:31,5,");
}

BOOST_AUTO_TEST_CASE(a_row_without_a_number_is_blank) {
    BOOST_TEST(after_cut({cell(0, 0, 3, {line_at("4.6", 0.5), line_at("4.7", 2.5)})}) == "0:4.6, 1: 2:4.7,");
}

BOOST_AUTO_TEST_CASE(a_number_of_the_lower_row) {
    BOOST_TEST(after_cut({cell(0, 0, 2, {line_at("3.4", 1.5)}), cell(2, 0, 1, {})}) == "0: 1:3.4, 2:");
    BOOST_TEST(after_cut({cell(0, 0, 3, {line_at("3.4", 2.45)})}) == "0: 1: 2:3.4,");
}

BOOST_AUTO_TEST_CASE(cells_that_are_meant_to_span) {
    // One number for both rows, in the middle or at the top.
    BOOST_TEST(after_cut({cell(0, 0, 2, {line_at("1", 0.4)}), cell(2, 0, 1, {})}) == "0-1:1, 2:");
    BOOST_TEST(after_cut({cell(0, 0, 3, {line_at("1", 1.5)})}) == "0-2:1,");
    BOOST_TEST(after_cut({cell(0, 0, 2, {line_at("1", 1.2)}), cell(2, 0, 1, {})}) == "0-1:1, 2:");
    BOOST_TEST(after_cut({cell(0, 0, 2, {line_at("1", 1)}), cell(2, 0, 1, {})}) == "0-1:1, 2:");
    // Two lines in the middle of three rows.
    BOOST_TEST(after_cut({cell(0, 0, 3, {line_at("12", 1.3), line_at("15", 1.7)})}) == "0-2:12,15,");
    // Words, however they stand.
    BOOST_TEST(after_cut({cell(0, 0, 2, {line_at("Huyện", 0.5), line_at("09", 1.5)}), cell(2, 0, 1, {})}) ==
               "0-1:Huyện,09, 2:");
    BOOST_TEST(after_cut({cell(0, 0, 2, {line_at("đạt 98", 0.5), line_at("97", 1.5)}), cell(2, 0, 1, {})}) ==
               "0-1:đạt,98,97, 2:");
}

BOOST_AUTO_TEST_CASE(labels_each_in_a_row) {
    const auto labels = [](const std::string& lower, double at) {
        return std::vector<Cell>{cell(0, 0, 2, {line_at("Số tiếp", 0.3), line_at("nhận", 0.7), line_at(lower, at)}),
                                 cell(2, 0, 1, {})};
    };
    BOOST_TEST(after_cut(labels("Số trả", 1.5)) == "0:Số,tiếp,nhận, 1:Số,trả, 2:");
    BOOST_TEST(after_cut(labels("trong kỳ", 1.5)) == "0-1:Số,tiếp,nhận,trong,kỳ, 2:");  // one label
    BOOST_TEST(after_cut(labels("Số trả", 0.9)) == "0-1:Số,tiếp,nhận,Số,trả, 2:");      // none below
}

// A row that heads others has nothing but its number and its name.
BOOST_AUTO_TEST_CASE(names_of_numbered_rows) {
    Grid grid;
    grid.rows = 2;
    grid.columns = 3;
    grid.cells = {cell(0, 0, 2, {line_at("6.2", 0.5), line_at("7", 1.5)}),
                  cell(0, 1, 2, {line_at("Số đơn vị", 0.5), line_at("Chính quyền", 1.3), line_at("số", 1.7)}),
                  cell(0, 2, 1, {line_at("12", 0.5)}), cell(1, 2, 1, {})};
    cut_merged_rows(grid);
    BOOST_REQUIRE_EQUAL(grid.cells.size(), 6U);
    BOOST_TEST(first_column(grid) == "0:6.2, 1:7,");
    BOOST_TEST(grid.cells[4].lines.size() == 2U);
}

// The head of a table: what stands beside it does not stand in each row.
BOOST_AUTO_TEST_CASE(heads_over_two_rows) {
    Grid grid;
    grid.rows = 2;
    grid.columns = 3;
    grid.cells = {cell(0, 0, 2, {line_at("Chỉ tiêu", 0.5), line_at("Thống kê", 1.5)}),
                  cell(0, 1, 1, {line_at("Kết quả", 0.5)}), cell(1, 1, 1, {line_at("Đơn vị", 1.5)}),
                  cell(1, 2, 1, {line_at("Số liệu", 1.5)})};
    grid.cells[1].column_span = 2;
    cut_merged_rows(grid);
    BOOST_TEST(first_column(grid) == "0-1:Chỉ,tiêu,Thống,kê,");
}

BOOST_AUTO_TEST_CASE(tables_without_rulings) {
    Grid grid = beside_values({cell(0, 0, 2, {line_at("1.1", 0.5), line_at("1.2", 1.5)}), cell(2, 0, 1, {})});
    grid.ruled = false;
    cut_merged_rows(grid);
    BOOST_TEST(first_column(grid) == "0-1:1.1,1.2, 2:");
}

// Where no cell tells where a row ends, none is cut.
BOOST_AUTO_TEST_CASE(rows_of_nobody) {
    Grid grid;
    grid.rows = 2;
    grid.columns = 2;
    grid.cells = {cell(0, 0, 2, {line_at("1", 0.5), line_at("2", 1.5)}), cell(0, 1, 2, {})};
    cut_merged_rows(grid);
    BOOST_TEST(first_column(grid) == "0-1:1,2,");
}

// Of the dotted ruling between two rows a dash is left.
BOOST_AUTO_TEST_CASE(remains_of_a_ruling_between_figures) {
    BOOST_TEST(after_cut({cell(0, 0, 2, {line_at("3.094", 0.5), line_at("-", 1), line_at("99,74", 1.5)}),
                          cell(2, 0, 1, {line_at("7", 2.5)})}) == "0:3.094, 1:99,74, 2:7,");
}

BOOST_AUTO_TEST_CASE(figures_that_stay_together_are_told) {
    Grid grid = beside_values({cell(0, 0, 3, {line_at("1.1.", 0.5), line_at("1.2.", 0.8), line_at("1.3.", 2.5)})});
    cut_merged_rows(grid);
    BOOST_REQUIRE_EQUAL(rows_run_together(grid).size(), 1U);
    BOOST_TEST(rows_run_together(grid)[0].y1 == 3 * height);
    BOOST_TEST(rows_run_together(beside_values({cell(0, 0, 3, {line_at("1.1.", 1.5)})})).empty());
}

BOOST_AUTO_TEST_SUITE_END()
