#include "corpus/generate/damage/random.h"

#include <array>
#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(random_tests)

namespace {

using solieu::generate::Random;

BOOST_AUTO_TEST_CASE(the_sequence_is_that_of_splitmix64) {
    Random random{1234567};
    BOOST_TEST(random.next() == 6457827717110365317U);
    BOOST_TEST(random.next() == 3203168211198807973U);
    BOOST_TEST(random.next() == 9817491932198370423U);
}

BOOST_AUTO_TEST_CASE(ranges_and_moments) {
    Random random{3};
    std::array<int, 4> counts{};
    double sum = 0, squares = 0;
    constexpr int rounds = 40'000;
    for (int i = 0; i < rounds; ++i) {
        const double uniform = random.uniform(), value = random.between(-2, 3), normal = random.normal();
        BOOST_REQUIRE((uniform >= 0 && uniform < 1));
        BOOST_REQUIRE((value >= -2 && value < 3));
        const int whole = random.from_to(5, 8);
        BOOST_REQUIRE((whole >= 5 && whole <= 8));
        ++counts[static_cast<std::size_t>(whole - 5)];
        sum += normal;
        squares += normal * normal;
    }
    for (const int count : counts) BOOST_TEST(std::abs(count - rounds / 4) < 500);
    BOOST_TEST(std::abs(sum / rounds) < 0.02);
    BOOST_TEST(std::abs(squares / rounds - 1) < 0.03);
    BOOST_TEST(!random.chance(0));
    BOOST_TEST(random.chance(1));
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
