#include "extract/number_format.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(number_format_tests)

BOOST_AUTO_TEST_CASE(formats) {
    BOOST_TEST(format_number(4, "upperRoman") == "IV");
    BOOST_TEST(format_number(1994, "lowerRoman") == "mcmxciv");
    BOOST_TEST(format_number(2, "upperLetter") == "B");
    BOOST_TEST(format_number(26, "lowerLetter") == "z");
    BOOST_TEST(format_number(28, "lowerLetter") == "bb");
    BOOST_TEST(format_number(7, "decimalZero") == "07");
    BOOST_TEST(format_number(12, "decimalZero") == "12");
    BOOST_TEST(format_number(7, "decimal") == "7");
    BOOST_TEST(format_number(7, "chicago") == "7");
    BOOST_TEST(format_number(7, "none") == "");
    BOOST_TEST(format_number(7, "bullet") == "");
}

BOOST_AUTO_TEST_CASE(numbers_that_a_format_cannot_show) {
    BOOST_TEST(format_number(0, "upperRoman") == "0");
    BOOST_TEST(format_number(1'000'000, "upperRoman") == "1000000");
    BOOST_TEST(format_number(0, "upperLetter") == "0");
    BOOST_TEST(format_number(1'000'000, "lowerLetter") == "1000000");
}

BOOST_AUTO_TEST_CASE(formats_named_by_their_first_number) {
    BOOST_TEST(named_format("1") == "decimal");
    BOOST_TEST(named_format("A") == "upperLetter");
    BOOST_TEST(named_format("a") == "lowerLetter");
    BOOST_TEST(named_format("I") == "upperRoman");
    BOOST_TEST(named_format("disc") == "");
}

BOOST_AUTO_TEST_SUITE_END()
