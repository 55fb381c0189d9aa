#include "extract/docx/numbering.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/docx/make_docx.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(numbering_tests)

namespace {

std::string level(int number, const std::string& format, const std::string& text, const std::string& more = "") {
    return "<w:lvl w:ilvl=\"" + std::to_string(number) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
           "\"/>" + more + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}
std::string abstract(int id, const std::string& inner) {
    return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + inner + "</w:abstractNum>";
}
std::string list(int id, int of, const std::string& more = "") {
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(of) + "\"/>" +
           more + "</w:num>";
}
std::string item(const std::string& words, int id, int at = 0) {
    return paragraph(run(words), "<w:numPr><w:ilvl w:val=\"" + std::to_string(at) + "\"/><w:numId w:val=\"" +
                                     std::to_string(id) + "\"/></w:numPr>");
}
std::string listed(const std::string& body, const std::string& numbering, const std::string& styles = "") {
    return shown(body, {{"numbering", numbering}, {"styles", styles}});
}

const std::string headings = abstract(0, level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") +
                                             level(2, "decimal", "%2.%3.") + level(3, "lowerLetter", "%4)"));

}  // namespace

BOOST_AUTO_TEST_CASE(levels_count_and_begin_anew) {
    BOOST_TEST(listed(item("a", 1) + item("b", 1, 1) + item("c", 1, 2) + item("d", 1, 2) + item("e", 1, 3) +
                          item("f", 1, 1) + item("g", 1, 2) + item("h", 1) + item("i", 1, 1),
                      headings + list(1, 0)) == "I. a\n1. b\n1.1. c\n1.2. d\na) e\n2. f\n2.1. g\nII. h\n1. i\n");
}

BOOST_AUTO_TEST_CASE(a_level_whose_upper_one_was_not_used) {
    BOOST_TEST(listed(item("a", 1, 2) + item("b", 1, 1), headings + list(1, 0)) == "1.1. a\n1. b\n");
}

BOOST_AUTO_TEST_CASE(lists_of_one_definition_count_on_unless_overridden) {
    const std::string again = R"(<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>)";
    const std::string definition = abstract(0, level(0, "decimal", "%1."));
    BOOST_TEST(listed(item("a", 1) + item("b", 2) + item("c", 1), definition + list(1, 0) + list(2, 0)) ==
               "1. a\n2. b\n3. c\n");
    BOOST_TEST(listed(item("a", 1) + item("b", 2) + item("c", 2), definition + list(1, 0) + list(2, 0, again)) ==
               "1. a\n1. b\n2. c\n");
}

BOOST_AUTO_TEST_CASE(a_level_may_be_defined_anew) {
    const std::string own = "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperLetter", "(%1)") + "</w:lvlOverride>";
    BOOST_TEST(listed(item("a", 1), abstract(0, level(0, "decimal", "%1.")) + list(1, 0, own)) == "(A) a\n");
}

BOOST_AUTO_TEST_CASE(start_restart_and_digits) {
    const std::string from_five =
        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"5\"/><w:numFmt w:val=\"decimalZero\"/>"
        "<w:lvlText w:val=\"%1\"/></w:lvl>";
    BOOST_TEST(listed(item("a", 1) + item("b", 1), abstract(0, from_five) + list(1, 0)) == "05 a\n06 b\n");
    const std::string never =
        abstract(0, level(0, "decimal", "%1.") + level(1, "decimal", "%2)", R"(<w:lvlRestart w:val="0"/>)"));
    BOOST_TEST(listed(item("a", 1) + item("b", 1, 1) + item("c", 1) + item("d", 1, 1), never + list(1, 0)) ==
               "1. a\n1) b\n2. c\n2) d\n");
    const std::string digits = abstract(0, level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.", "<w:isLgl/>"));
    BOOST_TEST(listed(item("a", 1) + item("b", 1) + item("c", 1, 1), digits + list(1, 0)) == "I. a\nII. b\n2.1. c\n");
}

BOOST_AUTO_TEST_CASE(bullets) {
    const auto one = [](const std::string& character, const std::string& font) {
        const std::string look = "<w:rPr><w:rFonts w:ascii=\"" + font + "\"/></w:rPr>";
        const std::string inner = "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"" + character +
                                  "\"/>" + look + "</w:lvl>";
        return listed(item("a", 1), abstract(0, inner) + list(1, 0));
    };
    BOOST_TEST(one("-", "Times New Roman") == "- a\n");
    BOOST_TEST(one("+", "Times New Roman") == "+ a\n");
    BOOST_TEST(one("\uF0B7", "Symbol") == "• a\n");
    BOOST_TEST(one("\uF02D", "Symbol") == "• a\n");
    BOOST_TEST(one("o", "Courier New") == "• a\n");
    BOOST_TEST(one("\uF0D8", "Wingdings") == "• a\n");
}

BOOST_AUTO_TEST_CASE(numbers_through_styles) {
    const std::string numbering = abstract(0, level(0, "decimal", "%1.", R"(<w:pStyle w:val="Muc"/>)") +
                                                  level(1, "decimal", "%1.%2.", R"(<w:pStyle w:val="MucCon"/>)")) +
                                  list(3, 0);
    const std::string list_place = R"(<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>)";
    const std::string styles = R"(<w:style w:type="paragraph" w:styleId="Muc">)" + list_place +
                               R"(</w:style><w:style w:type="paragraph" w:styleId="MucCon"><w:basedOn w:val="Muc"/>)" +
                               list_place +
                               R"(</w:style><w:style w:type="paragraph" w:styleId="Rieng"><w:basedOn w:val="Muc"/>)"
                               R"(</w:style>)";
    const auto styled = [](const std::string& words, const std::string& style, const std::string& more = "") {
        return paragraph(run(words), "<w:pStyle w:val=\"" + style + "\"/>" + more);
    };
    BOOST_TEST(listed(styled("a", "Muc") + styled("b", "MucCon") + styled("c", "Rieng") +
                          styled("d", "Muc", R"(<w:numPr><w:numId w:val="0"/></w:numPr>)"),
                      numbering, styles) == "1. a\n1.1. b\n2. c\nd\n");
}

BOOST_AUTO_TEST_CASE(lists_that_follow_a_numbering_style) {
    const std::string numbering = abstract(0, level(0, "upperRoman", "%1.") + R"(<w:styleLink w:val="Chung"/>)") +
                                  abstract(1, R"(<w:numStyleLink w:val="Chung"/>)") + list(1, 0) + list(2, 1);
    BOOST_TEST(listed(item("a", 1) + item("b", 2), numbering) == "I. a\nII. b\n");
}

BOOST_AUTO_TEST_CASE(the_stt_column_of_a_table) {
    const auto stt = [] { return cell(item("", 1)); };
    BOOST_TEST(listed(table(row({"STT", "Tên"}) + row({stt(), "a"}) + row({stt(), "b"})),
                      abstract(0, level(0, "decimal", "%1")) + list(1, 0)) == "STT\tTên\n1\ta\n2\tb\n");
}

BOOST_AUTO_TEST_CASE(circles_and_lists_that_are_not_there) {
    BOOST_TEST(listed(item("a", 9) + item("b", 1, 7), headings + list(1, 0)) == "a\nb\n");
    const std::string circle = R"(<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>)"
                               R"(<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>)";
    BOOST_TEST(listed(paragraph(run("a"), R"(<w:pStyle w:val="A"/>)"), headings, circle) == "a\n");
}

BOOST_AUTO_TEST_SUITE_END()
