#include "extract/html/html_encoding.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(html_encoding_tests)

BOOST_AUTO_TEST_CASE(what_is_declared) {
    BOOST_TEST(html_text("<meta charset=windows-1258>\xE2").name == "windows-1258");
    BOOST_TEST(html_text("<META content=\"text/html; CHARSET = 'Windows-1252'\">\xE2").name == "Windows-1252");
    BOOST_TEST(html_text("<meta charset>\xE2").name == "");
    BOOST_TEST(html_text("<meta charset=\"utf-8\">\xE2(").utf8 == "<meta charset=\"utf-8\">\uFFFD(");
    BOOST_TEST(html_text(std::string(5000, ' ') + "charset=windows-1258 \xE2").name == "");
}

BOOST_AUTO_TEST_CASE(valid_utf8_is_utf8) {
    const HtmlText text = html_text("<meta charset=windows-1252>S\u1ED1");
    BOOST_TEST(text.name == "");
    BOOST_TEST(text.utf8 == "<meta charset=windows-1252>S\u1ED1");
    BOOST_TEST(html_text(std::string("\xFF\xFE<\0a\0>\0", 8)).utf8 == "<a>");
}

BOOST_AUTO_TEST_CASE(how_a_page_begins) {
    for (const char* begin : {"<!DOCTYPE html>", "<HTML>", "\xEF\xBB\xBF <html lang=vi>",
                              "<?xml version='1.0'?>\n<!-- x --><html>", "<head>", "<body\n class=x>", "<html"}) {
        BOOST_TEST(begins_as_html(begin), begin);
    }
    for (const char* begin : {"", "<table>", "text <html>", "<htmlx>", "<!-- <html>", "<?xml version='1.0'?><w:p>"}) {
        BOOST_TEST(!begins_as_html(begin), begin);
    }
}

BOOST_AUTO_TEST_SUITE_END()
