#include "extract/scan/find_turn.h"

#include "extract/scan/ink/page_ink.h"
#include "tests/extract/scan/drawn_page.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(find_turn_tests)

namespace {

// Each way the page may lie in the scanner, and by how much it must be turned back.
void check_all_ways(const cv::Mat& grey, double dpi, TextRecognizer& recognizer) {
    for (const int lies : {0, 90, 180, 270}) {
        const int back = (360 - lies) % 360;
        BOOST_TEST(find_turn(turned(grey, lies), dpi, recognizer) == back, "the page lies turned by " << lies);
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(pictures_are_turned_clockwise) {
    const cv::Mat picture = (cv::Mat_<unsigned char>(2, 3) << 1, 2, 3, 4, 5, 6);
    const auto is = [&](int degrees, const cv::Mat& expected) {
        const cv::Mat result = turned(picture, degrees);
        return result.size() == expected.size() && cv::countNonZero(result != expected) == 0;
    };
    BOOST_TEST(is(0, picture));
    BOOST_TEST(is(90, (cv::Mat_<unsigned char>(3, 2) << 4, 1, 5, 2, 6, 3)));
    BOOST_TEST(is(180, (cv::Mat_<unsigned char>(2, 3) << 6, 5, 4, 3, 2, 1)));
    BOOST_TEST(is(270, (cv::Mat_<unsigned char>(3, 2) << 3, 6, 2, 5, 1, 4)));
}

BOOST_AUTO_TEST_CASE(a_scan_that_lies_any_way) {
    auto recognizer = TextRecognizer::load();
    BOOST_REQUIRE(recognizer);
    check_all_ways(page_ink(sealed_scan()), 300, *recognizer);
    const cv::Mat bilevel =
        cv::imread(SOLIEU_SOURCE_DIR "/corpus/samples/scans/forms-bilevel.tif", cv::IMREAD_GRAYSCALE);
    BOOST_REQUIRE(!bilevel.empty());
    check_all_ways(page_ink(bilevel), 200, *recognizer);
}

BOOST_AUTO_TEST_CASE(a_page_of_prose_alone) {
    auto recognizer = TextRecognizer::load();
    BOOST_REQUIRE(recognizer);
    check_all_ways(page_of_prose(), 150, *recognizer);
}

BOOST_AUTO_TEST_CASE(a_page_without_text_stays) {
    auto recognizer = TextRecognizer::load();
    BOOST_REQUIRE(recognizer);
    cv::Mat upright_bars = paper(1000, 1400);
    for (int x = 100; x < 900; x += 60) upright_bars(cv::Rect(x, 200, 12, 900)).setTo(0);
    for (const cv::Mat& page : {paper(1000, 1400), upright_bars, paper(1, 1)}) {
        BOOST_TEST(find_turn(page, 150, *recognizer) == 0);
    }
}

BOOST_AUTO_TEST_SUITE_END()
