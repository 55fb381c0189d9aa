#include "corpus/generate/legacy_text.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(legacy_text_tests)

namespace {

using namespace solieu::generate;

constexpr std::string_view letters =
    "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘ"
    "ƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴĐ – 12,5%";

std::string back(std::string_view bytes, LegacyEncoding encoding) {
    using namespace solieu::extract;
    return utf8_of(characters_of(read_codes(encoding, shown_text(bytes))));
}

BOOST_AUTO_TEST_CASE(every_letter_there_and_back) {
    for (const LegacyEncoding encoding : {LegacyEncoding::vni, LegacyEncoding::windows_1258})
        BOOST_TEST(back(legacy_bytes(letters, encoding), encoding) == letters);
    const std::string_view without_dash = letters.substr(0, letters.find(" –"));
    for (const LegacyEncoding encoding : {LegacyEncoding::viscii, LegacyEncoding::vps})
        BOOST_TEST(back(legacy_bytes(without_dash, encoding), encoding) == without_dash);
    const std::string small(letters.substr(0, letters.find(' ')));
    BOOST_TEST(back(legacy_bytes(small + "ĂÂĐÊÔƠƯ", LegacyEncoding::tcvn3), LegacyEncoding::tcvn3) ==
               small + "ĂÂĐÊÔƠƯ");
}

BOOST_AUTO_TEST_CASE(as_it_is_shown) {
    BOOST_TEST(legacy_shown("Công tác “1”", LegacyEncoding::vni) == "Coâng taùc “1”");
    BOOST_TEST(legacy_shown("CỘNG HÒA, Ủy ban được", LegacyEncoding::tcvn3) == "CéNG HßA, ñy ban ®­îc");
    BOOST_TEST(legacy_bytes("số ☒", LegacyEncoding::tcvn3) == "s\xE8 ?");
}

BOOST_AUTO_TEST_CASE(fonts_and_capitals) {
    BOOST_TEST(legacy_font_name(LegacyEncoding::tcvn3, true) == ".VnTimeH");
    BOOST_TEST(legacy_font_name(LegacyEncoding::vni, true) == "VNI-Times");
    BOOST_TEST(has_capitals_only("BÁO CÁO 12"));
    BOOST_TEST(!has_capitals_only("12"));
    BOOST_TEST(!has_capitals_only("Báo"));
    BOOST_TEST(small_letters("BÁO CÁO 12") == "báo cáo 12");
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
