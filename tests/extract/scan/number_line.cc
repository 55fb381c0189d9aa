#include "extract/scan/number_line.h"

#include "tests/extract/scan/drawn_page.h"

using namespace solieu;
using namespace solieu::extract;

namespace tt = boost::test_tools;

BOOST_AUTO_TEST_SUITE(number_line_tests)

BOOST_AUTO_TEST_CASE(what_is_a_number) {
    BOOST_TEST(is_number({{"1.872", 0.9F}}));
    BOOST_TEST(is_number({{"III", 0.9F}}));
    BOOST_TEST(is_number({{"-", 0.9F}}));
    BOOST_TEST(!is_number({}));
    BOOST_TEST(!is_number({{"", 1.0F}}));
    // The best reading decides.
    BOOST_TEST(!is_number({{"1~", 0.6F}, {"11", 0.4F}}));
    BOOST_TEST(is_number({{"11", 0.6F}, {"1~", 0.4F}}));
}

BOOST_AUTO_TEST_CASE(marks_that_stand_in_no_number) {
    const auto mended = [](const char* text) {
        Word word;
        word.text = text;
        word.confidence = 1;
        mend_number_marks(word);
        BOOST_TEST((word.text == text) == word.raw.empty());
        BOOST_TEST((word.confidence < 0.95F) == (word.text != text));
        return word.text;
    };
    BOOST_TEST(mended("11:535") == "11.535");
    BOOST_TEST(mended("1:284:000") == "1.284.000");
    BOOST_TEST(mended("84'") == "84");
    BOOST_TEST(mended("97,5’") == "97,5");
    for (const char* stays : {"11:30", "7:00", "012:345", "1:2", "84", "Mục 3'", "'", "1.284,", "1234:567"}) {
        BOOST_TEST(mended(stays) == stays);
    }
}

BOOST_AUTO_TEST_CASE(a_number_is_about_as_wide_as_its_ink) {
    // Digits 20 high are 10 to 14 wide.
    BOOST_TEST(fits_width("1.872", {0, 0, 55, 20}));
    BOOST_TEST(fits_width("12", {0, 0, 24, 20}));
    BOOST_TEST(fits_width("11", {0, 0, 18, 20}));
    BOOST_TEST(fits_width("99,80%", {0, 0, 80, 20}));
    BOOST_TEST(fits_width("10.036.223", {0, 0, 115, 20}));
    BOOST_TEST(fits_width("12 34", {0, 0, 64, 20}));
    BOOST_TEST(fits_width("1/2", {0, 0, 30, 24}));
    // Words taken for a few digits, and a digit taken for many.
    BOOST_TEST(!fits_width("11", {0, 0, 120, 20}));
    BOOST_TEST(!fits_width("1.872", {0, 0, 200, 20}));
    BOOST_TEST(!fits_width("20/32 ", {0, 0, 264, 37}));
    BOOST_TEST(!fits_width(" 20/32", {0, 0, 264, 37}));
    BOOST_TEST(!fits_width("7", {0, 0, 90, 20}));
    BOOST_TEST(!fits_width("11111111", {0, 0, 30, 20}));
    // A dash has no height.
    BOOST_TEST(fits_width("-", {0, 0, 14, 3}));
    BOOST_TEST(fits_width("3", {0, 0, 12, 20}));
}

BOOST_AUTO_TEST_CASE(a_line_becomes_fragments) {
    std::vector<Fragment> fragments;
    const PageScale scale{.dpi_x = 144, .dpi_y = 144};  // two pixels a point
    add_number({{"1.872", 0.9F}, {"1.372", 0.05F}}, {100, 200, 50, 20}, scale, fragments);
    BOOST_REQUIRE_EQUAL(fragments.size(), 1U);
    const Word& word = fragments[0].word;
    BOOST_TEST(word.text == "1.872");
    BOOST_TEST(word.confidence == 0.9F);
    BOOST_TEST(word.box.x0 == 50);
    BOOST_TEST(word.box.y0 == 100);
    BOOST_TEST(word.box.x1 == 75);
    BOOST_TEST(word.box.y1 == 110);
    BOOST_TEST(fragments[0].baseline == 110);
    BOOST_TEST(word.font_size == 10 / 0.7F, tt::tolerance(0.001F));
    BOOST_REQUIRE_EQUAL(word.readings.size(), 2U);
    BOOST_TEST(word.readings[1].text == "1.372");
}

BOOST_AUTO_TEST_CASE(words_of_a_line_have_their_own_readings) {
    std::vector<Fragment> fragments;
    const PageScale scale{.dpi_x = 72, .dpi_y = 72};
    add_number({{"12 %", 0.6F}, {"17 %", 0.2F}, {"12%", 0.1F}, {"12 x", 0.05F}}, {10, 10, 40, 12}, scale, fragments);
    BOOST_REQUIRE_EQUAL(fragments.size(), 2U);
    const Word& number = fragments[0].word;
    const Word& sign = fragments[1].word;
    BOOST_TEST(number.text == "12");
    BOOST_TEST(sign.text == "%");
    BOOST_TEST(number.box.x0 == 10);
    BOOST_TEST(number.box.x1 == 30);
    BOOST_TEST(sign.box.x0 == 40);
    BOOST_TEST(sign.box.x1 == 50);
    // "12 %" and "12 x" speak for 12; "12%" is one word and counts for nothing.
    BOOST_REQUIRE_EQUAL(number.readings.size(), 2U);
    BOOST_TEST(number.readings[0].text == "12");
    BOOST_TEST(number.readings[0].probability == 0.65F, tt::tolerance(0.001F));
    BOOST_TEST(number.readings[1].text == "17");
    BOOST_TEST(sign.readings[0].text == "%");
    BOOST_TEST(sign.readings[0].probability == 0.8F, tt::tolerance(0.001F));
}

BOOST_AUTO_TEST_SUITE_END()
