#include "normalize/mark_sums.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(mark_sums_tests)

namespace {

DecimalMark told(const std::vector<std::string>& cells, const std::vector<int>& parents = {}) {
    grammar::Table table;
    table.columns.push_back({.role = grammar::ColumnRole::value, .title = "Dự toán"});
    for (std::size_t r = 0; r < cells.size(); ++r) {
        grammar::Row& row = table.rows.emplace_back();
        if (r < parents.size()) row.parent = parents[r];
        grammar::RowValue value{.column = 0};
        value.text.text = cells[r];
        row.values.push_back(value);
    }
    return mark_of(evidence_of_sums(table, 0));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_sum_that_holds_by_one_mark_tells_it) {
    BOOST_TEST((told({"7,310", "6,900", "410"}) == DecimalMark::point));
    BOOST_TEST((told({"6,900", "410", "7,310"}) == DecimalMark::point));
    BOOST_TEST((told({"7.310", "6.900", "410"}) == DecimalMark::comma));
    BOOST_TEST((told({"17.705", "15.5", "2.205"}) == DecimalMark::point));
    BOOST_TEST((told({"7,310", "6,900", "400", "500", "410"}, {-1, 0, 1, 1, 0}) == DecimalMark::point));
}

BOOST_AUTO_TEST_CASE(sums_that_hold_both_ways_or_not_at_all_tell_nothing) {
    BOOST_TEST((told({"7,300", "6,100", "1,200"}) == DecimalMark::unknown));
    BOOST_TEST((told({"7,310", "6,900", "411"}) == DecimalMark::unknown));
    BOOST_TEST((told({"7,310", "", "410"}) == DecimalMark::unknown));
    BOOST_TEST((told({"812", "690", "122"}) == DecimalMark::unknown));
}

BOOST_AUTO_TEST_SUITE_END()
