#include "audit/rulebook/label_pattern.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "normalize/labels/label.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(label_pattern_tests)

namespace {

bool fits_label(const char* text, const char* label) {
    RuleWords vocabulary;
    vocabulary.add_synonyms({"TTHC", "thủ tục hành chính"});
    const auto pattern = parse_pattern(text, vocabulary);
    BOOST_REQUIRE_MESSAGE(pattern, text);
    normalize::WordNumbers words;
    const normalize::Label read = normalize::read_label(label, words, built_in_lexicon());
    return fits(*pattern, vocabulary.words_of(read.words, words.texts));
}

std::string complaint_of(const std::string& text) {
    RuleWords vocabulary;
    const auto pattern = parse_pattern(text, vocabulary);
    return pattern ? "" : pattern.error();
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_pattern_speaks_of_the_whole_label) {
    BOOST_TEST(fits_label("số hồ sơ", "Số hồ sơ"));
    BOOST_TEST(!fits_label("số hồ sơ", "Số hồ sơ đúng hạn"));
    BOOST_TEST(fits_label("số hồ sơ …", "Số hồ sơ đúng hạn"));
    BOOST_TEST(fits_label("số hồ sơ ...", "Số hồ sơ"));
    BOOST_TEST(fits_label("… đúng hạn", "Số hồ sơ đúng hạn"));
    BOOST_TEST(!fits_label("… đúng", "Số hồ sơ đúng hạn"));
    BOOST_TEST(fits_label("số … giải quyết … hạn", "Số hồ sơ giải quyết xong, giải quyết đúng hạn"));
    BOOST_TEST(!fits_label("số hồ sơ", ""));
}

BOOST_AUTO_TEST_CASE(one_of_several_and_what_may_be_there) {
    BOOST_TEST(fits_label("số hồ sơ (đúng|trước) hạn [xong]", "Số hồ sơ trước hạn"));
    BOOST_TEST(fits_label("số hồ sơ (đúng|trước) hạn [xong]", "Số hồ sơ đúng hạn xong"));
    BOOST_TEST(!fits_label("số hồ sơ (đúng|trước) hạn [xong]", "Số hồ sơ quá hạn"));
    BOOST_TEST(fits_label("[tổng] số (hồ sơ [TTHC]|đơn)", "Tổng số hồ sơ TTHC"));
}

BOOST_AUTO_TEST_CASE(case_brackets_punctuation_tones_and_abbreviations_do_not_matter) {
    BOOST_TEST(fits_label("tổng số TTHC …", "TỔNG SỐ THỦ TỤC HÀNH CHÍNH (TTHC) cấp xã."));
    BOOST_TEST(fits_label("tổng số thủ tục hành chính", "Tổng số TTHC"));
    BOOST_TEST(fits_label("văn hóa xã hội", "Văn hoá, xã hội"));
}

BOOST_AUTO_TEST_CASE(a_label_without_marks_is_compared_without_them) {
    BOOST_TEST(fits_label("tổng số TTHC …", "Tong so thu tuc hanh chinh cap xa"));
    // With marks they count: a department is no number.
    BOOST_TEST(!fits_label("số TTHC", "Sở TTHC"));
}

BOOST_AUTO_TEST_CASE(bad_patterns_say_what_is_wrong) {
    BOOST_TEST(complaint_of("số (hồ sơ") == "\")\" is missing");
    BOOST_TEST(complaint_of("số hồ sơ]") == "\"]\" closes nothing");
    BOOST_TEST(complaint_of("a|b") == "\"|\" stands outside of brackets");
    BOOST_TEST(complaint_of("…") == "it fits every label: it needs words");
    BOOST_TEST(complaint_of("") == "it fits every label: it needs words");
    BOOST_TEST(complaint_of("[a][b][c][d][e][f][g][h][i]") == "more than 256 ways to read it");
}

BOOST_AUTO_TEST_CASE(brackets_within_brackets_are_bounded) {
    const auto nested = [](std::size_t depth, char open, char close) {
        return std::string(depth, open) + "đơn" + std::string(depth, close);
    };
    BOOST_TEST(complaint_of(nested(50, '(', ')')).empty());
    BOOST_TEST(complaint_of(nested(51, '(', ')')) == "brackets stand more than 50 deep");
    BOOST_TEST(complaint_of("số " + nested(51, '[', ']')) == "brackets stand more than 50 deep");
    BOOST_TEST(complaint_of("(a) " + nested(50, '(', ')') + " (b)").empty());
    BOOST_TEST(complaint_of(nested(40'000, '(', ')')) == "it has more than 2000 bytes");
}

BOOST_AUTO_TEST_SUITE_END()
