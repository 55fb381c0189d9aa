#include "normalize/labels/topic.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;

BOOST_AUTO_TEST_SUITE(topic_tests)

BOOST_AUTO_TEST_CASE(within_is_a_subset) {
    BOOST_TEST(normalize::within({1, 3}, {1, 2, 3}));
    BOOST_TEST(!normalize::within({1, 4}, {1, 2, 3}));
    BOOST_TEST(normalize::within({}, {}));
}

BOOST_AUTO_TEST_CASE(added_words_stay_sorted) {
    normalize::WordList words = {1, 4};
    normalize::add(words, {2, 4, 9});
    BOOST_TEST((words == normalize::WordList{1, 2, 4, 9}));
}

BOOST_AUTO_TEST_SUITE_END()
