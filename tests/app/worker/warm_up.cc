#include "app/worker/warm_up.h"

#include <boost/test/unit_test.hpp>

#include "base/side_by_side.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(warm_up_tests)

// It ends by itself, and as often as it is asked for; one thread is left alone.
BOOST_AUTO_TEST_CASE(a_thread_where_there_is_one_to_spare) {
    BOOST_TEST(!app::warm_up(built_in_lexicon(), 1).joinable());
    for (int times = 0; times < 2; ++times) {
        std::jthread beside = app::warm_up(built_in_lexicon(), 2);
        BOOST_REQUIRE(beside.joinable());
        beside.join();
    }
    BOOST_TEST(app::warm_up(built_in_lexicon(), 0).joinable() == (thread_count(0, 2) == 2));
}

BOOST_AUTO_TEST_SUITE_END()
