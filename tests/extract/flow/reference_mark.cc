#include "extract/flow/reference_mark.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(reference_mark_tests)

BOOST_AUTO_TEST_CASE(digits_and_asterisks_with_or_without_brackets) {
    for (const char* mark : {"1", "12", "(12)", "[3]", "12)", "*", "(*)", "**", "(123)"})
        BOOST_TEST(is_reference_mark(mark), mark);
    for (const char* text : {"", "()", "1234", "a", "1a", "1,5", "th"}) BOOST_TEST(!is_reference_mark(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
