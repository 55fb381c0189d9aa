#include "base/lexicon/phrase_table.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;

BOOST_AUTO_TEST_SUITE(phrase_table_tests)

BOOST_AUTO_TEST_CASE(the_longest_phrase_counts) {
    PhraseTable<int> table;
    table.add("thủ tục", 1);
    table.add("thủ tục hành chính", 2);
    table.add("", 3);
    table.sort();
    const Words words = split_words("số thủ tục hành  chính và thủ tục");
    BOOST_TEST_REQUIRE(words.size() == 8U);
    BOOST_TEST((table.at(words, 0) == nullptr));
    BOOST_TEST_REQUIRE((table.at(words, 1) != nullptr));
    BOOST_TEST(table.at(words, 1)->value == 2);
    BOOST_TEST(table.at(words, 6)->value == 1);  // the text ends before the longer one does
    BOOST_TEST((table.at(words, 7) == nullptr));
    BOOST_TEST(table.begins_with("thủ"));
    BOOST_TEST(!table.begins_with("tục"));
}

BOOST_AUTO_TEST_SUITE_END()
