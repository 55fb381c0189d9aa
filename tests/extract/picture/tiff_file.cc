#include "extract/picture/tiff_file.h"

#include <array>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <random>

#include "tests/extract/picture/made_tiff.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(tiff_file_tests)

namespace {

Result<Picture> picture_of(const std::string& bytes, std::size_t page = 0, int seconds = 20) {
    const auto pages = tiff_pages(bytes, 100);
    BOOST_TEST_REQUIRE(pages.has_value());
    BOOST_TEST_REQUIRE(page < pages->size());
    return tiff_page(bytes, (*pages)[page], ProcessorClock::now() + std::chrono::seconds(seconds));
}

Picture good(const Result<Picture>& picture) {
    BOOST_TEST_REQUIRE(picture.has_value(), (picture ? "" : picture.error().reason));
    BOOST_TEST(picture->damage == "");
    return *picture;
}

bool same(const cv::Mat& a, const cv::Mat& b, double most = 0) {
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) <= most;
}

cv::Mat coloured(int width, int height) {
    cv::Mat out;
    cv::cvtColor(quarters(width, height), out, cv::COLOR_GRAY2BGR);
    out(cv::Rect(0, 0, width / 3, height / 3)).setTo(cv::Scalar(40, 20, 230));
    return out;
}

std::string number(std::uint64_t value, int size) {
    std::string out;
    for (int i = 0; i < size; ++i) out += static_cast<char>(value >> 8 * i & 0xFF);
    return out;
}

// A TIFF of one directory that only says its size.
std::string claims(std::uint32_t width, std::uint32_t height) {
    const auto entry = [](int tag, std::uint32_t value) {
        return number(static_cast<std::uint64_t>(tag), 2) + number(4, 2) + number(1, 4) + number(value, 4);
    };
    return "II" + number(42, 2) + number(8, 4) + number(4, 2) + entry(TIFFTAG_IMAGEWIDTH, width) +
           entry(TIFFTAG_IMAGELENGTH, height) + entry(TIFFTAG_STRIPOFFSETS, 8) + entry(TIFFTAG_STRIPBYTECOUNTS, 40) +
           number(0, 4);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_compression_of_black_and_white) {
    const cv::Mat picture = black_and_white(203, 301);
    for (const int compression : {COMPRESSION_NONE, COMPRESSION_CCITTRLE, COMPRESSION_CCITTFAX3, COMPRESSION_CCITTFAX4,
                                  COMPRESSION_PACKBITS, COMPRESSION_LZW, COMPRESSION_ADOBE_DEFLATE}) {
        for (const int photometric : {PHOTOMETRIC_MINISBLACK, PHOTOMETRIC_MINISWHITE}) {
            for (const int rows : {0, 16}) {
                const Picture read = good(picture_of(make_tiff({{.pixels = picture,
                                                                 .bits = 1,
                                                                 .compression = compression,
                                                                 .photometric = photometric,
                                                                 .rows_per_strip = rows}})));
                BOOST_TEST(same(read.pixels, picture), compression << " " << photometric << " " << rows);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(grey_and_colour_in_strips_and_tiles) {
    const cv::Mat grey = quarters(203, 301), colour = coloured(203, 301);
    for (const int compression :
         {COMPRESSION_NONE, COMPRESSION_LZW, COMPRESSION_ADOBE_DEFLATE, COMPRESSION_PACKBITS, COMPRESSION_JPEG}) {
        for (const int tile : {0, 64}) {
            const double most = compression == COMPRESSION_JPEG ? 12 : 0;
            const Picture one =
                good(picture_of(make_tiff({{.pixels = grey, .compression = compression, .tile = tile}})));
            cv::Mat away;
            BOOST_TEST_REQUIRE((one.pixels.size() == grey.size() && one.pixels.type() == CV_8UC1));
            cv::absdiff(one.pixels, grey, away);
            BOOST_TEST(cv::mean(away)[0] <= most / 4, compression << " grey " << tile);
            const Picture two = good(picture_of(
                make_tiff({{.pixels = colour, .compression = compression, .tile = tile, .rows_per_strip = 16}})));
            cv::Mat difference;
            BOOST_TEST_REQUIRE(two.pixels.size() == colour.size());
            BOOST_TEST_REQUIRE(two.pixels.type() == CV_8UC3);
            cv::absdiff(two.pixels, colour, difference);
            BOOST_TEST(cv::mean(difference)[0] <= most / 4, compression << " colour " << tile);
            BOOST_TEST(cv::mean(difference)[2] <= most / 4, compression << " colour " << tile);
        }
    }
    BOOST_TEST(same(good(picture_of(make_tiff({{.pixels = colour, .separate = true}}))).pixels, colour));
    const cv::Mat bilevel = black_and_white(203, 301);
    BOOST_TEST(same(
        good(picture_of(make_tiff({{.pixels = bilevel, .bits = 1, .compression = COMPRESSION_CCITTFAX4, .tile = 64}})))
            .pixels,
        bilevel));
    cv::Mat deep;
    grey.convertTo(deep, CV_16U, 257);
    BOOST_TEST(same(good(picture_of(make_tiff({{.pixels = deep, .bits = 16}}))).pixels, grey, 1));
    BOOST_TEST(
        same(good(picture_of(make_tiff({{.pixels = grey, .photometric = PHOTOMETRIC_MINISWHITE}}))).pixels, grey));
}

BOOST_AUTO_TEST_CASE(byte_orders_and_many_pages) {
    std::vector<TiffPage> pages;
    for (int i = 1; i <= 5; ++i) pages.push_back({.pixels = quarters(20 * i, 30)});
    pages[2].preview = true;
    for (const char* mode : {"wl", "wb", "wl8", "wb8"}) {
        const std::string bytes = make_tiff(pages, mode);
        BOOST_TEST_REQUIRE(tiff_pages(bytes, 100)->size() == 4U);  // the preview is none
        BOOST_TEST(same(good(picture_of(bytes, 0)).pixels, quarters(20, 30)), mode);
        BOOST_TEST(same(good(picture_of(bytes, 3)).pixels, quarters(100, 30)), mode);
    }
}

BOOST_AUTO_TEST_CASE(resolutions_in_inches_and_centimetres) {
    const cv::Mat page = quarters(1240, 1754);
    const Picture inches = good(picture_of(make_tiff({{.pixels = page, .x_resolution = 150}})));
    BOOST_TEST(inches.dpi_x == 150);
    BOOST_TEST(inches.width == 1240 * 72 / 150.0);
    const Picture metric =
        good(picture_of(make_tiff({{.pixels = page, .x_resolution = 60, .unit = RESUNIT_CENTIMETER}})));
    BOOST_TEST(metric.dpi_x == 152.4, boost::test_tools::tolerance(1e-6));
    const Picture fax =
        good(picture_of(make_tiff({{.pixels = quarters(1728, 1078), .x_resolution = 204, .y_resolution = 98}})));
    BOOST_TEST(fax.height == 792, boost::test_tools::tolerance(0.01));
    const Picture turned = good(picture_of(
        make_tiff({{.pixels = quarters(1728, 1078), .orientation = 6, .x_resolution = 204, .y_resolution = 98}})));
    BOOST_TEST(turned.dpi_y == 204);
    BOOST_TEST(turned.width == 792, boost::test_tools::tolerance(0.01));
    for (const int unit : {RESUNIT_NONE, RESUNIT_INCH}) {
        const Picture guessed = good(picture_of(make_tiff({{.pixels = page, .x_resolution = 1, .unit = unit}})));
        BOOST_TEST(guessed.dpi_x == 150, boost::test_tools::tolerance(0.01));
    }
}

BOOST_AUTO_TEST_CASE(sizes_are_known_before_decoding) {
    const auto start = std::chrono::steady_clock::now();
    for (const auto& [width, height] : {std::pair{100'000U, 100U}, {20'000U, 20'000U}, {0xFFFFFFFFU, 0xFFFFFFFFU}}) {
        const Result<Picture> picture = picture_of(claims(width, height));
        BOOST_TEST_REQUIRE(!picture.has_value());
        BOOST_TEST((picture.error().kind == ErrorKind::over_limit));
        BOOST_TEST(picture.error().reason.find(std::to_string(width) + " x ") != std::string::npos);
    }
    BOOST_TEST(!picture_of(claims(0, 5)).has_value());
    BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(1)));
}

BOOST_AUTO_TEST_CASE(directories_in_a_circle_or_by_the_thousand) {
    const auto start = std::chrono::steady_clock::now();
    std::string circle = claims(10, 10);
    circle.replace(circle.size() - 4, 4, number(8, 4));
    const auto cycle = tiff_pages(circle, 5000);
    BOOST_TEST_REQUIRE(!cycle.has_value());
    BOOST_TEST((cycle.error().kind == ErrorKind::unreadable));
    BOOST_TEST(cycle.error().reason.find("circle") != std::string::npos);
    std::string many = "II" + number(42, 2) + number(8, 4);
    for (std::size_t i = 0; i < 300'000; ++i) {
        many += number(1, 2) + number(TIFFTAG_IMAGEWIDTH, 2) + number(4, 2) + number(1, 4) + number(7, 4);
        many += number(many.size() + 4, 4);
    }
    const auto crowd = tiff_pages(many, 5000);
    BOOST_TEST_REQUIRE(!crowd.has_value());
    BOOST_TEST((crowd.error().kind == ErrorKind::over_limit));
    BOOST_TEST(crowd.error().reason.find("5000") != std::string::npos);
    BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(1)));
    for (const std::string& nothing : {std::string("II*\0", 4), std::string("MM\0*\0\0\0\0", 8), std::string("II")}) {
        BOOST_TEST((tiff_pages(nothing, 5).error().kind == ErrorKind::unreadable));
    }
}

// The directory of libtiff stands behind the pixels; moved before them, so that the end can be cut off.
BOOST_AUTO_TEST_CASE(files_cut_off_keep_what_they_have) {
    for (const int compression :
         {COMPRESSION_NONE, COMPRESSION_CCITTFAX4, COMPRESSION_LZW, COMPRESSION_ADOBE_DEFLATE}) {
        std::mt19937 random(5);
        cv::Mat noise(400, 320, CV_8UC1);
        for (auto it = noise.begin<std::uint8_t>(); it != noise.end<std::uint8_t>(); ++it) {
            *it = random() % 8 == 0 ? 0 : 255;
        }
        const std::string bytes = make_tiff({{.pixels = noise, .bits = 1, .compression = compression}});
        const std::uint64_t directory = (*tiff_pages(bytes, 5))[0];
        // [head][pixels][directory] to [head][directory][pixels]: the offsets of both move.
        const std::string pixels = bytes.substr(8, directory - 8), entries = bytes.substr(directory);
        std::string moved = bytes.substr(0, 4) + number(8, 4) + entries;
        const std::uint64_t shift = entries.size();
        for (std::size_t at = 10; at + 12 <= moved.size(); at += 12) {
            const auto tag = static_cast<unsigned char>(moved[at]) | static_cast<unsigned char>(moved[at + 1]) << 8;
            if (tag == TIFFTAG_STRIPOFFSETS) moved.replace(at + 8, 4, number(8 + shift, 4));
        }
        const Picture whole = good(picture_of(moved + pixels));
        BOOST_TEST(same(whole.pixels, noise), compression);
        const Result<Picture> half = picture_of(moved + pixels.substr(0, pixels.size() / 2));
        BOOST_TEST_REQUIRE(half.has_value(), compression);
        BOOST_TEST(!half->damage.empty(), compression);
        const cv::Rect top(0, 0, 320, 150), foot(0, 300, 320, 100);
        BOOST_TEST(same(half->pixels(top), noise(top)), compression);
        BOOST_TEST(cv::countNonZero(255 - half->pixels(foot)) == 0, compression);
        const Result<Picture> nothing = picture_of(moved);
        BOOST_TEST((!nothing || !nothing->damage.empty()), compression);
    }
}

BOOST_AUTO_TEST_CASE(broken_files_end_well) {
    std::mt19937 random(11);
    const auto any = [&](std::size_t size) { return static_cast<std::size_t>(random()) % size; };
    const std::vector<std::string> files = {
        make_tiff({{.pixels = black_and_white(203, 301), .bits = 1, .compression = COMPRESSION_CCITTFAX4}}),
        make_tiff({{.pixels = coloured(103, 101), .compression = COMPRESSION_JPEG, .rows_per_strip = 16}}),
        make_tiff({{.pixels = coloured(103, 101), .compression = COMPRESSION_LZW, .tile = 32}}, "wb8")};
    int read_well = 0;
    for (int round = 0; round < 600; ++round) {
        std::string bytes = files[static_cast<std::size_t>(round) % files.size()];
        for (std::size_t i = any(8); i > 0; --i) bytes[any(bytes.size())] = static_cast<char>(random());
        if (round % 6 == 0) bytes.resize(any(bytes.size()));
        const auto pages = tiff_pages(bytes, 100);
        if (!pages) continue;
        for (const std::uint64_t page : *pages) {
            const auto picture = tiff_page(bytes, page, ProcessorClock::now() + std::chrono::seconds(20));
            read_well += picture ? 1 : 0;
            if (!picture) BOOST_TEST(!picture.error().reason.empty());
        }
    }
    BOOST_TEST(read_well > 200);
}

BOOST_AUTO_TEST_CASE(the_deadline_is_kept) {
    const std::string bytes = make_tiff({{.pixels = quarters(300, 300)}});
    BOOST_TEST((picture_of(bytes, 0, -1).error().kind == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_SUITE_END()
