#include "grammar/words/prose_words.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(prose_words_tests)

namespace {

std::string tokens_of(std::string_view text) {
    const ProseWords words = read_prose_words(text, solieu::built_in_lexicon());
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!out.empty()) out += ' ';
        const TokenKind kind = words.tokens[i].kind;
        out += kind == TokenKind::number ? "#" : kind == TokenKind::mark ? "'" : "";
        out += words.lower_of(i);
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(cuts_words_numbers_and_marks) {
    BOOST_TEST(tokens_of("Đã có 1.706 TTHC (98,5%).") == "đã có #1.706 tthc '( #98,5 '% ') '.");
    BOOST_TEST(tokens_of("13/25 chỉ tiêu; “50%”…") == "#13 '/ #25 chỉ tiêu '; '“ #50 '% '” '…");
}

BOOST_AUTO_TEST_CASE(letters_and_digits_are_one_word_unless_a_unit) {
    BOOST_TEST(tokens_of("QH15 4G 967b 15ha 12hồ sơ 1.200m2") == "qh15 4g 967b #15 ha #12 hồ sơ #1.200 m2");
}

BOOST_AUTO_TEST_CASE(offsets_survive_lower_case) {
    const std::string_view text = "ĐẨY MẠNH Ứng dụng, hoà giải: 5 VỤ";
    const ProseWords words = read_prose_words(text, solieu::built_in_lexicon());
    BOOST_TEST(words.low.size() == text.size());
    BOOST_TEST(words.text_of(words.size() - 1) == "VỤ");
    BOOST_TEST(words.lower_of(words.size() - 1) == "vụ");
}

BOOST_AUTO_TEST_CASE(lower_in_place_keeps_the_length_of_any_bytes) {
    for (const std::string_view text : {"", "\xff\xfe x", "ẞ Đ", "a  b\tc", "\xe1\xba", "İ"}) {
        BOOST_TEST(lower_in_place(text).size() == text.size());
        (void)read_prose_words(text, solieu::built_in_lexicon());
    }
}

BOOST_AUTO_TEST_CASE(a_full_stop_ends_a_sentence_before_a_capital_or_the_end) {
    const ProseWords words = read_prose_words("Số 1.5 a. b. Cơ quan.", solieu::built_in_lexicon());
    std::string ends;
    for (std::size_t i = 0; i < words.size(); ++i) ends += ends_sentence(words, i) ? '1' : '0';
    BOOST_TEST(ends == "000001001");
}

BOOST_AUTO_TEST_SUITE_END()
