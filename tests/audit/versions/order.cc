#include "audit/versions/order.h"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cstdlib>

using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(order_tests)

namespace {

using Keys = std::vector<std::uint64_t>;

bool are(const std::vector<int>& partners, const std::vector<int>& expected) {
    return partners == expected;
}

Pairing in_order(const Keys& before, const Keys& after, std::size_t room_for = 1000) {
    Pairing pairing(before.size(), after.size());
    AlignmentRoom room{room_for};
    pair_in_order({.score =
                       [&](int a, int b) {
                           return before[static_cast<std::size_t>(a)] == after[static_cast<std::size_t>(b)] ? 10 : 0;
                       },
                   .least = 5,
                   .same_before = before,
                   .same_after = after},
                  room, pairing);
    return pairing;
}

}  // namespace

BOOST_AUTO_TEST_CASE(keys_that_stand_once_find_each_other_wherever_they_are) {
    Pairing pairing(4, 4);
    pair_unique(Keys{1, 2, 2, 3}, Keys{3, 2, 1, 4}, pairing);
    BOOST_TEST(are(pairing.after, {2, -1, -1, 0}));
    BOOST_TEST(are(pairing.before, {3, -1, 0, -1}));
}

BOOST_AUTO_TEST_CASE(a_key_of_nothing_pairs_nothing) {
    Pairing pairing(1, 1);
    pair_unique(Keys{0}, Keys{0}, pairing);
    BOOST_TEST(pairing.after[0] == -1);
}

BOOST_AUTO_TEST_CASE(as_few_as_possible_are_out_of_order) {
    using Flags = std::vector<bool>;
    BOOST_TEST((out_of_order(std::vector<int>{1, 2, 0}) == Flags{false, false, true}));
    BOOST_TEST((out_of_order(std::vector<int>{0, 1, 6, 3, 4, 5, 2, 7}) ==
                Flags{false, false, true, false, false, false, true, false}));
    BOOST_TEST((out_of_order(std::vector<int>{0, -1, 2}) == Flags{false, false, false}));
    BOOST_TEST((out_of_order(std::vector<int>{2, 1, 0}) == Flags{true, false, true}));
    BOOST_TEST(out_of_order({}).empty());
}

BOOST_AUTO_TEST_CASE(the_same_keys_pair_in_order) {
    const std::vector<int> partners = in_order({7, 7, 8, 7}, {7, 8, 7}).after;
    BOOST_TEST((are(partners, {0, -1, 1, 2}) || are(partners, {-1, 0, 1, 2})));
    BOOST_TEST(are(in_order({7, 9, 7}, {7, 7}).after, {0, -1, 1}));
    BOOST_TEST(are(in_order({}, {7}).before, {-1}));
}

BOOST_AUTO_TEST_CASE(without_room_keys_decide_in_turn) {
    const Pairing pairing = in_order({1, 7, 7, 2}, {3, 7, 4, 7, 5}, 1);
    BOOST_TEST(are(pairing.after, {-1, 1, 3, -1}));
}

BOOST_AUTO_TEST_CASE(long_lists_without_anything_in_common_end_soon) {
    Keys before, after;
    for (std::uint64_t i = 0; i < 100'000; ++i) {
        before.push_back(2 * i + 1);
        after.push_back(2 * i + 2);
    }
    const auto start = std::chrono::steady_clock::now();
    const Pairing pairing = in_order(before, after, AlignmentRoom().pairs);
    BOOST_TEST(pairing.after[0] == -1);
    BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(5)));
}

BOOST_AUTO_TEST_SUITE_END()
