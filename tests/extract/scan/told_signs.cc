#include "extract/scan/told_signs.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/extract/scan/drawn_page.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(told_signs_tests)

namespace {

std::string text_of(const std::vector<LineWord>& words) {
    std::string text;
    for (const LineWord& word : words) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

// "nnnn", a place for a sign from column 120 on, "nnnn": small letters from row 14 to 34.
cv::Mat line_with(std::initializer_list<cv::Rect> sign) {
    cv::Mat line = paper(300, 48);
    for (int x = 4; x < 290; x += 12) {
        if (x > 96 && x < 170) continue;
        line(cv::Rect(x, 14, 4, 20)).setTo(0);
    }
    for (const cv::Rect& stroke : sign) line(stroke).setTo(0);
    return line;
}

std::vector<LineWord> two_words() {
    return {{.text = "nn", .x0 = 0, .x1 = 110, .probability = 0.99F},
            {.text = "nn", .x0 = 160, .x1 = 290, .probability = 0.99F}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_dash_of_two_strokes) {
    std::vector<LineWord> words = two_words();
    words.insert(words.begin() + 1, {.text = "-", .x0 = 110, .x1 = 160, .probability = 0.99F});
    tell_signs(line_with({{124, 20, 22, 3}, {124, 27, 22, 3}}), words);
    BOOST_TEST(text_of(words) == "nn = nn");
    words[1].text = "-";
    tell_signs(line_with({{124, 23, 22, 3}}), words);
    BOOST_TEST(text_of(words) == "nn - nn");
}

BOOST_AUTO_TEST_CASE(an_equal_sign_in_the_place_of_the_word_behind_it) {
    std::vector<LineWord> words = two_words();
    words[1] = {.text = "1", .x0 = 112, .x1 = 290, .probability = 0.99F};
    tell_signs(line_with({{124, 20, 22, 3}, {124, 27, 22, 3}}), words);
    BOOST_TEST(text_of(words) == "nn = 1");
    BOOST_TEST(words[2].x0 == 146);
}

BOOST_AUTO_TEST_CASE(a_sign_that_was_not_read) {
    std::vector<LineWord> words = two_words();
    tell_signs(line_with({{124, 23, 20, 3}, {132, 15, 3, 20}}), words);
    BOOST_TEST(text_of(words) == "nn + nn");
    std::vector<LineWord> others = two_words();
    tell_signs(line_with({{124, 23, 20, 3}}), others);
    BOOST_TEST(text_of(others) == "nn nn");
    tell_signs(line_with({}), others);
    BOOST_TEST(text_of(others) == "nn nn");
}

BOOST_AUTO_TEST_SUITE_END()
