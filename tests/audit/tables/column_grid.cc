#include "audit/tables/column_grid.h"

#include <boost/test/unit_test.hpp>

#include "tests/audit/make_table.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(column_grid_tests)

BOOST_AUTO_TEST_CASE(what_the_columns_hold_for_the_most_part) {
    const tests::Document document = tests::make_document(
        "# Tổng số ; Đúng hạn ; Tỷ lệ (%)\n1 | Hộ tịch | | 120 ; 95 ; 79,2%\n2 | Đất đai | | 80 ; - ; 50,0%\n"
        "3 | Y tế | | ; ;\n");
    const std::vector<TableView> views = view_tables(document.statements, document.facts);
    const ColumnGrid grid = column_grid(document.statements, document.facts, views.front(), built_in_lexicon());
    BOOST_TEST(grid.size() == 3);
    BOOST_TEST((grid.amounts == std::vector<bool>{true, true, false}));
    BOOST_TEST((grid.percents == std::vector<bool>{false, false, true}));
    // A row without numbers is left out; one that lacks some is not.
    BOOST_TEST_REQUIRE(grid.rows.size() == 2u);
    BOOST_TEST(grid.rows[0][1].term.has_value());
    BOOST_TEST(!grid.rows[1][1].term.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
