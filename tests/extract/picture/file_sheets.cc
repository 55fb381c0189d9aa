#include "extract/picture/file_sheets.h"

#include <boost/test/unit_test.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "extract/picture/make_sheet.h"
#include "tests/extract/picture/made_tiff.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(file_sheets_tests)

namespace {

std::vector<Sheet> sheets_of(const std::string& bytes) {
    std::vector<Sheet> out;
    const Result<void> done = file_sheets(bytes, 100, [&](int, Result<Sheet> sheet) {
        BOOST_TEST_REQUIRE(sheet.has_value(), (sheet ? "" : sheet.error().reason));
        out.push_back(std::move(*sheet));
    });
    BOOST_TEST_REQUIRE(done.has_value());
    return out;
}

Sheet sheet_of(const std::string& bytes) {
    const std::vector<Sheet> sheets = sheets_of(bytes);
    BOOST_TEST_REQUIRE(sheets.size() == 1U);
    return sheets.front();
}

cv::Mat coloured() {
    cv::Mat colour;
    cv::cvtColor(quarters(160, 200), colour, cv::COLOR_GRAY2BGR);
    colour(cv::Rect(80, 100, 40, 40)).setTo(cv::Scalar(1, 2, 250));
    return colour;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_jpeg_stays_as_it_is) {
    const std::string jpeg = encoded(coloured(), ".jpg");
    const Sheet sheet = sheet_of(jpeg);
    BOOST_TEST((sheet.coding == Sheet::Coding::jpeg));
    BOOST_TEST((sheet.data == jpeg));
    BOOST_TEST(sheet.columns == 160);
    BOOST_TEST(sheet.channels == 3);
    BOOST_TEST(sheet.orientation == 1);
    // Cut off, what is there is decoded.
    const Sheet cut = sheet_of(jpeg.substr(0, jpeg.size() * 3 / 4));
    BOOST_TEST((cut.coding == Sheet::Coding::pixels));
    BOOST_TEST(cut.data.size() == 160U * 200 * 3);
}

BOOST_AUTO_TEST_CASE(data_of_a_png) {
    const Sheet colour = sheet_of(encoded(coloured(), ".png"));
    BOOST_TEST((colour.coding == Sheet::Coding::png));
    BOOST_TEST(colour.channels == 3);
    BOOST_TEST(colour.bits == 8);
    BOOST_TEST((colour.data.substr(0, 1) == "\x78"));  // zlib
    // Transparent: put on white.
    cv::Mat letters(10, 10, CV_8UC4, cv::Scalar(9, 9, 200, 0));
    const Sheet transparent = sheet_of(encoded(letters, ".png"));
    BOOST_TEST((transparent.coding != Sheet::Coding::png));
}

BOOST_AUTO_TEST_CASE(colours_are_kept) {
    cv::Mat faint(100, 100, CV_8UC3, cv::Scalar(250, 252, 254));
    const Sheet sheet = sheet_of(make_tiff({{.pixels = faint}}));
    BOOST_TEST((sheet.coding == Sheet::Coding::pixels));
    BOOST_TEST(sheet.channels == 3);
    BOOST_TEST((sheet.data.substr(0, 3) == "\xFE\xFC\xFA"));  // red first
}

// What the coder wrote is what libtiff reads out of a file with that strip.
BOOST_AUTO_TEST_CASE(black_and_white_by_fax) {
    cv::Mat pixels(70, 101, CV_8UC1, cv::Scalar(255));
    cv::circle(pixels, {50, 35}, 20, cv::Scalar(0), -1);
    const Sheet sheet = sheet_of(make_tiff({{.pixels = pixels}}));
    BOOST_TEST((sheet.coding == Sheet::Coding::fax));
    BOOST_TEST(sheet.bits == 1);
    BOOST_TEST_REQUIRE(sheet.data.size() > 10U);
    BOOST_TEST(sheet.data.size() < 400U);
    BOOST_TEST((sheet.data == fax_code(pixels)));
    BOOST_TEST(fax_code(cv::Mat()) == "");
}

// One strip of JPEG in a TIFF is a JPEG file but for its tables, which stand elsewhere.
BOOST_AUTO_TEST_CASE(a_jpeg_in_a_tiff) {
    for (const cv::Mat& pixels : {coloured(), quarters(160, 200)}) {
        TiffPage page{.pixels = pixels, .compression = COMPRESSION_JPEG, .orientation = 6};
        const Sheet sheet = sheet_of(make_tiff({page}));
        BOOST_TEST((sheet.coding == Sheet::Coding::jpeg));
        BOOST_TEST(sheet.orientation == 6);
        BOOST_TEST(sheet.rotation == 90);
        BOOST_TEST(sheet.width > sheet.height);
        const Sheet alone = sheet_of(sheet.data);
        BOOST_TEST((alone.coding == Sheet::Coding::jpeg));
        BOOST_TEST(alone.columns == 160);
        BOOST_TEST(alone.channels == pixels.channels());
        page.rows_per_strip = 16;
        BOOST_TEST((sheet_of(make_tiff({page})).coding == Sheet::Coding::pixels));
    }
}

BOOST_AUTO_TEST_CASE(every_page_of_a_tiff) {
    const std::vector<Sheet> sheets =
        sheets_of(make_tiff({{.pixels = quarters(20, 30)}, {.pixels = quarters(40, 30)}}));
    BOOST_TEST_REQUIRE(sheets.size() == 2U);
    BOOST_TEST(sheets[1].columns == 40);
    BOOST_TEST(sheets[1].rows == 30);
}

BOOST_AUTO_TEST_CASE(no_picture) {
    int calls = 0;
    BOOST_TEST(!file_sheets("text", 10, [&](int, const Result<Sheet>&) { ++calls; }).has_value());
    BOOST_TEST(calls == 0);
    // A head and nothing else.
    const Result<void> done =
        file_sheets(encoded(coloured(), ".jpg").substr(0, 200), 10, [&](int, Result<Sheet> sheet) {
            ++calls;
            BOOST_TEST(!sheet.has_value());
        });
    BOOST_TEST(done.has_value());
    BOOST_TEST(calls == 1);
}

BOOST_AUTO_TEST_SUITE_END()
