#include "extract/image/image_reader.h"

#include <boost/test/unit_test.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/extract/picture/made_tiff.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(image_reader_tests)

namespace {

// Half a page at 200 dpi with a line of text.
cv::Mat page_that_says(const std::string& text) {
    cv::Mat page(1169, 1654, CV_8UC1, cv::Scalar(255));
    cv::putText(page, text, {200, 400}, cv::FONT_HERSHEY_COMPLEX, 2, cv::Scalar(0), 4, cv::LINE_AA);
    return page;
}

TiffPage bilevel(const std::string& text) {
    cv::Mat page = page_that_says(text);
    cv::threshold(page, page, 128, 255, cv::THRESH_BINARY);
    return {.pixels = page, .bits = 1, .compression = COMPRESSION_CCITTFAX4, .x_resolution = 200};
}

std::string all_text(const Document& document) {
    std::string out;
    for (const Page& page : document.pages) out += text_of(page) + "\f";
    return out;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(pages_in_order_for_any_number_of_threads) {
    const std::string bytes = make_tiff({bilevel("Apple house"), bilevel("Green river"), bilevel("Seven horses")});
    std::vector<int> told;
    const auto one = read_image(bytes, {.threads = 1, .progress = [&](int done, int all) {
                                            told.push_back(done);
                                            BOOST_TEST(all == 3);
                                        }});
    const auto many = read_image(bytes, {.threads = 3});
    BOOST_REQUIRE(one);
    BOOST_REQUIRE(many);
    BOOST_TEST((told == std::vector{1, 2, 3}));
    BOOST_TEST((one->kind == SourceKind::image));
    BOOST_TEST(one->page_count == 3);
    const std::string text = all_text(*one);
    BOOST_TEST(text == all_text(*many));
    BOOST_TEST((has(text, "house") && text.find("house") < text.find("river")), text);
    BOOST_TEST(one->pages[2].number == 3);
    BOOST_TEST(one->pages[0].width == 1654 * 72 / 200.0, boost::test_tools::tolerance(0.01));
    const auto part = read_image(bytes, {.threads = 1, .first_page = 2, .last_page = 2});
    BOOST_REQUIRE(part);
    BOOST_REQUIRE_EQUAL(part->pages.size(), 1U);
    BOOST_TEST(has(all_text(*part), "river"));
}

BOOST_AUTO_TEST_CASE(without_recognition_each_page_says_so) {
    const auto document = read_image(encoded(page_that_says("Apple"), ".png"), {.ocr = Ocr::never});
    BOOST_REQUIRE(document);
    BOOST_REQUIRE_EQUAL(document->diagnostics.size(), 1U);
    BOOST_TEST(document->diagnostics[0].code == "page-needs-ocr");
    BOOST_TEST(document->pages[0].confidence == 0);
}

BOOST_AUTO_TEST_CASE(a_blank_page_is_a_page) {
    const cv::Mat blank(1169, 827, CV_8UC1, cv::Scalar(255));
    const auto document = read_image(encoded(blank, ".png"), {});
    BOOST_REQUIRE(document);
    BOOST_TEST(document->pages.size() == 1U);
    BOOST_TEST(document->pages[0].lines.empty());
    BOOST_REQUIRE_EQUAL(document->diagnostics.size(), 1U);
    BOOST_TEST(document->diagnostics[0].code == "page-blank");
}

BOOST_AUTO_TEST_CASE(bad_pages_among_good_ones) {
    const std::string good = make_tiff({bilevel("Apple house"), {.pixels = quarters(64, 48)}});
    // The second page says that it is as wide as a street.
    std::string bytes = good;
    const std::string width("\0\1\4\0\1\0\0\0\x40\0\0\0", 12), short_width("\0\1\3\0\1\0\0\0\x40\0\0\0", 12);
    const std::size_t at = std::min(bytes.find(width), bytes.find(short_width));
    BOOST_REQUIRE(at != std::string::npos);
    bytes.replace(at, 12, std::string("\0\1\4\0\1\0\0\0\0\0\1\0", 12));
    const auto document = read_image(bytes, {.threads = 1});
    BOOST_REQUIRE(document);
    BOOST_TEST(has(all_text(*document), "house"));
    BOOST_TEST(document->diagnostics.back().code == "page-over-limit");
    BOOST_TEST(document->diagnostics.back().page == 2);
    const auto second = read_image(bytes, {.threads = 1, .first_page = 2});
    BOOST_TEST_REQUIRE(!second.has_value());
    BOOST_TEST((second.error().kind == ErrorKind::over_limit));
    // A page cut off.
    const std::string jpeg = encoded(page_that_says("Apple house"), ".jpg");
    const auto half = read_image(jpeg.substr(0, jpeg.size() * 3 / 4), {.threads = 1});
    BOOST_REQUIRE(half);
    BOOST_TEST(half->diagnostics.back().code == "picture-damaged");
    BOOST_TEST((half->diagnostics.back().severity == Severity::warning));
}

BOOST_AUTO_TEST_CASE(files_that_are_none) {
    BOOST_TEST((read_image("II*", {}).error().kind == ErrorKind::unreadable));
    BOOST_TEST((read_image("\x89PNG", {}).error().kind == ErrorKind::unreadable));
    BOOST_TEST(
        (read_image(make_tiff({bilevel("a"), bilevel("b")}), {.max_pages = 1}).error().kind == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_SUITE_END()
