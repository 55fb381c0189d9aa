// The main of each test program; its tests are in the sources beside the headers that they test.

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(main_tests)


BOOST_AUTO_TEST_SUITE_END()
