#include "extract/text/text_encoding.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(text_encoding_tests)

namespace {

using namespace solieu::extract;

BOOST_AUTO_TEST_CASE(bytes_of_an_old_encoding) {
    const DecodedText text = decode_text("B\xB8o c\xB8o k\xD5t qu\xB6, s\xE8 12");
    BOOST_TEST((text.legacy == LegacyEncoding::tcvn3));
    BOOST_TEST(text.utf8 == "B¸o c¸o kÕt qu¶, sè 12");
    BOOST_TEST(converted_line(text.utf8, *text.legacy) == "Báo cáo kết quả, số 12");
    BOOST_TEST((decode_text("Caûi caùch haønh chính: toång soá ñöôïc giao, nhieäm vuï ñaõ hoaøn thaønh").legacy ==
                LegacyEncoding::vni));
}

BOOST_AUTO_TEST_CASE(unicode) {
    for (const char* text : {"Báo cáo kết quả, số 12", "12 34,5", "", "Le préfet a été informé", "\xEF\xBB\xBF."})
        BOOST_TEST(!decode_text(text).legacy, text);
    BOOST_TEST(decode_text(std::string("\xFF\xFE.\0\xF4\x1E", 6)).utf8 == ".\u1EF4");
}

BOOST_AUTO_TEST_CASE(bytes_of_no_known_encoding) {
    const DecodedText text = decode_text("le pr\xE9\x66\x65t \xE0 Paris");
    BOOST_TEST(!text.legacy);
    BOOST_TEST(text.utf8 == "le pr\uFFFDfet \uFFFD Paris");
}

BOOST_AUTO_TEST_CASE(lines_of_unicode_among_old_ones) {
    BOOST_TEST(converted_line("Tổng số hồ sơ", LegacyEncoding::tcvn3) == "Tổng số hồ sơ");
    BOOST_TEST(converted_line("Báo cáo năm", LegacyEncoding::vni) == "Báo cáo năm");
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
