#include "normalize/values/compound.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(compound_tests)

namespace {

std::string amount(std::string_view number, std::string_view unit) {
    const auto reading = read_amount_in_two_units(number, unit, built_in_lexicon());
    return reading ? to_plain(reading->value) : "none";
}

std::string beyond(std::string_view text) {
    const auto number = read_beyond_digits(text);
    return number ? to_plain(number->value) + " " + std::to_string(number->length) : "none";
}

}  // namespace

BOOST_AUTO_TEST_CASE(amounts_in_two_units_are_one) {
    BOOST_TEST(amount("3 tỷ 450", "triệu đồng") == "3450");
    BOOST_TEST(amount("1 tỷ 20 triệu 500", "nghìn đồng") == "1020500");
    BOOST_TEST(amount("2,5 triệu 300", "đồng") == "2500300");
    BOOST_TEST(amount("450", "triệu đồng") == "none");
    BOOST_TEST(amount("450 triệu 3", "tỷ đồng") == "none");
    BOOST_TEST(amount("3 tỷ 450", "hồ sơ") == "none");
    BOOST_TEST(amount("3 hồ sơ 450", "triệu đồng") == "none");
}

BOOST_AUTO_TEST_CASE(powers_and_halves) {
    BOOST_TEST(beyond("1,2E+06") == "1200000 7");
    BOOST_TEST(beyond("1E-3") == "0.001 4");
    BOOST_TEST(beyond("12½") == "12.5 4");
    BOOST_TEST(beyond("¾ ngày") == "0.75 2");
    BOOST_TEST(beyond("1E+99") == "none");
    BOOST_TEST(beyond("12") == "none");
    BOOST_TEST(beyond("12,5½") == "none");
}

BOOST_AUTO_TEST_SUITE_END()
