#include "normalize/report/calendar.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(calendar_tests)

BOOST_AUTO_TEST_CASE(days_that_exist) {
    BOOST_TEST(exists({2024, 2, 29}));
    BOOST_TEST(exists({2000, 2, 29}));
    BOOST_TEST(!exists({1900, 2, 29}));
    BOOST_TEST(!exists({2023, 2, 29}));
    BOOST_TEST(!exists({2022, 0, 26}));
    BOOST_TEST(!exists({2022, 13, 1}));
    BOOST_TEST(!exists({2022, 4, 31}));
    BOOST_TEST(!exists({2022, 4, 0}));
    BOOST_TEST(!exists({0, 1, 1}));
    BOOST_TEST(!exists({2022, -1, 1}));
}

BOOST_AUTO_TEST_CASE(days_in_order_and_as_text) {
    BOOST_TEST((CalendarDate{2022, 12, 31} < CalendarDate{2023, 1, 1}));
    BOOST_TEST(to_iso({2022, 2, 1}) == "2022-02-01");
    BOOST_TEST(days_in(2024, 2) == 29);
    BOOST_TEST(days_in(2024, 0) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
