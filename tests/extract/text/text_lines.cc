#include "extract/text/text_lines.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(text_lines_tests)

BOOST_AUTO_TEST_CASE(every_line_end_counts_once) {
    const SourceText text = split_lines("a\nb\r\nc\rd\u2028e\u0085f\vg", {});
    BOOST_REQUIRE_EQUAL(text.lines.size(), 7u);
    for (int i = 0; i < 7; ++i) {
        BOOST_TEST(text.lines[static_cast<std::size_t>(i)].number == i);
        BOOST_TEST(text.lines[static_cast<std::size_t>(i)].blanks_before == 0);
    }
    BOOST_TEST(text.lines[6].text == "g");
    BOOST_TEST(text.pages.size() == 1u);
}

BOOST_AUTO_TEST_CASE(blank_lines_are_counted_and_a_lone_tab_is_none) {
    const SourceText text = split_lines("a\n\n  \nb\n\t\nc\n                         \n1 x\n", {});
    BOOST_REQUIRE_EQUAL(text.lines.size(), 5u);
    BOOST_TEST(text.lines[1].blanks_before == 2);
    BOOST_TEST(!text.lines[1].gap_of_spaces);
    BOOST_TEST(text.lines[2].text == "\t");
    BOOST_TEST(text.lines[4].gap_of_spaces);
    BOOST_TEST(text.lines[4].number == 7);
    BOOST_TEST(text.pages[0].lines == 8);
}

BOOST_AUTO_TEST_CASE(form_feeds_begin_pages) {
    const SourceText text = split_lines("một\n\fhai\n\f", {});
    BOOST_REQUIRE_EQUAL(text.pages.size(), 2u);
    BOOST_TEST(text.lines[1].page == 2);
    BOOST_TEST(text.lines[1].number == 0);
    BOOST_TEST(split_lines("", {}).pages.size() == 1u);
}

BOOST_AUTO_TEST_CASE(lines_are_composed_and_the_raw_form_is_kept) {
    const std::string source = "Tô\u0309ng\u00A0sô\u0301\nchữ\n";
    const SourceText text = split_lines(source, {});
    BOOST_TEST(text.lines[0].text == "Tổng số");
    BOOST_TEST(text.lines[0].raw == "Tô\u0309ng sô\u0301");
    BOOST_TEST(text.lines[1].raw == "");
    BOOST_TEST(text.pages[0].width == 7u);
}

BOOST_AUTO_TEST_CASE(html_tables_stand_on_lines_of_their_own) {
    const SourceText text = split_lines("Biểu: <table><tr></table> hết <table>x</table>", {});
    BOOST_REQUIRE_EQUAL(text.lines.size(), 4u);
    BOOST_TEST(text.lines[1].text == "<table><tr></table>");
    BOOST_TEST(text.lines[1].column == 6u);
    BOOST_TEST(text.lines[1].number == 0);
    BOOST_TEST(text.lines[2].text == " hết ");
    BOOST_TEST(text.lines[3].text == "<table>x</table>");
}

BOOST_AUTO_TEST_CASE(limits_are_kept) {
    BOOST_TEST(split_lines("a\nb\nc", {.lines = 2}).over_lines);
    BOOST_TEST(split_lines("a\fb\fc\fd", {.pages = 2}).over_limit);
    BOOST_TEST(!split_lines("a\nb\nc", {.lines = 3}).over_lines);
}

BOOST_AUTO_TEST_SUITE_END()
