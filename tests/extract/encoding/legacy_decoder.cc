#include "extract/encoding/legacy_decoder.h"

#include <boost/test/unit_test.hpp>
#include <numeric>

BOOST_AUTO_TEST_SUITE(legacy_decoder_tests)

namespace {

using namespace solieu::extract;

std::string read(LegacyEncoding encoding, std::string_view shown, Capitals capitals = Capitals::as_written) {
    return utf8_of(characters_of(decode(encoding, characters_of(shown), capitals)));
}

BOOST_AUTO_TEST_CASE(words) {
    BOOST_TEST(read(LegacyEncoding::tcvn3, "C«ng t¸c c¶i c¸ch hµnh chÝnh") == "Công tác cải cách hành chính");
    BOOST_TEST(read(LegacyEncoding::tcvn3, "§­îc giao n¨m 2024") == "Được giao năm 2024");
    BOOST_TEST(read(LegacyEncoding::vni, "Coâng taùc caûi caùch haønh chính") == "Công tác cải cách hành chính");
    BOOST_TEST(read(LegacyEncoding::viscii, "Công tác cäi cách hành chính") == "Công tác cải cách hành chính");
    BOOST_TEST(read(LegacyEncoding::windows_1258, "Công taìc caÒi caìch haÌnh chiình") ==
               "Công tác cải cách hành chính");
}

BOOST_AUTO_TEST_CASE(what_is_no_code_stays) {
    BOOST_TEST(read(LegacyEncoding::tcvn3, "“B¸o c¸o” – 12/26, 20°C • 5 ≥ 3") == "“Báo cáo” – 12/26, 20°C • 5 ≥ 3");
    BOOST_TEST(read(LegacyEncoding::vni, "") == "");
}

// Words that the encoding cannot have written, or that are better as they stand.
BOOST_AUTO_TEST_CASE(unicode_words_stay) {
    BOOST_TEST(read(LegacyEncoding::tcvn3, "Số thèng kª, là và kê") == "Số thống kê, là và kê");
    BOOST_TEST(read(LegacyEncoding::vni, "thống keâ: là, hành") == "thống kê: là, hành");
    BOOST_TEST(read(LegacyEncoding::viscii, "thống kê") == "thống kê");
}

BOOST_AUTO_TEST_CASE(fonts_of_capitals) {
    BOOST_TEST(read(LegacyEncoding::tcvn3, "céng hßa x· héi, ubnd 12", Capitals::all) == "CỘNG HÒA XÃ HỘI, UBND 12");
}

BOOST_AUTO_TEST_CASE(codes_of_symbol_fonts) {
    BOOST_TEST(read(LegacyEncoding::tcvn3, "C\uF0ABng t\uF0B8\uF063") == "Công tác");
}

// Each letter says what it was made of, without gaps.
BOOST_AUTO_TEST_CASE(lengths_add_up) {
    const std::u32string shown = characters_of("Coâng taùc, là öôùc; 12");
    for (const LegacyEncoding encoding : legacy_encodings) {
        const auto letters = decode(encoding, shown);
        const auto sum = std::accumulate(letters.begin(), letters.end(), std::size_t{0},
                                         [](std::size_t n, const LegacyLetter& letter) { return n + letter.length; });
        BOOST_TEST(sum == shown.size());
    }
    const auto letters = decode(LegacyEncoding::vni, characters_of("öôùc"));
    BOOST_REQUIRE(letters.size() == 3u);
    BOOST_TEST(letters[1].length == 2);
    BOOST_TEST(letters[1].converted);
    BOOST_TEST(!letters[2].converted);
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
