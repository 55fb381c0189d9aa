#include "base/rational.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <limits>
#include <random>
#include <stdexcept>
#include <vector>

using namespace solieu;

BOOST_AUTO_TEST_SUITE(rational_tests)

namespace {

using Reference = boost::multiprecision::cpp_rational;
using boost::multiprecision::cpp_int;

cpp_int reference_of(const Integer& value) {
    return value.is_small() ? cpp_int(static_cast<std::int64_t>(value)) : cpp_int(value.str());
}

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

// A value computed both ways.
struct Pair {
    Rational value;
    Reference reference;
};

Pair pair_of(const cpp_int& top, const cpp_int& bottom) {
    return {Rational(Integer(top.str()), Integer(bottom.str())), Reference(top) / Reference(bottom)};
}

bool agree(const Rational& value, const Reference& reference) {
    return denominator(value) > 0 &&
           Reference(reference_of(numerator(value)), reference_of(denominator(value))) == reference;
}

void check_operations(const Pair& a, const Pair& b) {
    BOOST_REQUIRE(agree(a.value + b.value, a.reference + b.reference));
    BOOST_REQUIRE(agree(a.value - b.value, a.reference - b.reference));
    BOOST_REQUIRE(agree(a.value * b.value, a.reference * b.reference));
    BOOST_REQUIRE(agree(-a.value, -a.reference));
    if (b.reference != 0) BOOST_REQUIRE(agree(a.value / b.value, a.reference / b.reference));
    BOOST_REQUIRE((a.value < b.value) == (a.reference < b.reference));
    BOOST_REQUIRE((a.value <= b.value) == (a.reference <= b.reference));
    BOOST_REQUIRE((a.value == b.value) == (a.reference == b.reference));
}

}  // namespace

BOOST_AUTO_TEST_CASE(fractions_are_exact) {
    BOOST_TEST((Rational(1, 3) + Rational(1, 6) == Rational(1, 2)));
    BOOST_TEST((Rational(2, 4) == Rational(1, 2)));
    BOOST_TEST((Rational(1, -2) == Rational(-1, 2)));
    BOOST_TEST((Rational(1, 3) * 3 == 1));
    BOOST_TEST((100 - Rational(1, 2) == Rational(199, 2)));
    BOOST_TEST((Rational(-1, 3) < Rational(-1, 4)));
    Rational sum;
    for (int i = 0; i < 10; ++i) sum += Rational(1, 10);
    BOOST_TEST((sum == 1));
    BOOST_TEST((numerator(Rational(7)) == 7 && denominator(Rational(7)) == 1));
}

BOOST_AUTO_TEST_CASE(powers_of_ten_of_any_size) {
    for (int exponent = -70; exponent <= 70; ++exponent) {
        Reference expected = 1;
        for (int i = 0; i < std::abs(exponent); ++i) expected *= 10;
        if (exponent < 0) expected = 1 / expected;
        BOOST_TEST(agree(power_of_ten(exponent), expected), exponent);
    }
}

BOOST_AUTO_TEST_CASE(division_by_nothing_is_refused) {
    BOOST_CHECK_THROW(static_cast<void>(Rational(1) / Rational(0)), std::domain_error);
    BOOST_CHECK_THROW(Rational(1, 0), std::domain_error);
}

// Around every border of 64 bits, of 128 bits, and far beyond.
BOOST_AUTO_TEST_CASE(both_ways_agree_at_the_borders) {
    std::vector<cpp_int> numbers;
    const cpp_int wide = cpp_int(1) << 127;
    for (const cpp_int& border : {cpp_int(0), cpp_int(1) << 62, cpp_int(most), cpp_int(1) << 64, wide})
        for (int beside : {-1, 0, 1})
            for (int sign : {-1, 1}) numbers.push_back(sign * (border + beside));
    std::vector<Pair> pairs;
    for (const cpp_int& top : numbers)
        for (const cpp_int& bottom : {cpp_int(1), cpp_int(6), cpp_int(most), wide})
            pairs.push_back(pair_of(top, bottom));
    for (const Pair& a : pairs)
        for (const Pair& b : pairs) check_operations(a, b);
    BOOST_TEST(agree(Rational(least), Reference(least)));
    BOOST_TEST(agree(-Rational(least), -Reference(least)));
}

BOOST_AUTO_TEST_CASE(both_ways_agree_on_any_numbers) {
    std::mt19937_64 random(581);
    const auto any = [&] {
        const auto bits = static_cast<unsigned>(random() % 80);
        cpp_int number = (cpp_int(random()) << 64) + random();
        number >>= 128 - bits;
        return random() % 2 == 0 ? cpp_int(-number) : number;
    };
    for (int run = 0; run < 20000; ++run) {
        const cpp_int bottom_a = any(), bottom_b = any();
        const Pair a = pair_of(any(), bottom_a == 0 ? cpp_int(1) : bottom_a),
                   b = pair_of(any(), bottom_b == 0 ? cpp_int(1) : bottom_b);
        check_operations(a, b);
    }
}

// Sums of many different denominators grow beyond 64 bits and come back.
BOOST_AUTO_TEST_CASE(long_sums_leave_and_return) {
    Rational sum;
    Reference expected = 0;
    std::vector<Rational> parts;
    for (int bottom = 2; bottom < 90; ++bottom) {
        parts.emplace_back(1, bottom);
        sum += parts.back();
        expected += Reference(1, bottom);
        BOOST_REQUIRE(agree(sum, expected));
    }
    BOOST_TEST((denominator(sum) > Integer(most)));
    for (const Rational& part : parts) sum -= part;
    BOOST_TEST((sum == 0));
}

BOOST_AUTO_TEST_SUITE_END()
