#include "base/lexicon/data_table.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;

BOOST_AUTO_TEST_SUITE(data_table_tests)

BOOST_AUTO_TEST_CASE(rows_with_their_lines) {
    const auto rows = read_table("# name, kind\n\nha\tmeasure\t\r\n#: no row\ngiờ\ttime");
    BOOST_TEST_REQUIRE(rows.size() == 2u);
    BOOST_TEST(rows[0].line == 3);
    BOOST_TEST_REQUIRE(rows[0].fields.size() == 3u);
    BOOST_TEST(rows[0][0] == "ha");
    BOOST_TEST(rows[0][1] == "measure");
    BOOST_TEST(rows[0][2] == "");
    BOOST_TEST(rows[0][9] == "");
    BOOST_TEST(rows[1].line == 5);
    BOOST_TEST(rows[1][1] == "time");
}

BOOST_AUTO_TEST_CASE(nothing_is_no_row) {
    BOOST_TEST(read_table("").empty());
    BOOST_TEST(read_table("\n\n# only words\n").empty());
}

BOOST_AUTO_TEST_SUITE_END()
