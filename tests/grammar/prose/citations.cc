#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "tests/grammar/prose.h"

using namespace solieu;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(citations_tests)

// The forms are among the cases of dates.cc.

BOOST_AUTO_TEST_CASE(raw_reaches_from_the_type_to_the_date) {
    const grammar::Statements statements =
        statements_of("Theo Quyết định số 35/QĐ-UBND, ngày 11/01/2031 và Báo cáo quý số 4/BC-SNV.");
    BOOST_TEST_REQUIRE(statements.citations.size() == 2u);
    BOOST_TEST(statements.citations[0].raw == "Quyết định số 35/QĐ-UBND, ngày 11/01/2031");
    BOOST_TEST(statements.citations[1].raw == "Báo cáo quý số 4/BC-SNV");
    BOOST_TEST(statements.citations[1].date == -1);
}

BOOST_AUTO_TEST_CASE(date_and_citation_know_each_other) {
    const grammar::Statements statements =
        statements_of("Kế hoạch số 12/KH-UBND ngày 03/4/2031, xong trước 01/5/2031.");
    BOOST_TEST_REQUIRE(statements.citations.size() == 1u);
    BOOST_TEST_REQUIRE(statements.dates.size() == 2u);
    BOOST_TEST(statements.citations[0].date == 0);
    BOOST_TEST(statements.dates[0].citation == 0);
    BOOST_TEST(!statements.dates[0].future_allowed);
    BOOST_TEST(statements.dates[1].citation == -1);
    BOOST_TEST(statements.dates[1].future_allowed);
}

BOOST_AUTO_TEST_CASE(dates_of_tables_are_linked_in_their_own_text) {
    grammar::Statements statements = statements_of("Ngày 05/6/2031 họp.");
    grammar::Table table;
    table.title = "Kèm theo Báo cáo số 9/BC-UBND ngày 07/8/2031";
    table.first_page = 2;
    statements.tables.push_back(table);
    grammar::find_dates(statements, built_in_lexicon());
    grammar::find_citations(statements, built_in_lexicon());
    BOOST_TEST_REQUIRE(statements.citations.size() == 1u);
    BOOST_TEST_REQUIRE(statements.citations[0].date == 1);
    BOOST_TEST(statements.dates[1].month == 8);
    BOOST_TEST(statements.citations[0].place.page == 2);
}

BOOST_AUTO_TEST_SUITE_END()
