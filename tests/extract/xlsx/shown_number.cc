#include "extract/xlsx/shown_number.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/extract/built_in_words.h"

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(shown_number_tests)

namespace {

const CalendarWords& words = solieu::tests::built_in_words()->calendar;

void shows(const char* value, const char* format, const char* text) {
    const std::string shown = shown_number(value, format, words);
    BOOST_TEST(shown == text, value << " as " << format << ": " << shown);
}

}  // namespace

BOOST_AUTO_TEST_CASE(general) {
    shows("1872", "General", "1872");
    shows("0.30000000000000004", "General", "0,3");
    shows("98.5", "General", "98,5");
    shows("-0.5", "General", "-0,5");
    shows("0.33333333333333331", "General", "0,333333333");
    shows("13646.727000000001", "", "13646,727");
    shows("1E-2", "General", "0,01");
    shows("1.5E+3", "General", "1500");
    shows("123456789012345", "General", "123456789012345");
    shows("0", "General", "0");
    shows("-0", "General", "0");
    shows("007", "General", "7");
    shows("text", "General", "text");
    shows("", "0", "");
    shows("1e999", "0", "1e999");
}

BOOST_AUTO_TEST_CASE(commas_behind_the_digits_divide_by_a_thousand_each) {
    shows("7412300000", "#,##0,", "7.412.300");
    shows("7412300000", "#,##0.0,,", "7.412,3");
    shows("7412300000", "0.00,,,\" tỷ\"", "7,41 tỷ");
}

BOOST_AUTO_TEST_CASE(digits_and_groups) {
    shows("1872", "#,##0", "1.872");
    shows("1234567.891", "#,##0.00", "1.234.567,89");
    shows("872", "#,##0", "872");
    shows("7", "00", "07");
    shows("0.5", "0", "1");  // half away from zero
    shows("-2.5", "0", "-3");
    shows("2.675", "0.00", "2,68");  // the decimal as written, not the double
    shows("99.995", "0.00", "100,00");
    shows("0.001", "0.00", "0,00");
    shows("12.5", "0.##", "12,5");
    shows("12", "0.##", "12");
    shows("0.25", "#.00", ",25");
    shows("1234567", "#,##0,", "1.235");
    shows("0", "#,##0", "0");
    shows("0", "#", "");
}

BOOST_AUTO_TEST_CASE(percents_signs_and_words) {
    shows("0.125", "0.0%", "12,5%");
    shows("0.9978", "0.00%", "99,78%");
    shows("1", "0%", "100%");
    shows("12", "0\" hồ sơ\"", "12 hồ sơ");
    shows("12", "0\\ \\x", "12 x");
    shows("-1500", "#,##0;(#,##0)", "(1.500)");
    shows("0", "#,##0;(#,##0);\"-\"", "-");
    shows("1500", "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)", "1.500");
    shows("5", "[Red]0", "5");
    shows("5", "#,##0 [$₫-42A]", "5 ₫");
}

BOOST_AUTO_TEST_CASE(dates_and_times) {
    shows("45083", "dd/mm/yyyy", "06/06/2023");
    shows("45083", "d/m/yy", "6/6/23");
    shows("45083.5", "dd/mm/yyyy hh:mm", "06/06/2023 12:00");
    shows("0.99999999", "hh:mm:ss", "00:00:00");
    shows("0.75", "h:mm AM/PM", "6:00 CH");
    shows("59", "dd/mm/yyyy", "28/02/1900");
    shows("61", "dd/mm/yyyy", "01/03/1900");
    shows("45083", "mmmm yyyy", "Tháng 6 2023");
    shows("45083", "dddd", "Thứ Ba");
    shows("45083", "[$-42A]dd \"tháng\" mm \"năm\" yyyy", "06 tháng 06 năm 2023");
    shows("-1", "dd/mm/yyyy", "-1");
    shows("99999999", "dd/mm/yyyy", "99999999");
    BOOST_TEST(shown_number("43621", "dd/mm/yyyy", words, true) == "06/06/2023");
}

BOOST_AUTO_TEST_CASE(without_words_dates_are_numbers) {
    BOOST_TEST(shown_number("45083", "mmmm yyyy", CalendarWords()) == "06 2023");
    BOOST_TEST(shown_number("45083", "dddd", CalendarWords()) == "06");
    BOOST_TEST(shown_number("0.75", "h:mm AM/PM", CalendarWords()) == "6:00");
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_general) {
    shows("1.5", "# ?/?", "1,5");
    shows("1.5", "0.00E+00", "1,5");
    shows("1.5", "[<1]0.0;0", "1,5");
    shows("1.5", "[h]:mm", "1,5");
    shows("1.5", "@", "1,5");
}

BOOST_AUTO_TEST_CASE(built_in) {
    BOOST_TEST(built_in_format(0) == "General");
    BOOST_TEST(built_in_format(3) == "#,##0");
    BOOST_TEST(built_in_format(10) == "0.00%");
    BOOST_TEST(built_in_format(14) == "dd/mm/yyyy");
    BOOST_TEST(built_in_format(9999) == "General");
    BOOST_TEST(built_in_format(-1) == "General");
}

BOOST_AUTO_TEST_SUITE_END()
