#include "extract/scan/second_opinion.h"

#include <boost/test/unit_test.hpp>

#include "extract/lines/line_weights.h"
#include "extract/scan/ink/page_ink.h"
#include "tests/extract/scan/built_in_phrases.h"
#include "tests/extract/scan/drawn_page.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(second_opinion_tests)

namespace {

LineWord weighed(const char* own, float probability, const char* other, float confidence) {
    return weigh_word({.text = own, .probability = probability}, other, confidence);
}

}  // namespace

BOOST_AUTO_TEST_CASE(lost_marks_come_from_tesseract) {
    BOOST_TEST(weighed("chông", 0.7F, "chống", 0.96F).text == "chống");
    BOOST_TEST(weighed("chuân,", 0.8F, "chuẩn", 0.9F).text == "chuẩn,");
    BOOST_TEST(weighed("(quyêền)", 0.9F, "quyền", 0.6F).text == "(quyền)", "the one is no syllable");
    BOOST_TEST(weighed("đên", 0.94F, "đến", 0.97F).text == "đến");
    BOOST_TEST(weighed("Intermet", 0.4F, "Internet", 0.92F).text == "Internet");
}

BOOST_AUTO_TEST_CASE(what_the_line_reader_reads_better_stays) {
    BOOST_TEST(weighed("tổ", 0.94F, "tô", 0.97F).text == "tổ", "a mark less");
    BOOST_TEST(weighed("vi", 0.85F, "vì", 0.67F).text == "vi");
    BOOST_TEST(weighed("cập", 0.87F, "cập,", 0.9F).text == "cập", "signs are the line reader's");
    BOOST_TEST(weighed("đẩy", 0.99F, "đây", 0.9F).text == "đẩy");
}

BOOST_AUTO_TEST_CASE(two_that_agree_are_surer_but_never_quite) {
    const LineWord same = weighed("thẩm", 0.8F, "thẩm", 0.95F);
    BOOST_TEST(same.probability > 0.9F);
    BOOST_TEST(same.probability < 0.97F);
    BOOST_TEST(weighed("thẩm", 0.5F, "phẩm", 0.5F).probability == 0.5F);
}

BOOST_AUTO_TEST_CASE(numbers_stay_and_are_in_doubt) {
    const LineWord number = weighed("1.284", 0.9F, "1.234", 0.96F);
    BOOST_TEST(number.text == "1.284");
    BOOST_TEST(number.probability <= 0.5F);
    BOOST_TEST(weighed("l0", 0.9F, "10", 0.96F).probability <= 0.5F);
    BOOST_TEST(weighed("12,", 0.9F, "12", 0.9F).probability > 0.9F);
    BOOST_TEST(weighed("8", 0.98F, "&", 0.8F).text == "&", "one sign alone");
}

BOOST_AUTO_TEST_CASE(words_that_the_field_has_with_other_marks) {
    const KnownPhrases& known = *built_in_phrases();
    BOOST_TEST(lacks_marks("thê", known));
    BOOST_TEST(lacks_marks("(đên,", known));
    for (const char* stays : {"đến", "thể", "Đên", "12", "xyzt", "", "a"})
        BOOST_TEST(!lacks_marks(stays, known), stays);
}

BOOST_AUTO_TEST_CASE(words_of_two_readings_side_by_side) {
    using Words = std::vector<std::string_view>;
    const auto same = [](const Words& own, const Words& others) {
        std::string text;
        for (const int one : same_words(own, others)) text += (text.empty() ? "" : " ") + std::to_string(one);
        return text;
    };
    BOOST_TEST(same({"phòng", "chông", "lụt"}, {"phòng,", "chống", "lụt"}) == "0 1 2");
    BOOST_TEST(same({"phòng", "chông", "lụt"}, {"phòng", "lụt"}) == "0 -1 1");
    BOOST_TEST(same({"phòng", "lụt"}, {"|", "phòng", "chống", "lụt"}) == "1 3");
    BOOST_TEST(same({"ngày"}, {"1284"}) == "-1");
    BOOST_TEST(same({"Nông", "8", "Công"}, {"Nông", "&", "Công"}) == "0 1 2");
    BOOST_TEST(same({}, {"a"}).empty());
}

BOOST_AUTO_TEST_CASE(sure_words_are_not_asked_for) {
    auto tesseract = TextRecognizer::load();
    BOOST_REQUIRE(tesseract);
    const cv::Mat line = page_ink(sealed_scan())(cv::Rect(295, 755, 2040, 60));
    LineReader reader(line_network());
    std::vector<LineWord> words = reader.read({line}).front();
    BOOST_REQUIRE(words.size() > 5U);
    for (LineWord& word : words) word.probability = 0.999F;
    words[2].text = "xyz";
    ask_second(line, 300, words, "", *tesseract, *built_in_phrases());
    BOOST_TEST(words[2].text == "xyz");
    // What is doubted is mended from the ink: "tháng" without its tone.
    words[2] = {.text = "thang", .x0 = words[2].x0, .x1 = words[2].x1, .probability = 0.5F};
    ask_second(line, 300, words, "", *tesseract, *built_in_phrases());
    BOOST_TEST(words[2].text == "tháng");
}

BOOST_AUTO_TEST_CASE(blanks_that_pens_fill) {
    const auto filled = [](const std::vector<std::string>& texts, std::size_t i) {
        std::vector<LineWord> words;
        for (const std::string& text : texts) words.push_back({.text = text, .probability = 0.99F});
        return is_filled_in(words, i);
    };
    BOOST_TEST(filled({"Số:", "237", "/QĐ-UBND"}, 1));
    BOOST_TEST(filled({"ngày", "17", "tháng", "02", "năm", "2025"}, 1));
    BOOST_TEST(!filled({"ngày", "17", "tháng", "02", "năm", "2025"}, 3));
    BOOST_TEST(!filled({"số", "63/2010/NĐ-CP", "ngày", "08/6/2010"}, 1));
    BOOST_TEST(!filled({"có", "237", "thủ", "tục"}, 1));
    BOOST_TEST(!filled({"237"}, 0));
}

BOOST_AUTO_TEST_SUITE_END()
