#include "extract/scan/text_recognizer.h"

#include "extract/scan/ink/page_ink.h"
#include "tests/extract/scan/drawn_page.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(text_recognizer_tests)

namespace {

std::string text_of(const RecognizedLine& line) {
    std::string text;
    for (const RecognizedWord& word : line.words) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

// The label "Tổng số hồ sơ tiếp nhận" of the committed scan, and three lines of its prose.
const cv::Rect label(470, 1536, 500, 58), prose(295, 755, 2040, 185);

}  // namespace

BOOST_AUTO_TEST_CASE(a_line_of_vietnamese) {
    auto recognizer = TextRecognizer::load();
    BOOST_REQUIRE(recognizer);
    const cv::Mat ink = page_ink(sealed_scan());
    const auto lines = recognizer->read(ink(label), 300, Area::line, Ink::any);
    BOOST_REQUIRE_EQUAL(lines.size(), 1U);
    BOOST_TEST(text_of(lines[0]) == "Tổng số hồ sơ tiếp nhận");
    double before = -1;
    for (const RecognizedWord& word : lines[0].words) {
        BOOST_TEST(word.confidence > 0.5F);
        BOOST_TEST(word.confidence <= 1.0F);
        BOOST_TEST(word.box.x0 > before);
        BOOST_TEST((word.box.y0 >= 0 && word.box.y1 <= label.height));
        before = word.box.x0;
    }
    // The baseline lies below the small letters and above what hangs.
    BOOST_TEST((lines[0].baseline > 30 && lines[0].baseline < 50), lines[0].baseline);
}

BOOST_AUTO_TEST_CASE(lines_of_a_block_from_the_top) {
    auto recognizer = TextRecognizer::load();
    BOOST_REQUIRE(recognizer);
    const cv::Mat ink = page_ink(sealed_scan());
    for (const Area area : {Area::block, Area::page}) {
        const auto lines = recognizer->read(ink(prose), 300, area, Ink::any);
        BOOST_REQUIRE_EQUAL(lines.size(), 3U);
        BOOST_TEST(text_of(lines[0]).starts_with("Trong 6 tháng"), text_of(lines[0]));
        BOOST_TEST(text_of(lines[2]).starts_with("còn 02 công"), text_of(lines[2]));
        BOOST_TEST(lines[0].words.at(0).first_of_block);
        BOOST_TEST(!lines[0].words.at(1).first_of_block);
        BOOST_TEST(lines[0].baseline < lines[1].baseline);
        BOOST_TEST(lines[1].baseline < lines[2].baseline);
    }
}

BOOST_AUTO_TEST_CASE(nothing_to_read) {
    auto recognizer = TextRecognizer::load();
    BOOST_REQUIRE(recognizer);
    BOOST_TEST(recognizer->read({}, 300, Area::page, Ink::any).empty());
    BOOST_TEST(recognizer->read(paper(2, 2), 300, Area::line, Ink::any).empty());
    for (const Area area : {Area::page, Area::block, Area::line}) {
        // Tesseract may see a sign in white paper, without any confidence.
        for (const RecognizedLine& line : recognizer->read(paper(400, 100), 300, area, Ink::any)) {
            for (const RecognizedWord& word : line.words) BOOST_TEST(word.confidence == 0);
        }
    }
    // A reader goes on after it, and resolutions out of range do no harm.
    const cv::Mat ink = page_ink(sealed_scan());
    for (const double dpi : {0.0, 1e9}) BOOST_TEST(!recognizer->read(ink(label), dpi, Area::line, Ink::any).empty());
}

BOOST_AUTO_TEST_CASE(what_read_before_does_not_matter) {
    auto used = TextRecognizer::load(), fresh = TextRecognizer::load();
    BOOST_REQUIRE(used);
    BOOST_REQUIRE(fresh);
    const cv::Mat ink = page_ink(sealed_scan());
    const auto first = fresh->read(ink(label), 300, Area::line, Ink::any);
    BOOST_TEST(!used->read(ink(prose), 300, Area::block, Ink::any).empty());
    const auto after = used->read(ink(label), 300, Area::line, Ink::any);
    BOOST_REQUIRE_EQUAL(first.size(), after.size());
    BOOST_TEST(text_of(first[0]) == text_of(after[0]));
    BOOST_TEST(first[0].words[0].confidence == after[0].words[0].confidence);
}

BOOST_AUTO_TEST_CASE(the_model_has_a_name) {
    BOOST_TEST(text_model().starts_with("tesseract 5."), text_model());
    BOOST_TEST(text_model().ends_with(" vie"), text_model());
}

BOOST_AUTO_TEST_SUITE_END()
