#include "extract/picture/image_file.h"

#include <array>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <random>

#include "extract/picture_series.h"
#include "tests/extract/picture/made_tiff.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;
using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(image_file_tests)

namespace {

Result<Picture> picture_of(const std::string& bytes, int page = 1) {
    const Result<ImageFile> file = ImageFile::open(bytes, 100);
    if (!file) return tl::unexpected(file.error());
    return file->page(page, ProcessorClock::now() + std::chrono::seconds(20));
}

Picture good(const Result<Picture>& picture) {
    BOOST_TEST_REQUIRE(picture.has_value(), (picture ? "" : picture.error().reason));
    BOOST_TEST(picture->damage == "");
    return *picture;
}

bool same(const cv::Mat& a, const cv::Mat& b, double most = 0) {
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) <= most;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_kind_of_file) {
    const cv::Mat grey = quarters(160, 200);
    cv::Mat colour;
    cv::cvtColor(grey, colour, cv::COLOR_GRAY2BGR);
    BOOST_TEST(same(good(picture_of(encoded(colour, ".png"))).pixels, grey));  // without colour: grey
    colour(cv::Rect(80, 100, 40, 40)).setTo(cv::Scalar(0, 0, 255));
    for (const char* kind : {".png", ".bmp"}) {
        BOOST_TEST(same(good(picture_of(encoded(grey, kind))).pixels, grey), kind);
        BOOST_TEST(same(good(picture_of(encoded(colour, kind))).pixels, colour), kind);
    }
    BOOST_TEST(same(good(picture_of(encoded(grey, ".jpg"))).pixels, grey, 6));
    BOOST_TEST(good(picture_of(encoded(colour, ".jpg"))).pixels.channels() == 3);
    cv::Mat deep;
    grey.convertTo(deep, CV_16U, 257);
    BOOST_TEST(same(good(picture_of(encoded(deep, ".png"))).pixels, grey, 1));
    BOOST_TEST(same(good(picture_of(make_tiff({{.pixels = grey}}))).pixels, grey));
}

BOOST_AUTO_TEST_CASE(what_is_transparent_is_white) {
    cv::Mat letters(100, 100, CV_8UC4, cv::Scalar(0, 0, 0, 0));
    letters(cv::Rect(10, 10, 20, 20)).setTo(cv::Scalar(0, 0, 0, 255));
    letters(cv::Rect(50, 50, 20, 20)).setTo(cv::Scalar(0, 0, 0, 128));
    const cv::Mat pixels = good(picture_of(encoded(letters, ".png"))).pixels;
    BOOST_TEST(pixels.at<std::uint8_t>(5, 5) == 255);
    BOOST_TEST(pixels.at<std::uint8_t>(20, 20) == 0);
    BOOST_TEST(std::abs(pixels.at<std::uint8_t>(60, 60) - 160) < 40);  // half, in light or in numbers
}

BOOST_AUTO_TEST_CASE(a_photograph_is_turned_as_it_says) {
    const std::string jpeg = encoded(quarters(160, 200), ".jpg");
    const std::string exif =
        "\xff\xe1\0\x22"
        "Exif\0\0II*\0\x08\0\0\0\1\0\x12\1\3\0\1\0\0\0\6\0\0\0\0\0\0\0"s;
    const Picture picture = good(picture_of(jpeg.substr(0, 2) + exif + jpeg.substr(2)));
    BOOST_TEST(picture.pixels.cols == 200);
    BOOST_TEST(picture.rotation == 90);
    BOOST_TEST(std::abs(picture.pixels.at<std::uint8_t>(40, 50) - 140) < 6);
}

BOOST_AUTO_TEST_CASE(pages_are_decoded_one_by_one) {
    std::vector<TiffPage> pages;
    for (int i = 1; i <= 3; ++i) pages.push_back({.pixels = quarters(20 * i, 30)});
    const std::string bytes = make_tiff(pages);
    const Result<ImageFile> file = ImageFile::open(bytes, 3);
    BOOST_TEST_REQUIRE(file.has_value());
    BOOST_TEST(file->pages() == 3);
    BOOST_TEST(good(picture_of(bytes, 3)).pixels.cols == 60);
    for (const int none : {0, 4, -1}) {
        const Result<Picture> picture = picture_of(bytes, none);
        BOOST_TEST_REQUIRE(!picture.has_value());
        BOOST_TEST(picture.error().place == "page " + std::to_string(none));
    }
    BOOST_TEST((ImageFile::open(bytes, 2).error().kind == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_CASE(too_large_is_known_from_the_head) {
    const auto start = std::chrono::steady_clock::now();
    std::string png = encoded(quarters(8, 8), ".png"), jpeg = encoded(quarters(8, 8), ".jpg"),
                bmp = encoded(quarters(8, 8), ".bmp");
    png.replace(16, 8, "\0\1\0\0\0\1\0\0"s);
    jpeg.replace(jpeg.find("\xff\xc0") + 5, 4, "\xea\x60\xea\x60"s);
    bmp.replace(18, 8, "\0\0\1\0\0\0\1\0"s);
    for (const std::string& bytes : {png, jpeg, bmp}) {
        const Result<Picture> picture = picture_of(bytes);
        BOOST_TEST_REQUIRE(!picture.has_value());
        BOOST_TEST((picture.error().kind == ErrorKind::over_limit));
        BOOST_TEST(picture.error().reason.find(" x 6") != std::string::npos, picture.error().reason);
    }
    BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(2)));
}

BOOST_AUTO_TEST_CASE(files_cut_off) {
    std::mt19937 random(5);
    cv::Mat noise(400, 320, CV_8UC1);
    for (auto it = noise.begin<std::uint8_t>(); it != noise.end<std::uint8_t>(); ++it) {
        *it = static_cast<std::uint8_t>(random() % 256);
    }
    const std::string jpeg = encoded(noise, ".jpg"), png = encoded(noise, ".png");
    const Picture whole = good(picture_of(jpeg));
    const Result<Picture> half = picture_of(jpeg.substr(0, jpeg.size() / 2));
    BOOST_TEST_REQUIRE(half.has_value());
    BOOST_TEST(half->damage == "the file is damaged, or ends before the picture does");
    const cv::Rect top(0, 0, 320, 150), foot(0, 300, 320, 100);
    BOOST_TEST(same(half->pixels(top), whole.pixels(top)));
    BOOST_TEST(cv::countNonZero(255 - half->pixels(foot)) == 0);
    const Result<Picture> half_png = picture_of(png.substr(0, png.size() / 2));
    BOOST_TEST_REQUIRE(half_png.has_value());
    BOOST_TEST(!half_png->damage.empty());
    BOOST_TEST(same(half_png->pixels(top), noise(top)));
    BOOST_TEST(cv::countNonZero(255 - half_png->pixels(foot)) == 0);
    for (const std::string& bytes : {png.substr(0, 30), jpeg.substr(0, 30), encoded(noise, ".bmp").substr(0, 200),
                                     "BM"s, "\x89PNG"s, "\xff\xd8\xff"s}) {
        const Result<Picture> picture = picture_of(bytes);
        BOOST_TEST_REQUIRE(!picture.has_value());
        BOOST_TEST((picture.error().kind == ErrorKind::unreadable));
        BOOST_TEST(!picture.error().advice.empty());
    }
    BOOST_TEST((picture_of("GIF89a").error().kind == ErrorKind::unsupported));
    BOOST_TEST((picture_of("").error().kind == ErrorKind::unsupported));
}

BOOST_AUTO_TEST_CASE(broken_files_end_well) {
    std::mt19937 random(3);
    const auto any = [&](std::size_t size) { return static_cast<std::size_t>(random()) % size; };
    const cv::Mat colour(90, 70, CV_8UC3, cv::Scalar(10, 90, 200));
    const std::vector<std::string> files = {encoded(colour, ".png"), encoded(colour, ".jpg"), encoded(colour, ".bmp"),
                                            encoded(colour, ".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, 1})};
    for (int round = 0; round < 600; ++round) {
        std::string bytes = files[static_cast<std::size_t>(round) % files.size()];
        for (std::size_t i = any(8); i > 0; --i) bytes[any(bytes.size())] = static_cast<char>(random());
        if (round % 6 == 0) bytes.resize(any(bytes.size()));
        const auto picture = picture_of(bytes);
        if (!picture) BOOST_TEST(!picture.error().reason.empty());
    }
}

BOOST_AUTO_TEST_CASE(several_files_are_the_pages_of_one) {
    const std::string png = encoded(quarters(160, 200), ".png"), jpeg = encoded(quarters(80, 60), ".jpg");
    const Deadline late = ProcessorClock::now() + std::chrono::seconds(20);
    const std::string joined = join_pictures(std::vector<std::string>{png, "broken", jpeg});
    const Result<ImageFile> file = ImageFile::open(joined, 10);
    BOOST_TEST_REQUIRE(file.has_value());
    BOOST_TEST(file->files() == 3U);
    BOOST_TEST(file->pages() == 3);
    BOOST_TEST(file->page(1, late)->pixels.cols == 160);
    BOOST_TEST(file->page(2, late).error().place == "page 2");  // costs its page
    BOOST_TEST(file->page(3, late)->pixels.cols == 80);
    BOOST_TEST(file->sheet(3, late).has_value());
    BOOST_TEST((ImageFile::open(joined, 2).error().kind == ErrorKind::over_limit));
    BOOST_TEST(!ImageFile::open(joined.substr(0, joined.size() - 1), 10).has_value());
    // One within another is opened no deeper.
    const std::string nested = join_pictures(std::vector<std::string>{joined, png});
    BOOST_TEST(!ImageFile::open(nested, 10)->page(1, late).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
