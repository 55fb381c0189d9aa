#include "base/integer.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <limits>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

using namespace solieu;

BOOST_AUTO_TEST_SUITE(integer_tests)

namespace {

using Reference = boost::multiprecision::cpp_int;

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

bool agree(const Integer& value, const Reference& reference) {
    const bool small = reference >= -most && reference <= most;
    return value.is_small() == small && value.str() == reference.str() &&
           (!small || static_cast<std::int64_t>(value) == static_cast<std::int64_t>(reference));
}

void check_operations(const Reference& a, const Reference& b) {
    const Integer one(a.str()), other(b.str());
    BOOST_REQUIRE(agree(one, a));
    BOOST_REQUIRE(agree(-one, -a));
    BOOST_REQUIRE(agree(abs(one), boost::multiprecision::abs(a)));
    BOOST_REQUIRE(agree(one + other, a + b));
    BOOST_REQUIRE(agree(one - other, a - b));
    BOOST_REQUIRE(agree(one * other, a * b));
    if (b != 0) BOOST_REQUIRE(agree(one / other, a / b));
    if (b != 0) BOOST_REQUIRE(agree(one % other, a % b));
    if (a != 0 || b != 0) BOOST_REQUIRE(agree(gcd(one, other), boost::multiprecision::gcd(a, b)));
    BOOST_REQUIRE((one < other) == (a < b));
    BOOST_REQUIRE((one <= other) == (a <= b));
    BOOST_REQUIRE((one == other) == (a == b));
}

}  // namespace

BOOST_AUTO_TEST_CASE(examples_of_the_header) {
    BOOST_TEST((Integer("98765432109876543210") + 1 == Integer("98765432109876543211")));
    BOOST_TEST((Integer(-7) / 2 == -3 && Integer(-7) % 2 == -1));
    BOOST_TEST((Integer("-0012") == -12 && Integer("0") == 0 && Integer("000000000000000000000000") == 0));
}

BOOST_AUTO_TEST_CASE(built_in_integers_of_any_kind) {
    BOOST_TEST(agree(least, least));
    BOOST_TEST(agree(-Integer(least), -Reference(least)));
    BOOST_TEST(agree(std::numeric_limits<std::uint64_t>::max(), std::numeric_limits<std::uint64_t>::max()));
    BOOST_TEST(agree(static_cast<std::uint8_t>(200), 200));
    BOOST_TEST((2 * Integer(21) == 42 && Integer(3) > 2 && 1 - Integer(2) == -1));
}

BOOST_AUTO_TEST_CASE(division_by_nothing_is_refused) {
    BOOST_CHECK_THROW(static_cast<void>(Integer(1) / 0), std::domain_error);
    BOOST_CHECK_THROW(static_cast<void>(Integer(1) % 0), std::domain_error);
    BOOST_CHECK_THROW(static_cast<void>(Integer("98765432109876543210") / 0), std::domain_error);
}

BOOST_AUTO_TEST_CASE(powers_of_ten_of_any_size) {
    std::string digits = "1";
    for (unsigned zeros = 0; zeros < 80; ++zeros, digits += "0") BOOST_TEST(ten_to_the(zeros).str() == digits);
}

// Around every border of 32, 64 and 128 bits.
BOOST_AUTO_TEST_CASE(both_ways_agree_at_the_borders) {
    std::vector<Reference> numbers;
    for (const Reference& border : {Reference(0), Reference(1) << 31, Reference(1) << 62, Reference(most),
                                    Reference(1) << 64, Reference(1) << 127})
        for (int beside : {-1, 0, 1})
            for (int sign : {-1, 1}) numbers.push_back(sign * (border + beside));
    for (const Reference& a : numbers)
        for (const Reference& b : numbers) check_operations(a, b);
}

BOOST_AUTO_TEST_CASE(both_ways_agree_on_any_numbers) {
    std::mt19937_64 random(582);
    const auto any = [&] {
        const auto bits = static_cast<unsigned>(random() % 100);
        Reference number = (Reference(random()) << 64) + random();
        number >>= 128 - bits;
        return random() % 2 == 0 ? Reference(-number) : number;
    };
    for (int run = 0; run < 20000; ++run) {
        const Reference a = any(), b = any();
        check_operations(a, b);
    }
}

BOOST_AUTO_TEST_SUITE_END()
