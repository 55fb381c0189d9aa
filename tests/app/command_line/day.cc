#include "app/command_line/day.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::app;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(day_tests)

BOOST_AUTO_TEST_CASE(days) {
    const auto fifth = std::chrono::year(2026) / std::chrono::March / 5;
    BOOST_TEST((day_of("5/3/2026") == fifth));
    BOOST_TEST((day_of("05/03/2026") == fifth));
    BOOST_TEST((day_of("2026-03-05") == fifth));
    for (const char* none : {"", "5", "5/3", "5/3/", "31/2/2026", "2026-02-30", "0/3/2026", "5/13/2026", "5-3-2026",
                             "ngày mai", "5/3/2026 ", "5/3/26", "+5/3/2026", "99999999999/1/2026"})
        BOOST_TEST(!day_of(none).has_value(), none);
}

BOOST_AUTO_TEST_SUITE_END()
