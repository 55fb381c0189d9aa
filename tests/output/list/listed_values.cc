#include "output/list/listed_values.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(listed_values_tests)

BOOST_AUTO_TEST_CASE(what_is_kept_comes_back) {
    ListedValues values;
    const std::string longest(50, '7');
    int number = 0;
    for (const std::string text :
         {"1465", "-99.80", "0", "9223372036854775807", "9223372036854775808", longest.c_str()}) {
        ListedValue value{.report = 3, .indicator = "x.y", .unit = "%", .value = *parse_plain(text), .place = {}};
        if (++number == 2) {
            value.indicator = "x.z";
            value.place.push_back(
                {.row = {}, .basis = "b", .written = "99,80", .table = "T", .row_name = "1", .page = 4});
        }
        values.push_back(value);
        const ListedValue again = values[values.size() - 1];
        BOOST_TEST(again.report == 3U);
        BOOST_TEST(again.indicator == value.indicator);
        BOOST_TEST(again.unit == "%");
        BOOST_TEST(to_string(again.value) == text);
        BOOST_TEST(again.place.size() == (number == 2 ? 1U : 0U));
    }
    BOOST_TEST(values.place_of(1)->written == "99,80");
    BOOST_TEST(!values.place_of(0).has_value());
    BOOST_TEST(values.basis_of(1) == "b");
    BOOST_TEST(values.basis_of(2) == "");
    BOOST_TEST((values.placed() == std::vector<std::size_t>{1}));
    BOOST_TEST(values.indicator_of(1) == "x.z");
    BOOST_TEST(values.report_of(5) == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
