#include "output/json_values.h"

#include <boost/test/unit_test.hpp>
#include <limits>

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(json_values_tests)

BOOST_AUTO_TEST_CASE(measures_have_no_noise) {
    BOOST_TEST(line_of(rounded(0.1F, 3)) == "0.1");
    BOOST_TEST(line_of(rounded(0.98F, 3)) == "0.98");
    BOOST_TEST(line_of(rounded(595.27559, 2)) == "595.28");
    BOOST_TEST(line_of(rounded(842.0000001, 2)) == "842");
    BOOST_TEST(line_of(rounded(-0.001, 2)) == "0");
    BOOST_TEST(line_of(rounded(-12.345, 1)) == "-12.3");
}

BOOST_AUTO_TEST_CASE(hostile_measures_stay_json) {
    BOOST_TEST(line_of(rounded(std::numeric_limits<double>::infinity(), 2)) == "null");
    BOOST_TEST(line_of(rounded(std::numeric_limits<double>::quiet_NaN(), 2)) == "null");
    BOOST_TEST(!line_of(rounded(1e300, 2)).empty());
}

BOOST_AUTO_TEST_CASE(a_quantity_shows_extras_only_when_it_has_them) {
    normalize::Quantity quantity;
    quantity.kind = normalize::QuantityKind::percent;
    quantity.value = parse_plain("99.80");
    quantity.unit = "%";
    quantity.decimals = 2;
    BOOST_TEST(line_of(json_of(quantity)) ==
               R"({"kind":"percent","value":"99.8","unit":"%","decimals":2,"numerator":null,"denominator":null})");
    quantity.point_as_decimal = true;
    quantity.alternatives = {*parse_plain("9980")};
    BOOST_TEST(line_of(json_of(quantity)) ==
               R"({"kind":"percent","value":"99.8","unit":"%","decimals":2,"numerator":null,"denominator":null,)"
               R"("alternatives":["9980"],"point_as_decimal":true})");
}

BOOST_AUTO_TEST_CASE(an_unknown_period_is_null) {
    BOOST_TEST(line_of(json_of(normalize::Period{})) == "null");
    const normalize::Period year{
        .kind = normalize::PeriodKind::none, .year = 2031, .number = 0, .from = std::nullopt, .to = std::nullopt};
    BOOST_TEST(line_of(json_of(year)) == R"({"kind":null,"year":2031,"number":null,"from":null,"to":null})");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text_are_replaced) {
    BOOST_TEST(line_of(Json("a\xFF"
                            "b")) ==
               "\"a\xEF\xBF\xBD"
               "b\"");
}

BOOST_AUTO_TEST_SUITE_END()
