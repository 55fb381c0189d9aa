#include "extract/docx/symbols.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(symbols_tests)

BOOST_AUTO_TEST_CASE(symbols_by_font) {
    BOOST_TEST(symbol_text(0xF0FC, "Wingdings") == "✓");
    BOOST_TEST(symbol_text(0xFC, "Wingdings") == "✓");
    BOOST_TEST(symbol_text(0xF050, "Wingdings 2") == "✓");
    BOOST_TEST(symbol_text(0xF0B7, "Symbol") == "•");
    BOOST_TEST(symbol_text(0xF0B3, "Symbol") == "≥");
    BOOST_TEST(symbol_text(0xF031, "Symbol") == "1");
    BOOST_TEST(symbol_text(0xF021, "Webdings") == "");
    BOOST_TEST(symbol_text(0x1EA1, "Times New Roman") == "ạ");
    BOOST_TEST(symbol_text(0x41, "Times New Roman") == "A");
}

BOOST_AUTO_TEST_CASE(texts_with_symbols) {
    BOOST_TEST(with_symbols("tỷ lệ \uF0B3 80%", "Symbol") == "tỷ lệ ≥ 80%");
    BOOST_TEST(with_symbols("\uF0FC", "Wingdings") == "✓");
    BOOST_TEST(with_symbols("giữ nguyên … \uE000", "Symbol") == "giữ nguyên … \uE000");
    BOOST_TEST(with_symbols("\xEF\x80", "Symbol") == "\xEF\x80");  // cut off
}

BOOST_AUTO_TEST_SUITE_END()
