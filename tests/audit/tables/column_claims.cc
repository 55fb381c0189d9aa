#include "audit/tables/column_claims.h"

#include <boost/test/unit_test.hpp>

#include "tests/audit/make_table.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(column_claims_tests)

BOOST_AUTO_TEST_CASE(rows_bear_out_a_sum) {
    const tests::Document document = tests::make_document(
        "# Tổng số ; Trực tuyến ; Trực tiếp\n1 | Hộ tịch | | 207 ; 150 ; 57\n2 | Đất đai | | 341 ; 302 ; 39\n"
        "3 | Y tế | | 518 ; 407 ; 121\n4 | Xây dựng | | 96 ; 71 ; 25\n");
    const std::vector<TableView> views = view_tables(document.statements, document.facts);
    ColumnGrid grid = column_grid(document.statements, document.facts, views.front(), built_in_lexicon());
    const ColumnClaim sum{.stated = 0, .parts = {1, 2}, .beside = true};
    BOOST_TEST(passes_sample(grid, sum));
    BOOST_TEST(!passes_sample(grid, ColumnClaim{.stated = 1, .parts = {0, 2}}));
    const auto reading = read_claim(grid, sum);
    BOOST_TEST_REQUIRE(reading.has_value());
    BOOST_TEST(reading->rows.size() == 4u);
    BOOST_TEST(reading->support.agree == 3);
    BOOST_TEST(reading->support.differ == 1);
    BOOST_TEST(is_worth_telling(reading->claim, reading->support));
    BOOST_TEST((certainty_of(reading->claim, reading->support) == Certainty::likely));
}

BOOST_AUTO_TEST_CASE(more_rows_than_may_be_read_tell_nothing) {
    const tests::Document document = tests::make_document(
        "# Tổng số ; Trực tuyến ; Trực tiếp\n1 | Hộ tịch | | 207 ; 150 ; 57\n2 | Đất đai | | 341 ; 302 ; 39\n");
    const std::vector<TableView> views = view_tables(document.statements, document.facts);
    ColumnGrid grid = column_grid(document.statements, document.facts, views.front(), built_in_lexicon());
    grid.reads = 1;
    BOOST_TEST(!read_claim(grid, ColumnClaim{.stated = 0, .parts = {1, 2}}));
    // What the head says is read in any case.
    BOOST_TEST(read_claim(grid, ColumnClaim{.stated = 0, .parts = {1, 2}, .formula = true}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
