#include "extract/ooxml/part_xml.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/docx/make_docx.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(part_xml_tests)

BOOST_AUTO_TEST_CASE(names_without_prefix) {
    const auto tree = parse_part(R"(<w:a xmlns:w="x" w:val="3" other="4"><w:b/><c w:val="false"/></w:a>)", "a.xml");
    BOOST_REQUIRE(tree);
    const pugi::xml_node top = (*tree)->document_element();
    BOOST_TEST(local_name(top) == "a");
    BOOST_TEST(local_name(child(top, "b")) == "b");
    BOOST_TEST(!child(top, "d"));
    BOOST_TEST(attribute(top, "val") == "3");
    BOOST_TEST(attribute(top, "w") == "");  // that is a namespace
    BOOST_TEST(is_on(top, "b", false));
    BOOST_TEST(!is_on(top, "c", true));
    BOOST_TEST(is_on(top, "d", true));
    BOOST_TEST(whole_number("12", 0, 1, 9) == 9);
    BOOST_TEST(whole_number("12x", 7, 1, 9) == 7);
    BOOST_TEST(whole_number("99999999999", 7, 1, 9) == 7);
}

BOOST_AUTO_TEST_CASE(blanks_that_are_text_stay) {
    const auto tree = parse_part("<a><t> </t>\n<t>x&amp;&#x1EA1;</t></a>", "a.xml");
    BOOST_REQUIRE(tree);
    BOOST_TEST((*tree)->document_element().first_child().text().get() == " ");
    BOOST_TEST((*tree)->document_element().last_child().text().get() == "x&ạ");
}

// "Billion laughs" and entities that name a file: nothing is expanded, nothing opened.
BOOST_AUTO_TEST_CASE(entities_are_not_expanded) {
    std::string bomb = "<!DOCTYPE w:document [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 30; ++i) {
        const std::string before = "&a" + std::to_string(i - 1) + ";";
        bomb += "<!ENTITY a" + std::to_string(i) + " \"" + before + before + "\">";
    }
    bomb += "<!ENTITY file SYSTEM \"file:///etc/passwd\">]>";
    Members members = docx_members("");
    for (auto& [name, content] : members)
        if (name == "word/document.xml")
            content = bomb + "<w:document><w:body>" + text("trước &a29; &file; sau &lt;") + "</w:body></w:document>";
    BOOST_TEST(shown(read_well(make_zip(members))) == "trước &a29; &file; sau <\n");
}

BOOST_AUTO_TEST_CASE(what_is_not_well_formed) {
    for (const char* bytes : {"", "chữ", "<a>", "<a></b>", "<a", "<a b=>", "\xff\xfe<"}) {
        const auto tree = parse_part(bytes, "word/document.xml");
        BOOST_TEST_CONTEXT(bytes) {
            BOOST_REQUIRE(!tree);
            BOOST_TEST((tree.error().kind == ErrorKind::unreadable));
            BOOST_TEST(tree.error().reason.find("word/document.xml") != std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_CASE(more_elements_than_any_report_has) {
    std::string bytes = "<a>";
    for (int i = 0; i < 13'000'000; ++i) bytes += "<b/>";
    const auto tree = parse_part(bytes + "</a>", "a.xml");
    BOOST_REQUIRE(!tree);
    BOOST_TEST((tree.error().kind == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_CASE(elements_texts_and_attributes_are_asked_for) {
    const auto read = [](Resource resource, std::uint64_t most) {
        BudgetLimits limits;
        limits.most[static_cast<std::size_t>(resource)] = most;
        Budget budget(limits);
        return parse_part("<a b='1'><c/>d<e f='2'>g</e></a>", "a.xml", budget).has_value();
    };
    BOOST_TEST(read(Resource::elements, 5));
    BOOST_TEST(!read(Resource::elements, 4));
    BOOST_TEST(read(Resource::attributes, 2));
    BOOST_TEST(!read(Resource::attributes, 1));
}

BOOST_AUTO_TEST_SUITE_END()
