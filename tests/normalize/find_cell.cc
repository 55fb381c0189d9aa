#include "normalize/find_cell.h"

#include <array>
#include <boost/test/unit_test.hpp>

using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(find_cell_tests)

BOOST_AUTO_TEST_CASE(the_fact_of_a_cell) {
    Facts facts;
    facts.row_begin = {{0, 2}};
    for (int row = 0; row < 2; ++row)
        for (int value = 0; value < 2; ++value) facts.facts.push_back(Fact{.table = 0, .row = row, .value = value});
    facts.facts.push_back(Fact{.figure = 0});
    BOOST_TEST(fact_of_cell(facts, 0, 1, 1) == 3);
    BOOST_TEST(fact_of_cell(facts, 0, 0, 1) == 1);
    // No such row, value or table; the value behind the last of a row is that of the next row, or prose.
    constexpr std::array<std::array<int, 3>, 7> nowhere{
        {{0, 2, 0}, {0, 0, 2}, {0, 1, 2}, {1, 0, 0}, {-1, 0, 0}, {0, -1, 0}, {0, 0, -1}}};
    for (const auto& [table, row, value] : nowhere) BOOST_TEST(fact_of_cell(facts, table, row, value) == -1);
}

BOOST_AUTO_TEST_SUITE_END()
