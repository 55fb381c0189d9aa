#include "extract/encoding/legacy_capitals.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(legacy_capitals_tests)

namespace {

using namespace solieu::extract;

std::string read(std::string_view shown) {
    std::vector<LegacyLetter> letters = read_codes(LegacyEncoding::tcvn3, characters_of(shown));
    raise_capitals(letters, Capitals::as_written);
    return utf8_of(characters_of(letters));
}

BOOST_AUTO_TEST_CASE(words_in_capitals) {
    BOOST_TEST(read("CéNG HßA X· HéI CHñ NGHÜA") == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA");
    BOOST_TEST(read("Së NéI Vô") == "SỞ NỘI VỤ");
    BOOST_TEST(read("ý KIÕN") == "Ý KIẾN");
}

BOOST_AUTO_TEST_CASE(other_words) {
    BOOST_TEST(read("Hµ Néi, Lµo Cai, ñy ban") == "Hà Nội, Lào Cai, ủy ban");
    BOOST_TEST(read("Sè TTHC ë UBND x·") == "Số TTHC ở UBND xã");
    BOOST_TEST(read("Tæng sè: 12") == "Tổng số: 12");
    BOOST_TEST(read("B¸O C¸O\nVÒ viÖc") == "BÁO CÁO\nVề việc");
}

BOOST_AUTO_TEST_CASE(all) {
    std::vector<LegacyLetter> letters = read_codes(LegacyEncoding::tcvn3, characters_of("®iÒu 3a"));
    raise_capitals(letters, Capitals::all);
    BOOST_TEST(utf8_of(characters_of(letters)) == "ĐIỀU 3A");
    BOOST_TEST(letters.front().converted);
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
