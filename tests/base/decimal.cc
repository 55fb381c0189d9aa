#include "base/decimal.h"

#include <boost/test/unit_test.hpp>
#include <random>

using namespace solieu;

BOOST_AUTO_TEST_SUITE(decimal_tests)

namespace {

Decimal plain(std::string_view text) {
    const auto value = parse_plain(text);
    BOOST_REQUIRE_MESSAGE(value.has_value(), text);
    return *value;
}

}  // namespace

BOOST_AUTO_TEST_CASE(precision_as_written_stays) {
    BOOST_TEST(to_string(plain("99.80")) == "99.80");
    BOOST_TEST(to_plain(plain("99.80")) == "99.8");
    BOOST_TEST(to_plain(plain("100")) == "100");
    BOOST_TEST(to_plain(plain("100.00")) == "100");
    BOOST_TEST(to_plain(plain("0.050")) == "0.05");
    BOOST_TEST(to_plain(plain("-0.0")) == "0");
    BOOST_TEST(to_string(plain("007")) == "7");
    BOOST_TEST(to_string(plain("-12.5")) == "-12.5");
    BOOST_TEST(plain("99.80").decimals == 2);
}

BOOST_AUTO_TEST_CASE(leading_zeros_are_no_octal_numbers) {
    BOOST_TEST(to_plain(plain("010")) == "10");
    BOOST_TEST(to_plain(plain("0008")) == "8");
    BOOST_TEST(to_plain(plain("000")) == "0");
}

BOOST_AUTO_TEST_CASE(nothing_but_plain_numbers) {
    for (const std::string_view text :
         {"", "-", ".", "5.", ".5", "1.2.3", "1,5", "+5", " 5", "5 ", "1e3", "--5", "0x1f"}) {
        BOOST_TEST(!parse_plain(text).has_value(), text);
    }
    BOOST_TEST(parse_plain(std::string(max_digits, '9')).has_value());
    BOOST_TEST(!parse_plain(std::string(max_digits + 1, '9')).has_value());
    BOOST_TEST(!parse_plain("0." + std::string(max_digits, '0')).has_value());
}

BOOST_AUTO_TEST_CASE(values_compare_whatever_the_precision) {
    BOOST_TEST((plain("99.8") == plain("99.80")));
    BOOST_TEST(!(plain("99.8") == plain("99.81")));
    BOOST_TEST((plain("2") < plain("10")));
    BOOST_TEST((plain("-10") < plain("-2.5")));
    BOOST_TEST(!(plain("1.50") < plain("1.5")));
}

BOOST_AUTO_TEST_CASE(rounding_is_half_away_from_zero) {
    const auto rounded = [](int top, int bottom, int decimals) {
        return to_string(round_to(Rational(top, bottom), decimals));
    };
    BOOST_TEST(rounded(16 * 100, 29, 1) == "55.2");
    BOOST_TEST(rounded(138 * 100, 173, 0) == "80");
    BOOST_TEST(rounded(1, 8, 2) == "0.13");
    BOOST_TEST(rounded(-1, 8, 2) == "-0.13");
    BOOST_TEST(rounded(1, 3, 0) == "0");
    BOOST_TEST(rounded(-1, 3, 0) == "0");
    BOOST_TEST(rounded(5, 1, 2) == "5.00");
}

BOOST_AUTO_TEST_CASE(a_written_number_is_an_interval) {
    const Interval one = interval_of(plain("99.8"), false);
    BOOST_TEST((one.low == Rational(9975, 100)));
    BOOST_TEST((one.high == Rational(9985, 100)));
    const Interval two = interval_of(plain("99.80"), false);
    BOOST_TEST((two.low == Rational(99795, 1000)));
    const Interval exact = interval_of(plain("42"), true);
    BOOST_TEST((exact.low == 42 && exact.high == 42));
    const Interval cut = interval_of_cut(plain("99.8"));
    BOOST_TEST((cut.low == Rational(998, 10) && cut.high == Rational(999, 10)));
    const Interval cut_below_zero = interval_of_cut(plain("-5"));
    BOOST_TEST((cut_below_zero.low == -6 && cut_below_zero.high == -5));
}

BOOST_AUTO_TEST_CASE(intervals_meet_at_their_ends) {
    const auto interval = [](int low, int high) { return Interval{.low = Rational(low), .high = Rational(high)}; };
    BOOST_TEST(meet(interval(1, 2), interval(2, 3)));
    BOOST_TEST(meet(interval(1, 9), interval(4, 5)));
    BOOST_TEST(!meet(interval(1, 2), interval(3, 4)));
    BOOST_TEST(!meet(interval(3, 4), interval(1, 2)));
}

BOOST_AUTO_TEST_CASE(text_and_value_round_trip) {
    std::mt19937_64 random(20240919);
    for (int run = 0; run < 5000; ++run) {
        const int decimals = static_cast<int>(random() % 7);
        Decimal value{.coefficient = Integer(random()), .decimals = decimals};
        if (run % 3 == 0) value.coefficient %= 1000;
        if (run % 2 == 0) value.coefficient = -value.coefficient;
        const Decimal back = plain(to_string(value));
        BOOST_REQUIRE((back == value && back.decimals == decimals));
        BOOST_REQUIRE((plain(to_plain(value)) == value));
        BOOST_REQUIRE((round_to(to_rational(value), decimals) == value));
        BOOST_REQUIRE(meet(interval_of(value, false), interval_of_cut(value)));
    }
}

BOOST_AUTO_TEST_SUITE_END()
