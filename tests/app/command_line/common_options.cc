#include "app/command_line/common_options.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(common_options_tests)

BOOST_AUTO_TEST_CASE(ranges_of_pages) {
    extract::ReadOptions options;
    BOOST_TEST(parse_pages("3-7", options));
    BOOST_TEST((options.first_page == 3 && options.last_page == 7));
    BOOST_TEST(parse_pages("5", options));
    BOOST_TEST((options.first_page == 5 && options.last_page == 5));
    BOOST_TEST(parse_pages("4-", options));
    BOOST_TEST((options.first_page == 4 && options.last_page == 0));
    for (const char* wrong :
         {"", "-", "-3", "0", "0-2", "7-3", "3-x", "3-7x", "3,7", "+3", " 3", "99999999999", "3-99999999999"}) {
        extract::ReadOptions untouched;
        BOOST_TEST(!parse_pages(wrong, untouched), wrong);
        BOOST_TEST((untouched.first_page == 1 && untouched.last_page == 0));
    }
}

BOOST_AUTO_TEST_SUITE_END()
