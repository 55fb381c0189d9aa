#include "extract/scan/number_words.h"

#include <algorithm>

#include "extract/scan/ink/page_ink.h"
#include "tests/extract/scan/built_in_phrases.h"
#include "tests/extract/scan/drawn_page.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(number_words_tests)

namespace {

constexpr PageScale scale{.dpi_x = 300, .dpi_y = 300};

// Figures and words of the committed scan: print as wide as its ink.
const cv::Rect value_9(1780, 1218, 140, 56), value_1284(1740, 1538, 200, 54), word_so(476, 1538, 700, 56);

// The ink within an area.
cv::Rect print_in(const cv::Mat& ink, const cv::Rect& area) {
    return cv::boundingRect(ink_mask(ink(area))) + area.tl();
}

Fragment said(const std::string& text, float confidence, const cv::Rect& place) {
    Fragment fragment;
    fragment.word.text = text;
    fragment.word.confidence = confidence;
    fragment.word.box = scale.points(place);
    return fragment;
}

// What becomes of a word that Tesseract read as `text`.
Word read_again(const std::string& text, float confidence, const cv::Rect& area) {
    static const cv::Mat ink = page_ink(sealed_scan());
    NumberReader numbers;
    std::vector<Fragment> fragments{said(text, confidence, print_in(ink, area))};
    read_numbers_again(ink, scale, fragments, numbers, *built_in_phrases());
    return fragments[0].word;
}

}  // namespace

BOOST_AUTO_TEST_CASE(two_readers_that_agree_and_two_that_differ) {
    BOOST_TEST(agreed(0.9F, 0.9F) > 0.95F);
    BOOST_TEST(agreed(0.9F, 0) == 0.9F);
    BOOST_TEST(agreed(0.5F, 0.5F) > 0.5F);
    BOOST_TEST(agreed(1, 1) <= 1.0F);
    BOOST_TEST(disputed(0.9F, 0.9F) < 0.9F);
    BOOST_TEST(disputed(0.9F, 0.9F) > disputed(0.6F, 0.9F));
    BOOST_TEST(disputed(0.6F, 0.9F) < disputed(0.6F, 0.3F));
    for (const float one : {0.0F, 0.3F, 1.0F}) {
        for (const float other : {0.0F, 0.5F, 1.0F}) {
            BOOST_TEST((disputed(one, other) >= 0 && disputed(one, other) <= 1));
        }
    }
}

BOOST_AUTO_TEST_CASE(both_see_the_same) {
    const Word word = read_again("1.284", 0.8F, value_1284);
    BOOST_TEST(word.text == "1.284");
    BOOST_TEST(word.confidence > 0.9F);
    BOOST_REQUIRE(!word.readings.empty());
    BOOST_TEST(word.readings[0].text == "1.284");
}

BOOST_AUTO_TEST_CASE(a_sign_that_no_number_has) {
    const Word word = read_again("1;284", 0.9F, value_1284);
    BOOST_TEST(word.text == "1.284");
    BOOST_TEST(word.raw == "1;284");
    const Word doubtful = read_again("2;731", 0.9F, value_1284);
    BOOST_TEST(doubtful.text == "2;731");
    BOOST_TEST(doubtful.confidence <= 0.5F);
}

BOOST_AUTO_TEST_CASE(letters_where_only_a_number_stands) {
    static const cv::Mat ink = page_ink(sealed_scan());
    const cv::Rect place = print_in(ink, {1760, 1606, 170, 50});  // "917" of the scan
    NumberReader numbers;
    std::vector<Fragment> fragments{said("Điều", 0.9F, {0, 0, 10, 10}), said("gl7.", 0.9F, place),
                                    said("xã", 0.9F, {0, 0, 10, 10}), said("gl.", 0.9F, place)};
    read_numbers_again(ink, scale, fragments, numbers, *built_in_phrases());
    BOOST_TEST(fragments[1].word.text == "917.");
    BOOST_TEST(fragments[1].word.raw == "gl7.");
    BOOST_TEST(fragments[1].word.confidence < 0.95F);
    BOOST_TEST(fragments[3].word.text == "gl.");
}

BOOST_AUTO_TEST_CASE(the_likelier_digits_stand) {
    const Word word = read_again("1.264", 0.6F, value_1284);
    BOOST_TEST(word.text == "1.284");
    BOOST_TEST(word.confidence < 0.99F);
    // What Tesseract saw is among the readings.
    const bool kept = std::any_of(word.readings.begin(), word.readings.end(),
                                  [](const Reading& reading) { return reading.text == "1.264"; });
    BOOST_TEST(kept);
    // Letters stay: only the digits are put in.
    BOOST_TEST(read_again("(1264)", 0.6F, value_1284).text.find_first_not_of("(1284).") == std::string::npos);
    BOOST_TEST(read_again("x1264", 0.6F, value_1284).text == "x1284");
}

BOOST_AUTO_TEST_CASE(letters_that_are_digits) {
    // "l" for 1, "B" for 8, "o" for 0, where the NumberReader sees these digits.
    BOOST_TEST(read_again("l.2B4", 0.8F, value_1284).text == "1.284");
    BOOST_TEST(read_again("l.2B4", 0.8F, value_1284).raw == "l.2B4");
    BOOST_TEST(read_again("o9", 0.8F, value_9).text == "09");
    BOOST_TEST(read_again("O9", 0.8F, value_9).text == "09");
    // It sees others: the word stays.
    BOOST_TEST(read_again("0ó", 0.8F, value_9).text == "0ó");
    BOOST_TEST(read_again("l.2S4", 0.8F, value_1284).text != "1.254");
    // It sees letters: the word stays.
    BOOST_TEST(read_again("ló", 0.8F, word_so).text == "ló");
    BOOST_TEST(read_again("ó", 0.8F, word_so).text == "ó");
}

BOOST_AUTO_TEST_CASE(strokes_of_a_roman_numeral_that_touch) {
    const cv::Rect three(312, 1990, 56, 48);  // "III." of the scan
    const Word word = read_again("IH.", 0.8F, three);
    BOOST_TEST(word.text == "III.");
    BOOST_TEST(word.raw == "IH.");
    BOOST_TEST(word.confidence <= 0.8F);
    // No numeral stands there.
    BOOST_TEST(read_again("IH", 0.8F, value_1284).text == "IH");
}

// "06" put together from two figures of the scan: the 0 of "09", and the 6 in the row "Số công văn đôn đốc".
BOOST_AUTO_TEST_CASE(an_accented_letter_for_a_six) {
    const cv::Mat ink = page_ink(sealed_scan());
    cv::Mat page = paper(400, 200);
    const cv::Rect zero_nine = print_in(ink, value_9), six = print_in(ink, {1800, 1348, 100, 50});
    cv::Rect zero = zero_nine;
    zero.width = zero_nine.width / 2;
    ink(zero).copyTo(page(cv::Rect(100, 80, zero.width, zero.height)));
    ink(six).copyTo(page(cv::Rect(100 + zero.width + 2, 80, six.width, six.height)));
    const cv::Rect print = cv::boundingRect(ink_mask(page));
    NumberReader numbers;
    std::vector<Fragment> fragments{said("0ó", 0.7F, print), said("ngày", 0.7F, print)};
    read_numbers_again(page, scale, fragments, numbers, *built_in_phrases());
    BOOST_TEST(fragments[0].word.text == "06");
    BOOST_TEST(fragments[1].word.text == "ngày");
    BOOST_TEST(fragments[1].word.confidence == 0.7F);
}

// "xe máy, ô tô" without its marks: the reader of numbers is sure of a zero, which says nothing of an "o".
BOOST_AUTO_TEST_CASE(a_zero_that_may_be_a_letter) {
    static const cv::Mat ink = page_ink(sealed_scan());
    cv::Rect zero = print_in(ink, value_9);
    zero.width /= 2;
    NumberReader numbers;
    const auto confidence_of = [&](const std::string& before, const std::string& text, float confidence) {
        std::vector<Fragment> fragments{said(before, 0.9F, {10, 10, 100, 40}), said(text, confidence, zero)};
        for (Fragment& fragment : fragments) fragment.word.font_size = 12;
        read_numbers_again(ink, scale, fragments, numbers, *built_in_phrases());
        return fragments[1].word.confidence;
    };
    BOOST_TEST(confidence_of("máy,", "0", 0.45F) < 0.5F);
    BOOST_TEST(confidence_of("máy,", "0", 0.95F) > 0.9F);
    BOOST_TEST(confidence_of("1.284", "0", 0.45F) > 0.8F);
}

BOOST_AUTO_TEST_CASE(words_off_the_page_or_without_size) {
    const cv::Mat page = paper(200, 100);
    NumberReader numbers;
    std::vector<Fragment> fragments{said("12", 0.7F, {500, 500, 20, 20}), said("12", 0.7F, {10, 10, 0, 0})};
    read_numbers_again(page, scale, fragments, numbers, *built_in_phrases());
    BOOST_TEST(fragments[0].word.text == "12");
    BOOST_TEST(fragments[1].word.text == "12");
    read_numbers_again(page, scale, {}, numbers, *built_in_phrases());
}

BOOST_AUTO_TEST_CASE(a_number_is_cut_with_a_margin_of_its_cell) {
    cv::Mat page = paper(400, 200);
    page(cv::Rect(100, 80, 40, 20)).setTo(0);
    const cv::Mat cut = number_picture(page, {100, 80, 40, 20}, {0, 0, 400, 200});
    BOOST_TEST(cut.cols > 50);
    BOOST_TEST(cut.rows > 26);
    BOOST_TEST(cv::countNonZero(cut == 0) == 40 * 20);
    // Not beyond the cell, and not beyond the page.
    const cv::Mat tight = number_picture(page, {100, 80, 40, 20}, {99, 79, 42, 22});
    BOOST_TEST(tight.size() == cv::Size(42, 22));
    BOOST_TEST(number_picture(page, {0, 0, 40, 20}, {-50, -50, 900, 900}).cols <= 60);
}

BOOST_AUTO_TEST_SUITE_END()
