#include "extract/pdf/encoded_size.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/picture/made_pdf.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(encoded_size_tests)

namespace {

void check(const std::optional<PixelSize>& size, int channels) {
    BOOST_TEST_REQUIRE(size.has_value());
    BOOST_TEST(size->width == 37);
    BOOST_TEST(size->height == 91);
    BOOST_TEST(size->channels == channels);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_encoders_write) {
    const cv::Mat grey = quarters(37, 91), colour(91, 37, CV_8UC3, cv::Scalar(1, 2, 3));
    check(jpeg_size(encoded(grey, ".jpg")), 1);
    check(jpeg_size(encoded(colour, ".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, 1})), 3);
    check(jpx_size(encoded(colour, ".jp2")), 3);
    check(png_size(encoded(grey, ".png")), 1);
    check(png_size(encoded(colour, ".png")), 3);
    check(bmp_size(encoded(colour, ".bmp")), 3);
    check(jbig2_size(jbig2(black_and_white(37, 91))), 1);
}

BOOST_AUTO_TEST_CASE(a_bitmap_of_os2_has_a_size) {
    const std::string head =
        "BM" + std::string(12, '\0') + std::string("\x0c\0\0\0\x08\0\x03\0", 8) + std::string(4, '\0');
    BOOST_TEST_REQUIRE(bmp_size(head).has_value());
    BOOST_TEST(bmp_size(head)->width == 8);
    BOOST_TEST(bmp_size(head)->height == 3);
    std::string flat = head;
    flat[20] = '\0';
    BOOST_TEST(!bmp_size(flat).has_value());
}

BOOST_AUTO_TEST_CASE(heads_cut_off_or_of_something_else) {
    const cv::Mat grey = quarters(37, 91);
    const std::vector<std::string> all = {encoded(grey, ".jpg"),          encoded(grey, ".jp2"),
                                          encoded(grey, ".png"),          encoded(grey, ".bmp"),
                                          jbig2(black_and_white(37, 91)), "",
                                          std::string(300, '\xff'),       std::string(300, '\0')};
    for (const std::string& bytes : all) {
        for (std::size_t length = 0; length < std::min<std::size_t>(bytes.size(), 300); ++length) {
            const std::string_view head = std::string_view(bytes).substr(0, length);
            for (const auto& size : {jpeg_size(head), jpx_size(head), png_size(head), bmp_size(head)}) {
                if (size && head.size() > 40 && bytes[0] != '\xff' && bytes[0] != '\0') BOOST_TEST(size->width == 37);
            }
            static_cast<void>(jbig2_size(head));
        }
    }
    BOOST_TEST(!jpeg_size(all[2]).has_value());
    BOOST_TEST(!png_size(all[0]).has_value());
}

BOOST_AUTO_TEST_CASE(limits_of_side_and_area) {
    BOOST_TEST(!is_too_large(9921, 7016));  // A3, 600 dpi
    BOOST_TEST(!is_too_large(32'000, 3000));
    BOOST_TEST(is_too_large(32'001, 1));
    BOOST_TEST(is_too_large(20'000, 20'000));
    BOOST_TEST(is_too_large(1e18, 1e18));
}

BOOST_AUTO_TEST_SUITE_END()
