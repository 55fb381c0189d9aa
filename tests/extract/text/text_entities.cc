#include "extract/text/text_entities.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(text_entities_tests)

BOOST_AUTO_TEST_CASE(named_and_numbered_references) {
    BOOST_TEST(entity_at("&amp;c").length == 5u);
    BOOST_TEST(entity_at("&amp;c").text == "&");
    BOOST_TEST(entity_at("&nbsp;").text == " ");
    BOOST_TEST(entity_at("&ndash;").text == "–");
    BOOST_TEST(entity_at("&#7893;").text == "ổ");
    BOOST_TEST(entity_at("&#X1ED5;").text == "ổ");
    BOOST_TEST(entity_at("&#xA0;").text == " ");
}

BOOST_AUTO_TEST_CASE(what_is_none) {
    BOOST_TEST(entity_at("A&B;").length == 0u);
    BOOST_TEST(entity_at("&B;").length == 0u);
    BOOST_TEST(entity_at("&;").length == 0u);
    BOOST_TEST(entity_at("&#;").length == 0u);
    BOOST_TEST(entity_at("&#12a;").length == 0u);
    BOOST_TEST(entity_at("&amp").length == 0u);
    BOOST_TEST(entity_at("&#xD800;").text == "\uFFFD");
    BOOST_TEST(entity_at("&#99999999;").text == "\uFFFD");
}

BOOST_AUTO_TEST_SUITE_END()
