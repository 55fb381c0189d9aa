#include "extract/deadline.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::extract;
using std::chrono::hours;
using std::chrono::seconds;

BOOST_AUTO_TEST_SUITE(deadline_tests)

BOOST_AUTO_TEST_CASE(a_piece_has_its_own_time_and_at_most_what_is_left) {
    FileTime time(hours(2));
    BOOST_TEST((time.piece(hours(1)).deadline() < ProcessorClock::now() + hours(2)));
    BOOST_TEST((time.piece(hours(5)).deadline() < ProcessorClock::now() + hours(3)));
}

BOOST_AUTO_TEST_CASE(nothing_begins_when_the_time_of_the_file_is_over) {
    FileTime none(seconds(0));
    BOOST_CHECK_THROW(none.piece(seconds(1)), TooSlow);
    FileTime little(std::chrono::nanoseconds(1));
    { const FileTime::Piece piece = little.piece(seconds(1)); }
    BOOST_CHECK_THROW(little.piece(seconds(1)), TooSlow);
    BOOST_TEST((error_of(TooSlow()).kind == ErrorKind::over_limit));
    BOOST_TEST(!error_of(TooSlow()).advice.empty());
}

BOOST_AUTO_TEST_CASE(a_watch_sees_what_has_passed_at_once) {
    BOOST_TEST(DeadlineWatch(ProcessorClock::now() - seconds(1)).passed());
    BOOST_TEST(!DeadlineWatch(Deadline::max()).passed());
}

BOOST_AUTO_TEST_CASE(a_larger_file_may_take_longer) {
    BOOST_TEST((time_for(0, 0) == seconds(8)));
    BOOST_TEST((time_for(10'000'000, 0) == seconds(38)));
    BOOST_TEST((time_for(0, 1000) == seconds(11)));
    BOOST_TEST((time_for(500'000'000, 5000) == seconds(600)));
}

BOOST_AUTO_TEST_SUITE_END()
