#include "extract/scan/read_lines.h"

#include "extract/lines/line_weights.h"
#include "extract/scan/ink/page_ink.h"
#include "tests/extract/scan/built_in_phrases.h"
#include "tests/extract/scan/drawn_page.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(read_lines_tests)

namespace {

std::string text_of(const RecognizedLine& line) {
    std::string text;
    for (const RecognizedWord& word : line.words) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

const cv::Rect prose(295, 755, 2040, 185);  // three lines of the committed scan

}  // namespace

BOOST_AUTO_TEST_CASE(lines_of_prose_from_the_top) {
    auto tesseract = TextRecognizer::load();
    BOOST_REQUIRE(tesseract);
    LineReader reader(line_network());
    const cv::Mat ink = page_ink(sealed_scan());
    const auto lines = read_lines(ink(prose), 300, *tesseract, reader, *built_in_phrases());
    BOOST_REQUIRE_EQUAL(lines.size(), 3U);
    BOOST_TEST(text_of(lines[0]).starts_with("Trong 6 tháng"), text_of(lines[0]));
    BOOST_TEST(text_of(lines[2]).starts_with("còn 02 công"), text_of(lines[2]));
    BOOST_TEST(lines[0].words.at(0).first_of_block);
    BOOST_TEST(!lines[0].words.at(1).first_of_block);
    for (const RecognizedLine& line : lines) {
        BOOST_TEST((line.baseline > line.box.y0 && line.baseline <= line.box.y1 + 2));
        double before = -1;
        for (const RecognizedWord& word : line.words) {
            BOOST_TEST((word.box.x0 >= before && word.box.x1 > word.box.x0 && word.box.x1 <= prose.width));
            before = word.box.x0;
        }
    }
}

BOOST_AUTO_TEST_CASE(nothing_to_read) {
    auto tesseract = TextRecognizer::load();
    BOOST_REQUIRE(tesseract);
    LineReader reader(line_network());
    BOOST_TEST(read_lines(paper(400, 200), 200, *tesseract, reader, *built_in_phrases()).empty());
    BOOST_TEST(read_lines(cv::Mat(), 200, *tesseract, reader, *built_in_phrases()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
