#include "extract/scan/word_places.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "tests/extract/scan/drawn_page.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(word_places_tests)

namespace {

constexpr double height = 20;  // of the small letters
constexpr int baseline = 60;

// Bars as letters, one for each character, `apart` pixels of white between them; the place of the word's ink.
cv::Rect draw(cv::Mat& page, int x, int letters, int apart = 3) {
    const int from = x;
    for (int i = 0; i < letters; ++i, x += 18 + apart) {
        cv::rectangle(page, cv::Rect(x, baseline - 20, 18, 20), cv::Scalar(0), cv::FILLED);
    }
    return {from, baseline - 20, x - apart - from, 20};
}

RecognizedWord word(const std::string& text, double x0, double x1) {
    return {.text = text, .box = {x0, baseline - 20, x1, baseline}, .confidence = 0.9F};
}

RecognizedLine line(std::vector<RecognizedWord> words) {
    return {.words = std::move(words), .box = {0, baseline - 30, 1000, baseline + 8}, .baseline = baseline};
}

std::vector<RecognizedWord> placed(const cv::Mat& page, std::vector<RecognizedWord> words) {
    std::vector<RecognizedLine> lines{line(std::move(words))};
    place_words(page, lines, std::vector<double>{height});
    return lines.front().words;
}

void stands_at(const RecognizedWord& word, const cv::Rect& ink) {
    BOOST_TEST(std::abs(word.box.x0 - ink.x) <= 6, word.text);
    BOOST_TEST(std::abs(word.box.x1 - ink.br().x) <= 6, word.text);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_word_that_was_seen_on_its_neighbour_gets_its_own_ink) {
    cv::Mat page = paper(1000, 100);
    const cv::Rect first = draw(page, 100, 2), five = draw(page, 156, 1), last = draw(page, 190, 3);
    const std::vector<RecognizedWord> words =
        placed(page, {word("an", 100, 138), word("5", 120, 138), word("hup", 190, 250)});
    BOOST_REQUIRE_EQUAL(words.size(), 3U);
    stands_at(words[0], first);
    stands_at(words[1], five);
    stands_at(words[2], last);
}

BOOST_AUTO_TEST_CASE(a_word_that_was_cut_gets_all_its_ink) {
    cv::Mat page = paper(1000, 100);
    draw(page, 100, 4);
    const cv::Rect date = draw(page, 200, 9);
    draw(page, 420, 4);
    const std::vector<RecognizedWord> words =
        placed(page, {word("ngay", 100, 181), word("278110208", 200, 260), word("cung", 420, 500)});
    stands_at(words[1], date);
}

BOOST_AUTO_TEST_CASE(a_torn_number_is_one_where_no_space_is) {
    cv::Mat page = paper(1000, 100);
    draw(page, 100, 4);
    const cv::Rect number = draw(page, 200, 7);
    draw(page, 370, 4);
    const std::vector<RecognizedWord> words =
        placed(page, {word("hon", 100, 181), word("500.", 200, 280), word("000", 284, 344), word("dong", 370, 450)});
    BOOST_REQUIRE_EQUAL(words.size(), 3U);
    BOOST_TEST(words[1].text == "500.000");
    stands_at(words[1], number);
}

BOOST_AUTO_TEST_CASE(two_numbers_with_a_space_between_stay_two) {
    cv::Mat page = paper(1000, 100);
    draw(page, 100, 3);
    draw(page, 176, 2);
    const std::vector<RecognizedWord> words = placed(page, {word("88,", 100, 160), word("67", 176, 215)});
    BOOST_REQUIRE_EQUAL(words.size(), 2U);
    BOOST_TEST(words[0].text == "88,");
}

BOOST_AUTO_TEST_CASE(a_line_that_does_not_go_with_its_ink_stays) {
    cv::Mat page = paper(1000, 100);
    draw(page, 100, 30);
    const std::vector<RecognizedWord> words = placed(page, {word("a", 500, 520), word("b", 700, 720)});
    BOOST_TEST(words[0].box.x0 == 500);
    BOOST_TEST(words[1].box.x1 == 720);
    BOOST_TEST(placed(paper(1000, 100), {word("a", 500, 520)})[0].box.x0 == 500);
}

BOOST_AUTO_TEST_SUITE_END()
