#include "extract/scan/passed_lines.h"

#include "extract/scan/ink/page_ink.h"
#include "extract/scan/ink/printed_lines.h"
#include "tests/extract/scan/built_in_phrases.h"
#include "tests/extract/scan/drawn_page.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(passed_lines_tests)

namespace {

constexpr PageScale scale{.dpi_x = 300, .dpi_y = 300};
const cv::Rect label(470, 1530, 720, 64);  // "Tổng số hồ sơ tiếp nhận" of the committed scan

// A line of print, its black as grey as `black`, in the middle of a page.
cv::Mat page_with(const cv::Mat& line, int black) {
    cv::Mat page = paper(1200, 600), grey;
    line.convertTo(grey, CV_8U, (255 - black) / 255.0, black);
    grey.copyTo(page(cv::Rect({200, 300}, line.size())));
    return page;
}

struct Told {
    std::vector<Fragment> words;
    std::vector<Box> unread;
};

Told passed(const cv::Mat& page, const std::vector<Fragment>& words = {}) {
    Recognizers own{.text = *TextRecognizer::load(), .numbers = NumberReader(), .known = built_in_phrases()};
    cv::Mat mask = ink_mask(page);
    remove_specks(mask, page, scale.dpi());
    Told told;
    told.words = read_passed_lines(page, mask, scale, words, own, told.unread);
    return told;
}

cv::Mat print_of_label() {
    static const cv::Mat ink = page_ink(sealed_scan());
    return ink(label);
}

}  // namespace

BOOST_AUTO_TEST_CASE(pale_and_black_lines_that_nobody_read) {
    for (const int black : {160, 0}) {
        const Told told = passed(page_with(print_of_label(), black));
        BOOST_TEST(told.unread.empty());
        BOOST_REQUIRE_EQUAL(told.words.size(), 6U);
        BOOST_TEST(told.words[0].word.text == "Tổng");
        BOOST_TEST(told.words[5].word.text == "nhận");
    }
}

BOOST_AUTO_TEST_CASE(a_line_of_which_words_were_read_is_left_alone) {
    Fragment read;
    read.word.text = "Tổng";
    read.word.box = scale.points(cv::Rect(200, 300, 90, 60));
    const Told told = passed(page_with(print_of_label(), 0), {read});
    BOOST_TEST(told.words.size() + told.unread.size() <= 6U);
    Fragment all = read;
    all.word.box = scale.points(cv::Rect(200, 300, 680, 64));
    BOOST_TEST(passed(page_with(print_of_label(), 0), {all}).words.empty());
}

// Mirrored print is no text: what is black is told, what shines through from the other side is not.
BOOST_AUTO_TEST_CASE(what_cannot_be_read) {
    cv::Mat mirrored;
    cv::flip(print_of_label(), mirrored, 1);
    const Told black = passed(page_with(mirrored, 0));
    BOOST_TEST(black.words.empty());
    BOOST_TEST(black.unread.size() == 1U);
    const Told pale = passed(page_with(mirrored, 160));
    BOOST_TEST(pale.words.empty());
    BOOST_TEST(pale.unread.empty());
}

BOOST_AUTO_TEST_CASE(strokes_and_white_are_no_lines) {
    cv::Mat page = paper(1200, 600);
    BOOST_TEST(passed(page).unread.empty());
    cv::line(page, {200, 300}, {900, 310}, cv::Scalar(0), 5);
    cv::ellipse(page, {500, 450}, {300, 20}, 0, 0, 360, cv::Scalar(0), 4);
    const Told told = passed(page);
    BOOST_TEST(told.words.empty());
    BOOST_TEST(told.unread.empty());
}

BOOST_AUTO_TEST_SUITE_END()
