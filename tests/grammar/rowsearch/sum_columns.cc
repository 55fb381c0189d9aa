#include "grammar/rowsearch/sum_columns.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(sum_columns_tests)

namespace {
void add(Table& table, int parent, const std::vector<std::string>& values) {
    Row& row = table.rows.emplace_back();
    row.parent = parent;
    for (int c = 0; c < 3; ++c) {
        RowValue& value = row.values.emplace_back();
        value.column = c + 1;
        if (static_cast<std::size_t>(c) >= values.size()) continue;
        value.text.text = values[static_cast<std::size_t>(c)];
        value.place.confidence = 0.5F;
    }
}
std::string told(const Table& table, std::size_t row) {
    std::string out;
    for (const RowValue& value : table.rows[row].values) out += value.text.text + "|";
    return out;
}
}  // namespace

BOOST_AUTO_TEST_CASE(the_only_columns_that_add_up) {
    Table table;
    add(table, -1, {"1.040", "41", "1.057"});
    add(table, 0, {"30"});
    add(table, 0, {"1.027"});
    fit_columns_to_sums(table);
    BOOST_TEST(told(table, 1) == "||30|");
    BOOST_TEST(told(table, 2) == "||1.027|");
    BOOST_TEST(table.rows[1].values[2].place.confidence == 1);
    BOOST_TEST(table.rows[1].values[2].column == 3);
}

BOOST_AUTO_TEST_CASE(nothing_where_two_columns_do_or_none) {
    Table two;
    add(two, -1, {"57", "41", "57"});
    add(two, 0, {"30"});
    add(two, 0, {"27"});
    Table none;
    add(none, -1, {"40", "41", "58"});
    add(none, 0, {"30"});
    add(none, 0, {"27"});
    Table one;  // a single row is no sum
    add(one, -1, {"40", "41", "30"});
    add(one, 0, {"30"});
    for (Table* table : {&two, &none, &one}) {
        fit_columns_to_sums(*table);
        BOOST_TEST(told(*table, 1) == "30|||");
        BOOST_TEST(table->rows[1].values[0].place.confidence == 0.5F);
    }
}

BOOST_AUTO_TEST_SUITE_END()
