#include "base/text.h"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <string>

using namespace solieu;

BOOST_AUTO_TEST_SUITE(text_tests)

namespace {

std::string utf16(std::u16string_view text, bool little_endian) {
    std::string out;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
        out += little_endian ? low : high;
        out += little_endian ? high : low;
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(encodings_are_told_apart_with_and_without_mark) {
    const std::u16string text = u"Tổng số hồ sơ đã giải quyết: 1.234\r\n";
    BOOST_TEST((detect_encoding("Tổng số") == Encoding::utf8));
    BOOST_TEST((detect_encoding("\xEF\xBB\xBFT") == Encoding::utf8));
    BOOST_TEST((detect_encoding(utf16(text, true)) == Encoding::utf16_le));
    BOOST_TEST((detect_encoding(utf16(text, false)) == Encoding::utf16_be));
    BOOST_TEST((detect_encoding(utf16(u"\uFEFFT", true)) == Encoding::utf16_le));
    BOOST_TEST((detect_encoding(utf16(u"\uFEFFT", false)) == Encoding::utf16_be));
    BOOST_TEST((detect_encoding("S\xE8 li\xD6u") == Encoding::unknown));
    BOOST_TEST((detect_encoding("") == Encoding::utf8));
}

BOOST_AUTO_TEST_CASE(utf16_and_marks_become_plain_utf8) {
    std::size_t replaced = 99;
    BOOST_TEST(to_utf8("\xEF\xBB\xBFĐơn vị", Encoding::utf8, &replaced) == "Đơn vị");
    BOOST_TEST(replaced == 0u);
    BOOST_TEST(to_utf8(utf16(u"\uFEFFĐơn vị", true), Encoding::utf16_le) == "Đơn vị");
    BOOST_TEST(to_utf8(utf16(u"Đơn \U0001F600", false), Encoding::utf16_be) == "Đơn \U0001F600");
}

BOOST_AUTO_TEST_CASE(invalid_sequences_are_replaced_and_counted) {
    std::size_t replaced = 0;
    BOOST_TEST(to_utf8("a\xFFz\xE1\xBB", Encoding::utf8, &replaced) == "a\uFFFDz\uFFFD");
    BOOST_TEST(replaced == 2u);
    BOOST_TEST(to_utf8("\xC0\x80", Encoding::unknown, &replaced) == "\uFFFD\uFFFD");  // overlong
    BOOST_TEST(replaced == 2u);
    BOOST_TEST(to_utf8("\xED\xA0\x80", Encoding::utf8, &replaced) == "\uFFFD\uFFFD\uFFFD");  // a surrogate
    BOOST_TEST(replaced == 3u);
    BOOST_TEST(to_utf8(std::string("\x00\xD8\x41\x00\x42", 5), Encoding::utf16_le, &replaced) == "\uFFFDA\uFFFD");
    BOOST_TEST(replaced == 2u);
}

BOOST_AUTO_TEST_CASE(clean_composes_and_mends) {
    BOOST_TEST(clean("Tô\u0309ng sô\u0301") == "Tổng số");
    BOOST_TEST(clean("thu\u031Bo\u031B\u0323ng") == "thượng");
    BOOST_TEST(clean("Ðơn vị") == "Đơn vị");
    BOOST_TEST(clean("ðồng") == "đồng");
    BOOST_TEST(clean("1\u00A0872\u202F000\u3000x") == "1 872 000 x");
    BOOST_TEST(clean("hành\u00AD chí\u200Bnh\uFEFF\x01\r") == "hành chính");
    BOOST_TEST(clean("a\tb\nc") == "a\tb\nc");
    BOOST_TEST(clean(std::string("a\0b", 3)) == "ab");
    BOOST_TEST(clean("“Số liệu” – 99,78%…") == "“Số liệu” – 99,78%…");
    BOOST_TEST(clean("") == "");
    BOOST_TEST(clean("a\xFF") == "a\uFFFD");
}

BOOST_AUTO_TEST_CASE(clean_is_linear_on_endless_marks) {
    std::string text = "a";
    for (int i = 0; i < 200000; ++i) text += "\u0301\u0316";  // each would be sorted past all before it
    const auto start = std::chrono::steady_clock::now();
    BOOST_TEST(clean(text).size() < 100u);
    BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(5)));
}

BOOST_AUTO_TEST_CASE(fold_is_for_matching) {
    BOOST_TEST(fold("Tổng số  TTHC") == "tong so tthc");
    BOOST_TEST(fold("Thống kê – TTHC") == "thong ke - tthc");
    BOOST_TEST(fold(" ĐƠN VỊ\tTÍNH\n") == "don vi tinh");
    BOOST_TEST(fold("“Đề án” ‘x’") == "\"de an\" 'x'");
    BOOST_TEST(fold("Ưu tiên Ợ ỷ") == "uu tien o y");
    BOOST_TEST(fold("Ðo\u031B\u0323t") == "dot");
    BOOST_TEST(fold("ＳＴＴ　１２，５％ Ｔổng") == "stt 12,5% tong");
    BOOST_TEST(fold("   ") == "");
}

BOOST_AUTO_TEST_CASE(lower_keeps_marks_and_places_tones) {
    BOOST_TEST(lower("TỔNG  SỐ") == "tổng số");
    BOOST_TEST(lower("hoà") == "hòa");
    BOOST_TEST(lower("ho\u0061\u0300 Ðo\u0323\u0302 ＴＴＨＣ") == "hòa độ tthc");
    BOOST_TEST(lower("HOÁ, khoẻ; thuỷ") == "hóa, khỏe; thủy");
    BOOST_TEST(lower("hòa") == "hòa");
    BOOST_TEST(lower("Hoàn toàn, huỳnh, quý, quỳ, loại") == "hoàn toàn, huỳnh, quý, quỳ, loại");
}

// Characters of the ranges that are looked up in a table, and their neighbours that ICU is asked for.
BOOST_AUTO_TEST_CASE(lower_and_fold_at_the_edges_of_the_table) {
    BOOST_TEST(lower("\u024E\u02FF\u0370\u03A9") == "\u024F\u02FF\u0371\u03C9");
    BOOST_TEST(lower("\u1E00\u1EFE\u1F08") == "\u1E01\u1EFF\u1F00");
    BOOST_TEST(lower("\u2010\u205F\u2060\u212A") == "\u2010 k");
    BOOST_TEST(lower("\u023A\uFF21\U00010400") == "\u2C65a\U00010428");
    BOOST_TEST(fold("\u1E00\u1EF9\u0385\u0110") == "ay\u00A8d");
    BOOST_TEST(fold("\u2010\u2015\u2018\u2033\u2212") == "--'\"-");
}

BOOST_AUTO_TEST_CASE(spaces_lengths_and_capitals) {
    BOOST_TEST(single_spaced("  a \t b\n\nc ") == "a b c");
    BOOST_TEST(single_spaced(" \n") == "");
    BOOST_TEST(length("Đồng") == 4u);
    BOOST_TEST(length("") == 0u);
    BOOST_TEST(starts_upper("(1) Đã ban hành"));
    BOOST_TEST(!starts_upper("- đã ban hành"));
    BOOST_TEST(starts_lower("- đã ban hành"));
    BOOST_TEST(!starts_lower("12.345"));
    BOOST_TEST(!starts_upper("12.345"));
    BOOST_TEST(all_capitals("II. CẢI CÁCH THỂ CHẾ"));
    BOOST_TEST(!all_capitals("II. CẢI CÁCH THỂ CHẾ (tiếp)"));
    BOOST_TEST(!all_capitals("12,5"));
}

BOOST_AUTO_TEST_SUITE_END()
