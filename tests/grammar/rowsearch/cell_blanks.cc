#include "grammar/rowsearch/cell_blanks.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(cell_blanks_tests)

namespace {

const std::vector<Column> columns{{.role = ColumnRole::stt},
                                  {.role = ColumnRole::indicator},
                                  {.role = ColumnRole::unit},
                                  {.role = ColumnRole::value}};

struct Table {
    std::vector<LooseLine> lines;
    std::vector<bool> opens;

    void add(int column, int blank_lines, bool opens_row = false) {
        LooseLine& line = lines.emplace_back();
        line.words.emplace_back().column = column;
        line.blank_lines = blank_lines;
        opens.push_back(opens_row);
    }

    // Rows without a unit; `blank_lines` stand where it is missing.
    void add_rows(int count, int blank_lines) {
        for (int i = 0; i < count; ++i) {
            add(0, 0, true);
            add(1, 0);
            add(3, blank_lines);
        }
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_blank_line_for_each_blank_cell) {
    Table table;
    table.add_rows(40, 1);
    BOOST_TEST(blank_lines_are_cells(table.lines, table.opens, columns));
    table.add_rows(1, 0);
    BOOST_TEST(blank_lines_are_cells(table.lines, table.opens, columns));  // one of many
    table.add_rows(4, 0);
    BOOST_TEST(!blank_lines_are_cells(table.lines, table.opens, columns));
}

BOOST_AUTO_TEST_CASE(cells_that_are_all_there_show_nothing) {
    Table table;
    for (int i = 0; i < 40; ++i)
        for (int column = 0; column < 4; ++column) table.add(column, 0, column == 0);
    BOOST_TEST(!blank_lines_are_cells(table.lines, table.opens, columns));
}

BOOST_AUTO_TEST_CASE(lines_of_several_cells_are_told_by_more_than_blanks) {
    Table table;
    table.add_rows(40, 1);
    for (std::size_t i = 0; i < table.lines.size(); i += 12) table.lines[i].words.emplace_back().column = 1;
    BOOST_TEST(!blank_lines_are_cells(table.lines, table.opens, columns));
}

BOOST_AUTO_TEST_SUITE_END()
