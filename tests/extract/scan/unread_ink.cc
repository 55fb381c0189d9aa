#include "extract/scan/unread_ink.h"

#include "extract/scan/ink/page_ink.h"
#include "tests/extract/scan/built_in_phrases.h"
#include "tests/extract/scan/drawn_page.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(unread_ink_tests)

namespace {

constexpr PageScale scale{.dpi_x = 300, .dpi_y = 300};

// Print of the committed scan: figures, and the word "Hồ".
const cv::Rect figure_3(1800, 1284, 100, 46), figure_917(1760, 1606, 170, 50), word_ho(1480, 1540, 64, 48),
    unit_ho_so(1460, 1538, 180, 52);

cv::Mat scan_ink() {
    static const cv::Mat ink = page_ink(sealed_scan());
    return ink;
}

// Puts print of the scan on a page; returns where its ink stands.
cv::Rect put(cv::Mat& page, const cv::Rect& print, cv::Point at) {
    scan_ink()(print).copyTo(page(cv::Rect(at, print.size())));
    return cv::boundingRect(ink_mask(page(cv::Rect(at, print.size())))) + at;
}

std::vector<Fragment> unread(const cv::Mat& page, std::vector<Fragment> words = {}) {
    Recognizers own{.text = *TextRecognizer::load(), .numbers = NumberReader(), .known = built_in_phrases()};
    std::vector<Box> unread;
    return read_unread_ink(page, ink_mask(page), scale, words, own, unread);
}

Fragment word_at(const cv::Rect& place, float baseline) {
    Fragment fragment;
    fragment.word.text = "x";
    fragment.word.font_size = 13;
    fragment.word.box = scale.points(place);
    fragment.baseline = baseline;
    return fragment;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_lone_digit_is_found) {
    cv::Mat page = paper(1000, 600);
    const cv::Rect digit = put(page, figure_3, {100, 200}), number = put(page, figure_917, {500, 400});
    const std::vector<Fragment> found = unread(page);
    BOOST_REQUIRE_EQUAL(found.size(), 2U);
    BOOST_TEST(found[0].word.text == "3");
    BOOST_TEST(found[1].word.text == "917");
    BOOST_TEST(found[0].word.confidence >= 0.7F);
    const Box place = scale.points(digit);
    BOOST_TEST(std::abs(found[0].word.box.x0 - place.x0) < 1);
    BOOST_TEST(std::abs(found[0].word.box.y1 - place.y1) < 1);
    BOOST_TEST(std::abs(found[1].word.box.x1 - scale.points(number).x1) < 1);
}

BOOST_AUTO_TEST_CASE(it_stands_on_the_line_of_the_words_beside_it) {
    cv::Mat page = paper(1000, 600);
    const cv::Rect digit = put(page, figure_3, {100, 200});
    const cv::Rect beside(400, digit.y - 4, 200, digit.height + 8);
    const std::vector<Fragment> found =
        unread(page, {word_at({700, 450, 200, 30}, 999), word_at(beside, 58.5F), word_at({800, 205, 50, 40}, 77)});
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_TEST(found[0].baseline == 58.5F);
    BOOST_TEST(found[0].word.font_size == 13);
}

BOOST_AUTO_TEST_CASE(words_beside_a_line) {
    cv::Mat page = paper(1200, 600);
    const cv::Rect unit = put(page, unit_ho_so, {600, 200});
    const std::vector<Fragment> found = unread(page, {word_at({100, unit.y, 300, unit.height}, 61)});
    BOOST_REQUIRE_EQUAL(found.size(), 2U);
    BOOST_TEST(found[0].word.text == "Hồ");
    BOOST_TEST(found[1].word.text == "sơ");
    BOOST_TEST(found[1].baseline == 61);
    BOOST_TEST(unread(page, {word_at({100, 400, 300, unit.height}, 99)}).empty());  // nothing stands beside it
}

BOOST_AUTO_TEST_CASE(what_was_read_is_not_read_twice) {
    cv::Mat page = paper(1000, 600);
    const cv::Rect digit = put(page, figure_3, {100, 200});
    BOOST_TEST(unread(page, {word_at(digit, 60)}).empty());
    BOOST_TEST(unread(page, {word_at({80, 180, 400, 90}, 60)}).empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_number_stays_out) {
    cv::Mat page = paper(1000, 600);
    put(page, word_ho, {100, 200});
    cv::circle(page, {400, 200}, 60, cv::Scalar(0), -1);       // a hole
    page(cv::Rect(600, 300, 300, 4)).setTo(0);                 // a stroke
    page(cv::Rect(700, 100, 5, 5)).setTo(0);                   // a speck
    cv::line(page, {100, 400}, {140, 430}, cv::Scalar(0), 4);  // a slip of the pen
    for (const Fragment& fragment : unread(page)) BOOST_ERROR("read as " << fragment.word.text);
    BOOST_TEST(unread(paper(100, 100)).empty());
}

BOOST_AUTO_TEST_CASE(a_photograph_has_an_end) {
    cv::Mat page = paper(2000, 2000);
    for (int y = 20; y < 1980; y += 50) {
        for (int x = 20; x < 1980; x += 50) cv::circle(page, {x, y}, 14, cv::Scalar(0), 3);
    }
    BOOST_TEST(unread(page).size() <= 400U);
}

BOOST_AUTO_TEST_SUITE_END()
