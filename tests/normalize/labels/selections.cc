#include "normalize/labels/selections.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(selections_tests)

BOOST_AUTO_TEST_CASE(storeys_that_begin_with_the_words) {
    const auto count = [](const char* title) { return selections_in(title, built_in_lexicon()); };
    BOOST_TEST(count("Chi đầu tư / Trong đó: / Vốn trong nước") == 1);
    BOOST_TEST(count("Trong đó: / Chi đầu tư / TRONG ĐÓ / Vốn ngoài nước") == 2);
    BOOST_TEST(count("Tổng số (trong đó có vốn vay)") == 0);
    BOOST_TEST(count("Tổng số") == 0);
    BOOST_TEST(count("") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
