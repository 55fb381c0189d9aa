#include "extract/scan/scan_page.h"

#include <chrono>
#include <cmath>
#include <fstream>
#include <random>

#include "extract/read.h"
#include "tests/app/folder.h"
#include "tests/extract/picture/made_tiff.h"
#include "tests/extract/scan/built_in_phrases.h"
#include "tests/extract/scan/drawn_page.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(scan_page_tests)

namespace {

// A page of 8 by 10 inches at 150 dpi.
constexpr int width = 1200, height = 1500;
constexpr double dpi = 150;

ScanReader& reader() {
    static ScanReader only = *ScanReader::load(built_in_phrases());
    return only;
}

LaidPage read_page(const cv::Mat& pixels, double at_dpi = dpi, double longest = 30) {
    const Picture picture{.pixels = pixels,
                          .dpi_x = at_dpi,
                          .dpi_y = at_dpi,
                          .width = pixels.cols * 72 / at_dpi,
                          .height = pixels.rows * 72 / at_dpi};
    const auto begin = std::chrono::steady_clock::now();
    ScanHands hands(1);
    LaidPage laid = reader().read(picture, 7, hands);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    BOOST_TEST(taken.count() < longest);
    BOOST_TEST(laid.page.number == 7);
    BOOST_TEST((laid.page.source == PageSource::ocr));
    return laid;
}

std::string codes(const LaidPage& laid) {
    std::string text;
    for (const Diagnostic& diagnostic : laid.diagnostics) {
        text += (text.empty() ? "" : " ") + diagnostic.code;
        BOOST_TEST(diagnostic.page == 7);
        BOOST_TEST(!diagnostic.message.empty());
    }
    return text;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

void add_noise(cv::Mat& page, double strength, int seed) {
    cv::Mat noise(page.size(), CV_16S), sum;
    cv::RNG random(static_cast<std::uint64_t>(seed));
    random.fill(noise, cv::RNG::NORMAL, 0, strength);
    page.convertTo(sum, CV_16S);
    sum += noise;
    sum.convertTo(page, CV_8U);
}

// Dark and bright shapes with soft edges and grain.
cv::Mat photograph() {
    cv::Mat page(height, width, CV_8UC1, cv::Scalar(140));
    std::mt19937 random(3);
    const auto any = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    for (int i = 0; i < 200; ++i) {
        cv::ellipse(page, {any(width), any(height)}, {20 + any(200), 20 + any(150)}, any(180), 0, 360,
                    cv::Scalar(20 + any(220)), -1);
    }
    cv::GaussianBlur(page, page, {}, 9);
    add_noise(page, 12, 5);
    return page;
}

// Curves as a pen draws them, line below line.
cv::Mat scribble() {
    cv::Mat page = paper(width, height);
    std::mt19937 random(11);
    std::uniform_real_distribution<double> any(-1, 1);
    for (int y = 150; y < height - 120; y += 90) {
        cv::Point last(120, y);
        double phase = any(random);
        for (int x = 120; x < width - 150; x += 4) {
            phase += 0.5 + 0.25 * any(random);
            const cv::Point next(x + cvRound(10 * std::sin(phase * 0.7)),
                                 y + cvRound(18 * std::sin(phase) * (0.6 + 0.4 * any(random))));
            if (std::abs(any(random)) > 0.06) cv::line(page, last, next, cv::Scalar(30), 3, cv::LINE_AA);
            last = next;
        }
    }
    return page;
}

std::string all_text(const LaidPage& laid) {
    return text_of(laid.page);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_committed_scan) {
    const LaidPage laid = read_page(sealed_scan(), 300, 60);
    BOOST_TEST(codes(laid) == "");
    BOOST_TEST(laid.scan);
    BOOST_TEST(!laid.blank);
    BOOST_TEST(laid.page.confidence > 0.8F);
    BOOST_REQUIRE_EQUAL(laid.page.grids.size(), 1U);
    BOOST_TEST(laid.page.grids[0].columns == 5);
    BOOST_TEST(laid.page.grids[0].rows == 18);
    const std::string text = all_text(laid);
    for (const char* part : {"Số: 61/BC-UBND", "Tổng số hồ sơ tiếp nhận\tHồ sơ\t1.284", "2.746,35", "20/32 nhiệm vụ"}) {
        BOOST_TEST(has(text, part), text);
    }
}

BOOST_AUTO_TEST_CASE(a_scan_on_its_side) {
    cv::Mat half, turned;
    cv::resize(sealed_scan(), half, {}, 0.5, 0.5, cv::INTER_AREA);
    cv::rotate(half, turned, cv::ROTATE_90_COUNTERCLOCKWISE);
    const LaidPage laid = read_page(turned, 150, 60);
    BOOST_TEST(laid.page.rotation == 90);
    BOOST_TEST(laid.page.width == 1240 * 72 / dpi, boost::test_tools::tolerance(0.001));
    BOOST_TEST(laid.page.height == 1754 * 72 / dpi, boost::test_tools::tolerance(0.001));
    BOOST_TEST(has(all_text(laid), "Tổng số hồ sơ tiếp nhận\tHồ sơ\t1.284"), all_text(laid));
}

BOOST_AUTO_TEST_CASE(a_blank_page) {
    cv::Mat dusty = paper(width, height);
    dusty.setTo(240);
    add_noise(dusty, 4, 1);
    cv::circle(dusty, {60, 500}, 18, cv::Scalar(20), -1);  // punched
    cv::circle(dusty, {60, 1000}, 18, cv::Scalar(20), -1);
    dusty(cv::Rect(300, 300, 2, 2)).setTo(30);
    cv::Mat bordered = paper(width, height);
    bordered.colRange(0, 30).setTo(10);
    for (const cv::Mat& page : {paper(width, height), dusty, bordered, paper(1, 1)}) {
        const LaidPage laid = read_page(page);
        BOOST_TEST(codes(laid) == "page-blank");
        BOOST_TEST((laid.diagnostics.at(0).severity == Severity::info));
        BOOST_TEST(laid.blank);
        BOOST_TEST(all_text(laid).empty(), all_text(laid));
    }
}

// Nothing of it is text: either nothing is read, or what is read is said to be unsure.
BOOST_AUTO_TEST_CASE(a_photograph_and_a_page_of_scribble) {
    for (const cv::Mat& page : {photograph(), scribble()}) {
        const LaidPage laid = read_page(page);
        BOOST_TEST((codes(laid) == (laid.blank ? "page-unreadable" : "page-unsure")),
                   codes(laid) << " at " << laid.page.confidence << ": " << all_text(laid));
        BOOST_REQUIRE(!laid.diagnostics.empty());
        BOOST_TEST((laid.diagnostics[0].severity == Severity::warning));
    }
}

BOOST_AUTO_TEST_CASE(a_page_that_is_black_or_striped) {
    cv::Mat striped = paper(width, height), chequered = paper(width, height);
    for (int y = 0; y < height; y += 8) striped.rowRange(y, y + 4).setTo(0);
    for (int y = 0; y < height; y += 10) {
        for (int x = y % 20; x < width; x += 20) chequered(cv::Rect(x, y, std::min(10, width - x), 10)).setTo(0);
    }
    for (const cv::Mat& page : {cv::Mat(height, width, CV_8UC1, cv::Scalar(0)), striped, chequered}) {
        const LaidPage laid = read_page(page);
        BOOST_TEST(!codes(laid).empty(), all_text(laid));
    }
}

BOOST_AUTO_TEST_CASE(a_page_without_a_table) {
    const LaidPage laid = read_page(page_of_prose());
    BOOST_TEST(codes(laid) == "");
    BOOST_TEST(laid.page.grids.empty());
    BOOST_TEST(laid.page.lines.size() > 30U);
    BOOST_TEST(has(all_text(laid), "brown fox jumps over a lazy dog"), all_text(laid));
}

BOOST_AUTO_TEST_CASE(an_empty_form) {
    cv::Mat page = paper(width, height);
    for (int y = 300; y <= 900; y += 60) page(cv::Rect(100, y, 1000, 2)).setTo(0);
    for (const int x : {100, 200, 700, 1098}) page(cv::Rect(x, 300, 2, 602)).setTo(0);
    const LaidPage laid = read_page(page);
    BOOST_TEST(codes(laid) == "page-blank");
}

BOOST_AUTO_TEST_CASE(places_are_those_of_the_scan) {
    cv::Mat page = page_of_prose();
    const LaidPage level = read_page(page), lean = read_page(leaning(page, 3));
    BOOST_REQUIRE(lean.on_source);
    const auto box_of = [](const LaidPage& laid) {
        const Box& box = laid.page.lines.at(0).words.at(0).box;
        return laid.on_source ? laid.on_source(box) : box;
    };
    // The first word of the page, turned about the middle by three degrees.
    const Box at = box_of(level), found = box_of(lean);
    const double angle = 3 * 3.14159265 / 180, middle_x = 1240 * 36 / dpi, middle_y = 1754 * 36 / dpi;
    const double x = (at.x0 + at.x1) / 2 - middle_x, y = (at.y0 + at.y1) / 2 - middle_y;
    BOOST_TEST(std::abs((found.x0 + found.x1) / 2 - middle_x - (x * std::cos(angle) - y * std::sin(angle))) < 3);
    BOOST_TEST(std::abs((found.y0 + found.y1) / 2 - middle_y - (x * std::sin(angle) + y * std::cos(angle))) < 3);
}

// 400 million pixels of one bit: over the limit, said so at once.
BOOST_AUTO_TEST_CASE(a_page_as_large_as_a_wall) {
    const Folder folder;
    cv::Mat wall(20000, 20000, CV_8UC1, cv::Scalar(255));
    write(wall, "1.872", {2000, 2000}, 400);
    const std::string tiff =
        make_tiff({{.pixels = wall, .bits = 1, .compression = COMPRESSION_CCITTFAX4, .x_resolution = 600}});
    const std::string png = encoded(wall, ".png", {cv::IMWRITE_PNG_BILEVEL, 1});
    wall.release();
    for (const std::string& bytes : {tiff, png}) {
        const std::string path = folder / "wall";
        std::ofstream(path, std::ios::binary) << bytes;
        const auto begin = std::chrono::steady_clock::now();
        const auto document = read(path, {.threads = 1});
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
        BOOST_TEST(taken.count() < 5);
        BOOST_REQUIRE(!document.has_value());
        BOOST_TEST((document.error().kind == ErrorKind::over_limit));
        BOOST_TEST(has(document.error().reason, "pixels"), document.error().reason);
    }
}

BOOST_AUTO_TEST_CASE(the_model_has_a_name) {
    BOOST_TEST(has(scan_model(), "tesseract 5."));
    BOOST_TEST(has(scan_model(), "digits"));
}

BOOST_AUTO_TEST_SUITE_END()
