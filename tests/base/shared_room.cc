#include "base/shared_room.h"

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <optional>
#include <thread>
#include <vector>

using namespace solieu;

BOOST_AUTO_TEST_SUITE(shared_room_tests)

BOOST_AUTO_TEST_CASE(what_fits_enters_at_once) {
    SharedRoom room(10);
    const SharedRoom::Pass a = room.enter(4), b = room.enter(6), none = room.enter(0);
}

BOOST_AUTO_TEST_CASE(what_is_larger_than_the_room_enters_alone) {
    SharedRoom room(10);
    { const SharedRoom::Pass all = room.enter(1000); }
    const SharedRoom::Pass again = room.enter(10);
}

BOOST_AUTO_TEST_CASE(a_pass_that_is_moved_leaves_once) {
    SharedRoom room(10);
    std::optional<SharedRoom::Pass> kept;
    {
        SharedRoom::Pass pass = room.enter(10);
        kept = std::move(pass);
    }
    kept.reset();
    const SharedRoom::Pass all = room.enter(10);
}

BOOST_AUTO_TEST_CASE(never_more_than_the_room_at_the_same_time) {
    SharedRoom room(10);
    std::atomic<int> held{0}, most{0}, entered{0};
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 200; ++round) {
                const SharedRoom::Pass pass = room.enter(4);
                const int now = held += 4;
                for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
                }
                ++entered;
                held -= 4;
            }
        });
    }
    threads.clear();
    BOOST_TEST(entered == 1600);
    BOOST_TEST(most <= 8);
}

BOOST_AUTO_TEST_SUITE_END()
