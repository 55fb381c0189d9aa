#include "corpus/generate/poor_ocr.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(poor_ocr_tests)

namespace {

using namespace solieu::generate;

BOOST_AUTO_TEST_CASE(without_errors_words_stay) {
    Random random{1};
    BOOST_TEST(misread("Thủ tục 1.872", 0, random) == "Thủ tục 1.872");
}

BOOST_AUTO_TEST_CASE(letters_become_similar_ones) {
    Random random{4};
    std::string word;
    for (int i = 0; i < 30 && word.empty(); ++i) word = misread("8", 1, random);
    BOOST_TEST(word == "3");
    // Whole letters alone: what comes out is text again.
    for (const unsigned char c : misread("ếềệ", 1, random)) BOOST_TEST((c < 0x80 || c >= 0xC2 || (c & 0xC0) == 0x80));
}

BOOST_AUTO_TEST_CASE(about_the_share_asked_for_is_wrong) {
    const std::vector<DrawnWord> words(1000, DrawnWord{.x1 = 10, .text = "72"});
    Random random{9}, again{9};
    const std::vector<DrawnWord> read = poor_ocr(words, 0.1, random);
    int wrong = 0;
    for (const DrawnWord& word : read) wrong += word.text != "72";
    BOOST_TEST(wrong > 120);
    BOOST_TEST(wrong < 260);
    BOOST_TEST(read.size() > 920u);
    BOOST_TEST(read.size() < 1000u);
    BOOST_TEST(poor_ocr(words, 0.1, again).size() == read.size());
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
