#include "extract/docx/styles.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/docx/make_docx.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(styles_tests)

namespace {

const std::string some_styles =
    "<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault></w:docDefaults>"
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Thuong"><w:rPr><w:i w:val="0"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Dam"><w:basedOn w:val="Thuong"/><w:rPr><w:b/></w:rPr></w:style>)"
    R"(<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>)"
    R"(<w:style w:type="character" w:styleId="Cao"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>)";

Line line_of(const std::string& runs, const std::string& properties = "") {
    const Document document = read_well(make_docx(paragraph(runs, properties), {{"styles", some_styles}}));
    BOOST_REQUIRE(document.pages[0].lines.size() == 1U);
    return document.pages[0].lines[0];
}

}  // namespace

BOOST_AUTO_TEST_CASE(looks_are_inherited) {
    const Line plain = line_of(run("a"));
    BOOST_TEST(!plain.words[0].bold);
    BOOST_TEST(!plain.words[0].italic);  // the default style takes back what the document's defaults say
    const std::string bold = R"(<w:pStyle w:val="Dam"/>)";
    const Line inherited = line_of(run("a ") + run("b", R"(<w:b w:val="0"/>)"), bold);
    BOOST_TEST(inherited.words[0].bold);
    BOOST_TEST(!inherited.words[0].italic);
    BOOST_TEST(!inherited.words[1].bold);
    BOOST_TEST(line_of(run("a"), R"(<w:pStyle w:val="KhongCo"/>)").words[0].italic);
}

BOOST_AUTO_TEST_CASE(styles_of_characters) {
    BOOST_TEST(line_of(run("a ") + run("b", R"(<w:rStyle w:val="An"/>)")).words.size() == 1U);
    BOOST_TEST(line_of(run("a ") + run("b", R"(<w:rStyle w:val="An"/><w:vanish w:val="false"/>)")).words.size() == 2U);
    BOOST_TEST(line_of(run("a") + run("(1)", R"(<w:rStyle w:val="Cao"/>)")).words[1].mark);
}

BOOST_AUTO_TEST_SUITE_END()
