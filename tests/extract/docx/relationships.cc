#define BOOST_TEST_MODULE relationships
#include "extract/docx/relationships.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::extract;

BOOST_AUTO_TEST_CASE(targets) {
    pugi::xml_document tree;
    BOOST_TEST_REQUIRE(static_cast<bool>(tree.load_string(
        "<Relationships><Relationship Id='a' Type='x/styles' Target='../s.xml' TargetMode='External'/>"
        "<Relationship Id='b' Type='x/styles' Target='./t/../s.xml'/><Relationship Id='c' Type='x/other' "
        "Target='/../up.xml'/></Relationships>")));
    BOOST_TEST(target_of(tree, "word", "/styles") == "word/s.xml");
    BOOST_TEST(target_of(tree, "word", "/numbering") == "");
    BOOST_TEST(target_with_id(tree, "word", "c") == "up.xml");
    BOOST_TEST(target_with_id(tree, "word", "a") == "");
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
    BOOST_TEST(content_type_of(tree, "a.xml") == "own");
    BOOST_TEST(content_type_of(tree, "b.xml") == "general");
    BOOST_TEST(content_type_of(tree, "b") == "");
}
