#include "extract/lines/line_reader.h"

#include "extract/lines/line_weights.h"
#include "extract/scan/ink/page_ink.h"
#include "tests/extract/scan/drawn_page.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(line_reader_tests)

namespace {

std::string text_of(const std::vector<LineWord>& words) {
    std::string text;
    for (const LineWord& word : words) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

const cv::Rect label(470, 1536, 500, 58);  // of the committed scan

}  // namespace

BOOST_AUTO_TEST_CASE(a_line_of_vietnamese) {
    LineReader reader(line_network());
    const cv::Mat line = page_ink(sealed_scan())(label);
    const auto read = reader.read({line, line(cv::Rect(0, 0, 200, line.rows)), paper(300, 40)});
    BOOST_REQUIRE_EQUAL(read.size(), 3U);
    BOOST_TEST(text_of(read[0]) == "Tổng số hồ sơ tiếp nhận");
    BOOST_TEST(read[2].empty());
    double before = -1;
    for (const LineWord& word : read[0]) {
        BOOST_TEST((word.probability > 0.5F && word.probability <= 1.0F));
        BOOST_TEST((word.x0 > before && word.x1 > word.x0 && word.x1 <= line.cols));
        before = word.x0;
    }
    // The same picture reads the same whatever else is read with it.
    BOOST_TEST(text_of(reader.read({line}).front()) == text_of(read[0]));
}

BOOST_AUTO_TEST_SUITE_END()
