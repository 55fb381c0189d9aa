#include "extract/ooxml/relationships.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(relationships_tests)

namespace {

Budget budget;

}  // namespace

BOOST_AUTO_TEST_CASE(targets) {
    pugi::xml_document tree;
    BOOST_TEST_REQUIRE(static_cast<bool>(tree.load_string(
        "<Relationships><Relationship Id='a' Type='x/styles' Target='../s.xml' TargetMode='External'/>"
        "<Relationship Id='b' Type='x/styles' Target='./t/../s.xml'/><Relationship Id='c' Type='x/other' "
        "Target='/../up.xml'/></Relationships>")));
    const Relations relations(tree, "word", budget);
    BOOST_TEST(relations.target_of("/styles") == "word/s.xml");
    BOOST_TEST(relations.target_of("/numbering") == "");
    BOOST_TEST(relations.target_with_id("c") == "up.xml");
    BOOST_TEST(relations.target_with_id("a") == "");
}

BOOST_AUTO_TEST_CASE(names_of_parts) {
    BOOST_TEST(folder_of("word/document.xml") == "word");
    BOOST_TEST(folder_of("document.xml") == "");
    BOOST_TEST(relationships_of("word/document.xml") == "word/_rels/document.xml.rels");
    BOOST_TEST(relationships_of("a.xml") == "_rels/a.xml.rels");
}

BOOST_AUTO_TEST_CASE(types) {
    pugi::xml_document tree;
    BOOST_TEST_REQUIRE(
        static_cast<bool>(tree.load_string("<Types><Default Extension='xml' ContentType='general'/><Override "
                                           "PartName='/a.xml' ContentType='own'/></Types>")));
    const ContentTypes types_of(tree, budget);
    BOOST_TEST(types_of.of("a.xml") == "own");
    BOOST_TEST(types_of.of("b.xml") == "general");
    BOOST_TEST(types_of.of("b") == "");
}

BOOST_AUTO_TEST_CASE(each_relation_and_type_is_asked_for) {
    BudgetLimits limits;
    limits.most[static_cast<std::size_t>(Resource::parts)] = 3;
    Budget few(limits);
    pugi::xml_document tree;
    BOOST_TEST_REQUIRE(static_cast<bool>(tree.load_string(
        "<a><Relationship Id='a'/><Relationship Id='b'/><Override PartName='/a'/><Default Extension='b'/></a>")));
    BOOST_CHECK_NO_THROW(Relations(tree, "", few));
    BOOST_CHECK_THROW(ContentTypes(tree, few), OverBudget);
}

BOOST_AUTO_TEST_SUITE_END()
