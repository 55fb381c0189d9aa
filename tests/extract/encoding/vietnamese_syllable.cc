#include "extract/encoding/vietnamese_syllable.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_SUITE(vietnamese_syllable_tests)

namespace {

using namespace solieu::extract;

BOOST_AUTO_TEST_CASE(syllables) {
    for (const std::string_view word :
         {"kiểm", "KIẾM", "quyền", "quốc",  "quý",   "gì",   "giếng", "giữ",    "nghị",  "nghiệp", "ngành",
          "ghi",  "được", "đường", "hoà",   "hòa",   "thuỷ", "thủy",  "khuyến", "khuỷu", "ươm",    "yếu",
          "ý",    "oanh", "tuyển", "xoong", "huyện", "sách", "chức",  "tháp",   "cuộc",  "uỷ",     "ủy",
          "thuở", "huơ",  "a",     "ở",     "rượu",  "bưu",  "kế",    "cả",     "Ðảng"}) {
        BOOST_TEST(is_syllable(word), word);
    }
    for (const std::string_view word :
         {"",    "kiem", "TTHC", "ke1",  "a-b",  "viẹt", "kả", "ngề",   "cê",  "tach", "bếpp", "fax",
          "web", "jun",  "hồsơ", "sach", "chưc", "đuợc", "qê", "nướcc", "tốố", "zalo", "ñ",    "số."}) {
        BOOST_TEST(!is_syllable(word), word);
    }
}

// The two ways to ask give the same answer, for words of any length.
BOOST_AUTO_TEST_CASE(syllables_by_their_spelling) {
    for (const std::string_view word : {"nghiêng", "nghiêngg", "khuyếchh", "kiểm", "TTHC", "tốố", "hồsơ", "ý", "web",
                                        "giải", "quỳnh", "1", "số.", "\xF0\x9F\x98\x80"}) {
        const auto spelled = spelling(word);
        BOOST_TEST(is_syllable(word) == (spelled && is_syllable(*spelled)), word);
    }
    BOOST_TEST(is_syllable("nghiêng"));
}

BOOST_AUTO_TEST_CASE(spellings) {
    BOOST_TEST(spelling("Hoà")->key == spelling("hòa")->key);
    BOOST_TEST(spelling("hòa")->base == "hoa");
    BOOST_TEST(spelling("ĐƯỢC")->base == "duoc");
    BOOST_TEST(spelling("số")->key != spelling("sổ")->key);
    BOOST_TEST(spelling("số")->key != spelling("só")->key);
    BOOST_TEST((spelling("số")->tone == Tone::acute));
    BOOST_TEST(!spelling("tốố")->one_tone);
    BOOST_TEST(!spelling(""));
    BOOST_TEST(!spelling("a1"));
}

BOOST_AUTO_TEST_CASE(letters_there_and_back) {
    for (const std::string_view text : {"aàảãáạăằẳẵắặâầẩẫấậ", "EÈẺẼÉẸÊỀỂỄẾỆ", "ờởỡớợ", "ƯỪỬỮỨỰ", "yỳỷỹýỵđĐz"}) {
        std::string back;
        const auto spelled = spelling(text);
        for (const Letter& letter : spelled->letters) back += utf8_of(letter);
        BOOST_TEST(back == text);
    }
    BOOST_TEST(utf8_of(*letter_of(0x00D0)) == "Đ");
    BOOST_TEST((character_of({'a', Mark::breve, Tone::hook, true}) == U'Ẳ'));
    BOOST_TEST((character_of({'i', Mark::horn, Tone::level, false}) == U'\0'));
    BOOST_TEST((character_of({'t', Mark::none, Tone::acute, false}) == U'\0'));
    BOOST_TEST(!letter_of(U'1'));
    BOOST_TEST(!letter_of(U'ñ'));
}

BOOST_AUTO_TEST_CASE(characters_there_and_back) {
    for (const std::string_view text : {"", "abc", "Đề án “một”", "\xF0\x9F\x98\x80"}) {
        BOOST_TEST(utf8_of(characters_of(text)) == text);
    }
    BOOST_TEST(utf8_of(characters_of("a\xFF"
                                     "b")) == "a\uFFFDb");
    BOOST_TEST(utf8_of(characters_of("\xE1\xBB")) == "\uFFFD\uFFFD");
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
