#include "normalize/mark_doubts.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(mark_doubts_tests)

namespace {

bool open(const std::string& cell, const std::string& unit, const Marks& marks = {}, Measure measure = Measure::none) {
    const Quantity quantity = read_cell(cell, unit, built_in_lexicon(), {.marks = marks});
    return is_mark_open(cell, quantity, unit_of(unit, built_in_lexicon()), measure, marks);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_comma_that_nothing_tells_is_in_doubt) {
    BOOST_TEST(open("7,310", "tỷ đồng"));
    BOOST_TEST(open("7,310", ""));
    BOOST_TEST(!open("7,310", "tỷ đồng", {.near = DecimalMark::point}));
    BOOST_TEST(!open("7,310", "tỷ đồng", {.far = DecimalMark::comma}));
    for (const char* sure : {"7.310", "7,31", "0,731", "7310", "17.310,5", "-", "tốt"})
        BOOST_TEST(!open(sure, "tỷ đồng"), sure);
}

BOOST_AUTO_TEST_CASE(things_counted_rates_points_and_stored_numbers_are_in_none) {
    BOOST_TEST(!open("7,310", "người"));
    BOOST_TEST(!open("7,310", "%"));
    BOOST_TEST(!open("7,310", "", {}, Measure::score));
    BOOST_TEST(!open("7,310", "tỷ đồng", {.stored = true}));
}

BOOST_AUTO_TEST_CASE(a_thousand_below_decimals_is_in_doubt) {
    BOOST_TEST(open("1.872", "", {.near = DecimalMark::point, .whole_digits = 2}));
    BOOST_TEST(!open("1.872", "", {.near = DecimalMark::point}));  // nothing is grouped there: it is 1.872
}

BOOST_AUTO_TEST_CASE(a_table_is_told_once) {
    Facts facts;
    for (int i = 0; i < 3; ++i) facts.facts.push_back({.table = i == 2 ? 1 : 0, .place = {.page = i + 1}});
    const auto doubts = find_mark_doubts(facts, {0, 1, 2});
    BOOST_TEST_REQUIRE(doubts.size() == 2U);
    BOOST_TEST(doubts[0].code == "decimal-mark-in-doubt");
    BOOST_TEST(doubts[0].page == 1);
    BOOST_TEST(doubts[0].message.find("2 numbers of t1") != std::string::npos);
    BOOST_TEST(find_mark_doubts(facts, {}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
