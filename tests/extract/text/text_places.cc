#include "extract/text/text_places.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(text_places_tests)

BOOST_AUTO_TEST_CASE(places_are_characters) {
    const SourceText source = split_lines("số  văn bản \n", {});
    const Places places(source.lines[0]);
    BOOST_TEST(places.at(1) == "ố");
    BOOST_TEST(places.blank(2));
    BOOST_TEST(places.blank(99));
    BOOST_TEST(places.slice(2, 8).text == "văn");
    BOOST_TEST(places.slice(2, 8).column == 4U);
    BOOST_TEST(without_hard_end({.text = "a \\"}, "\\").text == "a");
}

BOOST_AUTO_TEST_SUITE_END()
