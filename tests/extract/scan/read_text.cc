#include "extract/scan/read_text.h"

#include <cmath>

#include "extract/scan/ink/page_ink.h"
#include "tests/extract/scan/built_in_phrases.h"
#include "tests/extract/scan/drawn_page.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(read_text_tests)

namespace {

const cv::Rect prose(295, 755, 2040, 185);  // of the committed scan: three lines in 14 points

std::string joined(const std::vector<Fragment>& fragments) {
    std::string text;
    for (const Fragment& fragment : fragments) text += (text.empty() ? "" : " ") + fragment.word.text;
    return text;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

Fragment word(const std::string& text) {
    Fragment fragment;
    fragment.word.text = text;
    fragment.word.confidence = 0.9F;
    return fragment;
}

}  // namespace

BOOST_AUTO_TEST_CASE(prose_in_points_of_the_page) {
    auto recognizer = TextRecognizer::load();
    BOOST_REQUIRE(recognizer);
    const cv::Mat ink = page_ink(sealed_scan());
    const PageScale scale{.dpi_x = 300, .dpi_y = 300};
    for (const Area area : {Area::block, Area::page}) {
        const std::vector<Fragment> fragments = read_text(ink, prose, scale, *recognizer, area);
        const std::string text = joined(fragments);
        BOOST_TEST(has(text, "Trong 6 tháng đầu năm, UBND xã ban hành"), text);
        BOOST_TEST(has(text, "1.254 hồ sơ"), text);
        const Box part = scale.points(prose);
        for (const Fragment& fragment : fragments) {
            const Box& box = fragment.word.box;
            BOOST_TEST((box.x0 >= part.x0 && box.y0 >= part.y0 - 1 && box.x1 <= part.x1 && box.y1 <= part.y1 + 1));
            BOOST_TEST(std::abs(fragment.word.font_size - 14) < 1.6F, fragment.word.font_size);
            BOOST_TEST(fragment.next == static_cast<float>(box.x1));
        }
        // Words of a line share its baseline.
        BOOST_TEST(fragments[0].baseline == fragments[1].baseline);
        BOOST_TEST(fragments.back().baseline > fragments[0].baseline + 30);
    }
}

BOOST_AUTO_TEST_CASE(coarse_and_fine_scans) {
    auto recognizer = TextRecognizer::load();
    BOOST_REQUIRE(recognizer);
    const cv::Mat ink = page_ink(sealed_scan())(prose);
    double first = 0;
    for (const double dpi : {300.0, 150.0, 600.0}) {
        cv::Mat picture;
        cv::resize(ink, picture, {}, dpi / 300, dpi / 300, dpi < 300 ? cv::INTER_AREA : cv::INTER_CUBIC);
        const std::vector<Fragment> fragments = read_text(picture, {0, 0, picture.cols, picture.rows},
                                                          {.dpi_x = dpi, .dpi_y = dpi}, *recognizer, Area::block);
        BOOST_TEST(has(joined(fragments), "UBND xã ban hành 09 văn bản"), joined(fragments));
        BOOST_REQUIRE(!fragments.empty());
        // The same place in points.
        if (first == 0) first = fragments[0].word.box.x0;
        BOOST_TEST(std::abs(fragments[0].word.box.x0 - first) < 1.5);
        BOOST_TEST(std::abs(fragments[0].word.font_size - 14) < 2.2F, fragments[0].word.font_size);
    }
}

BOOST_AUTO_TEST_CASE(specks_are_no_words) {
    auto recognizer = TextRecognizer::load();
    BOOST_REQUIRE(recognizer);
    cv::Mat page = paper(600, 200);
    page(cv::Rect(100, 60, 3, 60)).setTo(0);
    cv::circle(page, {300, 100}, 4, cv::Scalar(0), -1);
    const PageScale scale{.dpi_x = 300, .dpi_y = 300};
    for (const Area area : {Area::block, Area::line, Area::page}) {
        const std::string text = joined(read_text(page, {0, 0, 600, 200}, scale, *recognizer, area));
        BOOST_TEST(text.find_first_of("|.,'_-") == std::string::npos, text);
        BOOST_TEST(read_text(paper(400, 100), {0, 0, 400, 100}, scale, *recognizer, area).empty());
    }
    BOOST_TEST(read_text(page, {0, 0, 2, 2}, scale, *recognizer, Area::line).empty());
    BOOST_TEST(read_text(page, {900, 900, 50, 50}, scale, *recognizer, Area::line).empty());
}

BOOST_AUTO_TEST_CASE(white_on_black_is_read_at_the_second_try) {
    auto recognizer = TextRecognizer::load();
    BOOST_REQUIRE(recognizer);
    cv::Mat black;
    cv::bitwise_not(page_ink(sealed_scan()), black);
    const PageScale scale{.dpi_x = 300, .dpi_y = 300};
    const std::string text = joined(read_text(black, prose, scale, *recognizer, Area::block, Manner::larger));
    BOOST_TEST(has(text, "UBND xã ban hành"), text);
}

BOOST_AUTO_TEST_CASE(slips_are_mended_and_the_raw_reading_kept) {
    std::vector<Fragment> words{word("Tống"), word("số"), word("hồ"), word("sơ")};
    mend(words, MendPlace::cell, *tests::built_in_phrases());
    BOOST_TEST(joined(words) == "Tổng số hồ sơ");
    BOOST_TEST(words[0].word.raw == "Tống");
    BOOST_TEST(words[1].word.raw.empty());
}

BOOST_AUTO_TEST_CASE(remnants_of_rulings_at_the_edges_of_a_cell) {
    const std::vector<Fragment> read{word("|"), word("Văn"), word("bản"), word("_")};
    std::vector<Fragment> cell = read, line = read, alone{word("|")}, dash{word("-")};
    mend(cell, MendPlace::cell, *tests::built_in_phrases());
    BOOST_TEST(joined(cell) == "Văn bản");
    mend(line, MendPlace::prose, *tests::built_in_phrases());
    BOOST_TEST(has(joined(line), "|"));
    mend(alone, MendPlace::cell, *tests::built_in_phrases());
    BOOST_TEST(alone.empty());
    mend(dash, MendPlace::cell, *tests::built_in_phrases());
    BOOST_TEST(joined(dash) == "-");
}

BOOST_AUTO_TEST_SUITE_END()
