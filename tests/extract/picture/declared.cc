#include "extract/picture/declared.h"

#include <array>
#include <boost/test/unit_test.hpp>
#include <opencv2/core.hpp>

#include "tests/extract/picture/made_pdf.h"

using namespace solieu::extract;
using namespace solieu::tests;
using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(declared_tests)

namespace {

std::array<int, 4> corners(const cv::Mat& grey) {
    const auto at = [&](int x, int y) {
        return static_cast<int>(grey.at<std::uint8_t>(grey.rows * y / 4, grey.cols * x / 4));
    };
    return {at(1, 1), at(3, 1), at(1, 3), at(3, 3)};
}

}  // namespace

// What stands where, by the definition of the tag: 6 is "row 0 is the right side, column 0 the top", and so on.
BOOST_AUTO_TEST_CASE(all_eight_orientations) {
    const std::array<std::array<int, 4>, 8> expected = {{{20, 80, 140, 240},
                                                         {80, 20, 240, 140},
                                                         {240, 140, 80, 20},
                                                         {140, 240, 20, 80},
                                                         {20, 140, 80, 240},
                                                         {140, 20, 240, 80},
                                                         {240, 80, 140, 20},
                                                         {80, 240, 20, 140}}};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const Picture picture =
            upright_picture(quarters(1000, 1400), {.dpi_x = 100, .dpi_y = 120, .orientation = orientation});
        BOOST_TEST((corners(picture.pixels) == expected[static_cast<std::size_t>(orientation - 1)]), orientation);
        BOOST_TEST(picture.pixels.cols == (orientation < 5 ? 1000 : 1400));
        BOOST_TEST(picture.dpi_x == (orientation < 5 ? 100 : 120));
    }
    BOOST_TEST(upright_picture(quarters(10, 14), {.orientation = 6}).rotation == 90);
    BOOST_TEST(upright_picture(quarters(10, 14), {.orientation = 99}).rotation == 0);
}

BOOST_AUTO_TEST_CASE(resolutions_that_make_no_page_are_guessed) {
    const auto dpi = [](int width, int height, double declared) {
        return std::lround(upright_picture(quarters(width, height), {.dpi_x = declared, .dpi_y = declared}).dpi_x);
    };
    BOOST_TEST(dpi(2480, 3508, 300) == 300);
    BOOST_TEST(dpi(2480, 3508, 0) == 300);
    BOOST_TEST(dpi(3508, 2480, 0) == 300);
    BOOST_TEST(dpi(2480, 3508, 72) == 300);   // a phone's habit
    BOOST_TEST(dpi(1240, 1754, 96) == 150);   // a screen's
    BOOST_TEST(dpi(827, 1169, 96) == 96);     // nearly A4 at 96
    BOOST_TEST(dpi(4961, 7016, 300) == 300);  // A2
    BOOST_TEST(dpi(2480, 3508, 9999) == 300);
    BOOST_TEST(dpi(30, 20, 0) == 72);
}

BOOST_AUTO_TEST_CASE(what_heads_say) {
    const std::string exif =
        "Exif\0\0MM\0*\0\0\0\x08\0\4"
        "\1\x12\0\3\0\0\0\1\0\6\0\0"
        "\1\x1A\0\5\0\0\0\1\0\0\0\x3E"
        "\1\x1B\0\5\0\0\0\1\0\0\0\x3E"
        "\1\x28\0\3\0\0\0\1\0\3\0\0"
        "\0\0\0\0"
        "\0\0\0\xC8\0\0\0\2"s;
    const std::string jfif = "\xff\xe0\0\x10JFIF\0\1\1\1\0\xC8\0\xC9\0\0"s;
    const auto exif_head = "\xff\xe1\0"s + static_cast<char>(exif.size() + 2) + exif;
    const Declared one = declared_by_jpeg("\xff\xd8"s + jfif + exif_head);
    BOOST_TEST(one.dpi_x == 200);
    BOOST_TEST(one.dpi_y == 201);
    BOOST_TEST(one.orientation == 6);
    const Declared two = declared_by_jpeg("\xff\xd8"s + exif_head);
    BOOST_TEST(two.dpi_x == 254);
    for (std::size_t length = 0; length < exif_head.size(); ++length) {  // cut off anywhere
        static_cast<void>(declared_by_jpeg(("\xff\xd8"s + exif_head).substr(0, length)));
    }
    const std::string png = encoded(quarters(8, 8), ".png");
    const Declared three =
        declared_by_png(png.substr(0, 33) + "\0\0\0\x09pHYs\0\0\x2E\x23\0\0\x2E\x23\1abcd"s + png.substr(33));
    BOOST_TEST(three.dpi_x == 300, boost::test_tools::tolerance(0.001));
    BOOST_TEST(declared_by_png(png).dpi_x == 0);
    std::string bmp = encoded(quarters(8, 8), ".bmp");
    bmp.replace(38, 8, "\x23\x2E\0\0\x23\x2E\0\0"s);
    BOOST_TEST(declared_by_bmp(bmp).dpi_y == 300, boost::test_tools::tolerance(0.001));
    BOOST_TEST(declared_by_bmp("BM").dpi_x == 0);
}

BOOST_AUTO_TEST_SUITE_END()
