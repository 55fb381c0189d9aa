#include "output/table_columns.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::output;
using grammar::ColumnRole;

BOOST_AUTO_TEST_SUITE(table_columns_tests)

BOOST_AUTO_TEST_CASE(number_and_label_are_added_where_the_head_lacks_them) {
    grammar::Table table;
    table.columns = {{.role = ColumnRole::indicator, .title = "Nội\ndung", .period = ""},
                     {.role = ColumnRole::value, .title = "Số liệu", .period = ""}};
    const std::vector<ShownColumn> columns = shown_columns(table);
    BOOST_TEST_REQUIRE(columns.size() == 3U);
    BOOST_TEST((columns[0].role == ColumnRole::stt && columns[0].index == -1));
    BOOST_TEST(columns[1].title == "Nội dung");
    BOOST_TEST(columns[2].index == 1);
}

BOOST_AUTO_TEST_CASE(texts_and_values_of_a_row) {
    grammar::Row row;
    row.stt = "1.4";
    row.stt_raw = "1.4.";
    row.label.text = "Tổng số\nhồ sơ";
    row.values = {{.column = 3}, {.column = 5}};
    BOOST_TEST(text_in_column(row, {.role = ColumnRole::stt}) == "1.4.");
    row.stt_recovered = true;
    BOOST_TEST(text_in_column(row, {.role = ColumnRole::stt}) == "1.4");
    BOOST_TEST(text_in_column(row, {.role = ColumnRole::indicator}) == "Tổng số hồ sơ");
    BOOST_TEST(text_in_column(row, {.role = ColumnRole::value}) == "");
    BOOST_TEST(value_in_column(row.values, 5) == 1);
    BOOST_TEST(value_in_column(row.values, 4) == -1);
}

BOOST_AUTO_TEST_SUITE_END()
