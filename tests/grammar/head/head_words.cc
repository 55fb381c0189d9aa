#include "grammar/head/head_words.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(head_words_tests)

BOOST_AUTO_TEST_CASE(names_of_organisations) {
    const HeadWords& known = built_in_lexicon().of<HeadWords>();
    BOOST_TEST(known.names_organisation("sở nội vụ"));
    BOOST_TEST(!known.names_organisation("ban hành quy chế"));
    BOOST_TEST(!known.names_organisation("bộ chỉ số hài lòng"));
    BOOST_TEST(known.begins_division("tỉnh bình sơn"));
    BOOST_TEST(known.is_bare_organisation("ủy ban nhân dân"));
    BOOST_TEST(!known.is_bare_organisation("ủy ban nhân dân tỉnh"));
}

BOOST_AUTO_TEST_SUITE_END()
