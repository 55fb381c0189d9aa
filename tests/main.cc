// The main of each test program; its tests are in the sources beside the headers that they test.

#define BOOST_TEST_MODULE solieu
#include <boost/test/unit_test.hpp>
