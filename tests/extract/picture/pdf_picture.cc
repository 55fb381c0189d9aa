#include "extract/picture/pdf_picture.h"

#include <PDFDoc.h>

#include <array>
#include <boost/test/unit_test.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <thread>

#include "extract/pdf/pdf_open.h"
#include "tests/extract/picture/made_pdf.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(pdf_picture_tests)

namespace {

Result<Picture> picture_of(const std::string& bytes, int seconds = 20, int page = 1) {
    const auto pdf = open_pdf(bytes);
    BOOST_REQUIRE(pdf->isOk());
    return pdf_picture(*pdf, page, ProcessorClock::now() + std::chrono::seconds(seconds));
}

Picture good(const Result<Picture>& picture) {
    BOOST_TEST_REQUIRE(picture.has_value(), (picture ? "" : picture.error().reason));
    BOOST_TEST(picture->damage == "");
    return *picture;
}

bool same(const cv::Mat& a, const cv::Mat& b, double most = 0) {
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) <= most;
}

// The middle of each quarter: top left, top right, bottom left, bottom right.
std::array<int, 4> corners(const cv::Mat& grey) {
    const auto at = [&](int x, int y) {
        return static_cast<int>(grey.at<std::uint8_t>(grey.rows * y / 4, grey.cols * x / 4));
    };
    return {at(1, 1), at(3, 1), at(1, 3), at(3, 3)};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_picture_that_is_the_page_comes_out_as_it_is) {
    const cv::Mat grey = quarters(1250, 1667);
    const Picture picture = good(picture_of(make_pdf(whole_page, {plain(grey)})));
    BOOST_TEST(same(picture.pixels, grey));
    BOOST_TEST(picture.width == 600);
    BOOST_TEST(picture.height == 800);
    BOOST_TEST(picture.rotation == 0);
    BOOST_TEST(picture.dpi_x == 150, boost::test_tools::tolerance(0.01));
    BOOST_TEST(picture.dpi_y == 150, boost::test_tools::tolerance(0.01));
}

BOOST_AUTO_TEST_CASE(what_is_rendered_has_the_resolution_asked_for) {
    const auto asked = [](const std::string& bytes, double dpi) {
        const auto pdf = open_pdf(bytes);
        const auto deadline = ProcessorClock::now() + std::chrono::seconds(20);
        return good(pdf_picture(*pdf, 1, deadline, dpi)).pixels.cols;
    };
    const std::string text = make_pdf("BT /F1 20 Tf 100 100 Td (a) Tj ET\n", {});
    BOOST_TEST(asked(text, 0) == 2500);  // 300 dpi
    BOOST_TEST(asked(text, 110) == 917);
    // A picture that is the page is not scaled.
    BOOST_TEST(asked(make_pdf(whole_page, {plain(quarters(1250, 1667))}), 110) == 1250);
}

// What is drawn over the page makes Poppler render it: both ways must agree on where each quarter is.
BOOST_AUTO_TEST_CASE(turned_and_mirrored_pictures) {
    const cv::Mat grey = quarters(60, 80);
    const std::vector<std::string> placements = {"600 0 0 800 0 0",       "-600 0 0 800 600 0",   "600 0 0 -800 0 800",
                                                 "-600 0 0 -800 600 800", "0 800 -600 0 600 0",   "0 -800 600 0 0 800",
                                                 "0 800 600 0 0 0",       "0 -800 -600 0 600 800"};
    std::vector<std::array<int, 4>> seen;
    for (const std::string& placement : placements) {
        for (const char* rotate : {"", "/Rotate 90", "/Rotate 180", "/Rotate -90"}) {
            const std::string page = std::string("/MediaBox[0 0 600 800]") + rotate;
            const std::string drawn = "q " + placement + " cm /I0 Do Q\n";
            const Picture direct = good(picture_of(make_pdf(drawn, {plain(grey)}, page)));
            BOOST_TEST(direct.pixels.total() == grey.total(), placement << rotate);
            const Picture rendered =
                good(picture_of(make_pdf(drawn + "BT /F1 3 Tf 300 400 Td (.) Tj ET", {plain(grey)}, page)));
            BOOST_TEST(rendered.pixels.total() > 10 * grey.total());
            BOOST_TEST(corners(direct.pixels) == corners(rendered.pixels), placement << rotate);
            const bool lying = std::string(rotate).find("90") != std::string::npos;
            BOOST_TEST(direct.width == (lying ? 800 : 600));
            BOOST_TEST(direct.height == (lying ? 600 : 800));
            if (*rotate == '\0') seen.push_back(corners(direct.pixels));
        }
    }
    BOOST_TEST((seen[0] == std::array{20, 80, 140, 240}));
    BOOST_TEST((seen[1] == std::array{80, 20, 240, 140}));
    BOOST_TEST((seen[2] == std::array{140, 240, 20, 80}));
    BOOST_TEST((seen[4] == std::array{80, 240, 20, 140}));
    std::sort(seen.begin(), seen.end());
    BOOST_TEST((std::unique(seen.begin(), seen.end()) == seen.end()));
}

BOOST_AUTO_TEST_CASE(the_rotation_of_the_page_is_applied) {
    const Picture picture =
        good(picture_of(make_pdf(whole_page, {plain(quarters(60, 80))}, "/MediaBox[0 0 600 800]/Rotate 90")));
    BOOST_TEST(picture.rotation == 90);
    BOOST_TEST((corners(picture.pixels) == std::array{140, 20, 240, 80}));
    BOOST_TEST(picture.pixels.cols == 80);
}

BOOST_AUTO_TEST_CASE(every_way_to_store_a_picture) {
    const cv::Mat grey = quarters(160, 200), bilevel = black_and_white(160, 200);
    const auto check = [](const char* name, const Embedded& embedded, const cv::Mat& expected, double most) {
        const Picture picture = good(picture_of(make_pdf(whole_page, {embedded})));
        BOOST_TEST(same(picture.pixels, expected, most), name << " " << picture.pixels.size());
    };
    const auto head = [](const std::string& rest) { return image_dictionary(160, 200, rest); };
    const std::string bit = "/ColorSpace/DeviceGray/BitsPerComponent 1";
    check("bits", {head(bit), bits_of(bilevel)}, bilevel, 0);
    check("bits, inverted", {head(bit + "/Decode[1 0]"), bits_of(bilevel)}, 255 - bilevel, 0);
    check("group 4", {head(bit + "/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 160/Rows 200>>"), group4(bilevel)},
          bilevel, 0);
    check("JBIG2", {head(bit + "/Filter/JBIG2Decode"), jbig2(bilevel)}, bilevel, 0);
    check("mask", {head("/ImageMask true/BitsPerComponent 1"), bits_of(bilevel)}, bilevel, 0);
    check("mask, inverted", {head("/ImageMask true/BitsPerComponent 1/Decode[1 0]"), bits_of(255 - bilevel)}, bilevel,
          0);
    check("JPEG", {head("/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode"), encoded(grey, ".jpg")}, grey, 6);
    cv::Mat bgr;
    cv::cvtColor(grey, bgr, cv::COLOR_GRAY2BGR);
    check("RGB without colour", {head("/ColorSpace/DeviceRGB/BitsPerComponent 8"), bytes_of(bgr)}, grey, 0);
    bgr(cv::Rect(80, 100, 40, 40)).setTo(cv::Scalar(0, 0, 255));
    cv::Mat rgb;
    cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
    check("RGB", {head("/ColorSpace/DeviceRGB/BitsPerComponent 8"), bytes_of(rgb)}, bgr, 0);
    check("JPEG 2000", {head("/ColorSpace/DeviceRGB/Filter/JPXDecode"), encoded(bgr, ".jp2")}, bgr, 0);
    std::string deep, four;
    for (const char byte : bytes_of(grey)) deep += {byte, '\x55'};
    check("16 bits", {head("/ColorSpace/DeviceGray/BitsPerComponent 16"), deep}, grey, 0);
    for (std::size_t i = 0; i < grey.total(); i += 2) {
        const int left = grey.data[i] / 17, right = grey.data[i + 1] / 17;
        four += static_cast<char>(left << 4 | right);
    }
    check("4 bits", {head("/ColorSpace/DeviceGray/BitsPerComponent 4"), four}, grey, 12);
    cv::Mat indexed = bgr.clone();
    cv::Mat steps(200, 160, CV_8UC1, cv::Scalar(0));
    steps.rowRange(100, 200).setTo(1);
    for (int y = 0; y < 200; ++y) {
        for (int x = 0; x < 160; ++x)
            indexed.at<cv::Vec3b>(y, x) = y < 100 ? cv::Vec3b(0, 0, 200) : cv::Vec3b(255, 255, 255);
    }
    check("indexed", {head("/ColorSpace[/Indexed/DeviceRGB 1<C80000FFFFFF>]/BitsPerComponent 8"), bytes_of(steps)},
          indexed, 1);
    const std::string black_only = [&] {
        std::string out;
        for (const char byte : bytes_of(grey)) out += std::string(3, '\0') + static_cast<char>(~byte);
        return out;
    }();
    check("CMYK", {head("/ColorSpace/DeviceCMYK/BitsPerComponent 8"), black_only}, grey, 40);  // black ink is not 0
}

BOOST_AUTO_TEST_CASE(the_crop_box_bounds_the_picture) {
    const cv::Mat grey = quarters(600, 800);
    const Picture picture =
        good(picture_of(make_pdf(whole_page, {plain(grey)}, "/MediaBox[0 0 600 800]/CropBox[100 50 500 700]")));
    BOOST_TEST(same(picture.pixels, grey(cv::Rect(100, 100, 400, 650))));
    BOOST_TEST(picture.width == 400);
    BOOST_TEST(picture.height == 650);
}

BOOST_AUTO_TEST_CASE(margins_of_the_page_and_clips_are_white) {
    const cv::Mat grey = quarters(500, 700);
    cv::Mat expected(800, 600, CV_8UC1, cv::Scalar(255));
    grey.copyTo(expected(cv::Rect(50, 40, 500, 700)));
    const std::string drawn = "500 0 0 700 50 60 cm /I0 Do\n";
    BOOST_TEST(same(good(picture_of(make_pdf(drawn, {plain(grey)}))).pixels, expected));
    expected.colRange(400, 600).setTo(255);
    BOOST_TEST(same(good(picture_of(make_pdf("0 0 400 800 re W n\n" + drawn, {plain(grey)}))).pixels, expected));
}

BOOST_AUTO_TEST_CASE(what_nobody_sees_does_not_count) {
    const cv::Mat grey = quarters(300, 400);
    const std::string white = "1 g 0 0 600 800 re f 0 g\n", below = "BT /F1 30 Tf 100 400 Td (hidden) Tj ET\n";
    const std::string invisible = "BT 3 Tr /F1 30 Tf 100 400 Td (text layer) Tj ET\n";
    const Picture picture = good(picture_of(make_pdf(white + below + whole_page + invisible, {plain(grey)})));
    BOOST_TEST(same(picture.pixels, grey));
}

BOOST_AUTO_TEST_CASE(text_over_the_picture_is_part_of_it) {
    const cv::Mat white(1667, 1250, CV_8UC1, cv::Scalar(255));
    const std::string stamp = "BT /F1 40 Tf 300 700 Td (STAMP) Tj ET\n";
    const Picture picture = good(picture_of(make_pdf(whole_page + stamp, {plain(white)})));
    BOOST_TEST(picture.dpi_x == 150, boost::test_tools::tolerance(0.01));
    BOOST_TEST(cv::countNonZero(picture.pixels(cv::Rect(600, 100, 400, 120)) < 100) > 1000);
    const std::string red = "1 0 0 rg " + stamp;
    BOOST_TEST(good(picture_of(make_pdf(whole_page + red, {plain(white)}))).pixels.channels() == 3);
    // A white patch hides what is below it.
    const cv::Mat black(400, 300, CV_8UC1, cv::Scalar(0));
    const Picture patched = good(picture_of(make_pdf(whole_page + "1 g 0 0 600 400 re f\n", {plain(black)})));
    BOOST_TEST((corners(patched.pixels) == std::array{0, 0, 255, 255}));
}

BOOST_AUTO_TEST_CASE(strips_and_layers_are_put_together) {
    const cv::Mat grey = quarters(1000, 1334);
    const std::string strips = "q 600 0 0 400 0 400 cm /I0 Do Q q 600 0 0 400 0 0 cm /I1 Do Q\n";
    const cv::Mat upper = grey.rowRange(0, 667).clone(), lower = grey.rowRange(667, 1334).clone();
    const Picture picture = good(picture_of(make_pdf(strips, {plain(upper), plain(lower)})));
    BOOST_TEST((corners(picture.pixels) == std::array{20, 80, 140, 240}));
    BOOST_TEST(picture.dpi_x == 150, boost::test_tools::tolerance(0.01));  // 120 by itself
    // A coarse background and a fine mask with the letters, as scanners separate them.
    const cv::Mat background(200, 150, CV_8UC1, cv::Scalar(200)), letters = black_and_white(2500, 3334);
    const Embedded mask{image_dictionary(2500, 3334, "/ImageMask true/BitsPerComponent 1"), bits_of(letters)};
    const Picture layers =
        good(picture_of(make_pdf(whole_page + "q 600 0 0 800 0 0 cm /I1 Do Q\n", {plain(background), mask})));
    BOOST_TEST(layers.dpi_x == 300, boost::test_tools::tolerance(0.01));
    BOOST_TEST((corners(layers.pixels) == std::array{0, 200, 200, 200}));
    // A picture in a picture.
    const std::string inner = "q 100 0 0 100 10 10 cm /I1 Do Q\n";
    const Picture two = good(picture_of(make_pdf(whole_page + inner, {plain(grey), plain(background)})));
    BOOST_TEST(two.pixels.at<std::uint8_t>(two.pixels.rows - 100, 100) == 200);
}

BOOST_AUTO_TEST_CASE(pages_without_a_picture_are_drawn) {
    const Picture picture = good(picture_of(make_pdf("100 100 200 300 re f\n", {})));
    BOOST_TEST(picture.dpi_x == 300, boost::test_tools::tolerance(0.01));
    BOOST_TEST(picture.pixels.type() == CV_8UC1);
    BOOST_TEST(picture.pixels.at<std::uint8_t>(2500, 600) == 0);
    BOOST_TEST(good(picture_of(make_pdf("0 0 1 rg 100 100 200 300 re f\n", {}))).pixels.channels() == 3);
    BOOST_TEST(cv::countNonZero(255 - good(picture_of(make_pdf("", {}))).pixels) == 0);
    // A picture that leans is rendered as well.
    const Picture leaning =
        good(picture_of(make_pdf("q 600 10 -10 800 0 0 cm /I0 Do Q\n", {plain(quarters(600, 800))})));
    BOOST_TEST(leaning.pixels.cols == 1250);
}

BOOST_AUTO_TEST_CASE(clips_that_are_no_rectangle_and_transparency_are_drawn) {
    const cv::Mat black(800, 600, CV_8UC1, cv::Scalar(0));
    const std::string triangle = "0 0 m 600 0 l 0 800 l h W n\n";
    const Picture picture = good(picture_of(make_pdf(triangle + whole_page, {plain(black)})));
    BOOST_TEST((corners(picture.pixels)[1] == 255 && corners(picture.pixels)[2] == 0));
    const Embedded cut{image_dictionary(600, 800, "/ColorSpace/DeviceGray/BitsPerComponent 8/Mask[0 10]"),
                       bytes_of(black)};
    BOOST_TEST((corners(good(picture_of(make_pdf(whole_page, {cut}))).pixels) == std::array{255, 255, 255, 255}));
}

BOOST_AUTO_TEST_CASE(pictures_in_the_content_itself) {
    const std::string drawn = "q 600 0 0 800 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \x14\x50\x8C\xF0 EI Q\n";
    const Picture picture = good(picture_of(make_pdf(drawn, {})));
    BOOST_TEST(same(picture.pixels, quarters(2, 2)));
    const std::string letters = "BT /F1 40 Tf 300 600 Td (after it) Tj ET\n";
    BOOST_TEST(good(picture_of(make_pdf(drawn + letters, {}))).pixels.cols == 1250);
}

BOOST_AUTO_TEST_CASE(too_large_is_known_before_decoding) {
    const auto refused = [](const Embedded& embedded) {
        const auto start = std::chrono::steady_clock::now();
        const Result<Picture> picture = picture_of(make_pdf(whole_page, {embedded}));
        BOOST_TEST_REQUIRE(!picture.has_value());
        BOOST_TEST((picture.error().kind == ErrorKind::over_limit));
        BOOST_TEST(picture.error().place == "page 1");
        BOOST_TEST(!picture.error().advice.empty());
        BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(1)));
        return picture.error().reason;
    };
    const std::string grey = "/ColorSpace/DeviceGray/BitsPerComponent 8";
    BOOST_TEST(refused({image_dictionary(40'000, 2000, grey), "x"}).find("40000 x 2000") != std::string::npos);
    BOOST_TEST(refused({image_dictionary(20'000, 20'000, grey), "x"}).find("20000 x 20000") != std::string::npos);
    // The dictionary says little, the picture asks for much.
    std::string jpeg = encoded(quarters(64, 64), ".jpg");
    const std::size_t frame = jpeg.find("\xff\xc0");
    BOOST_REQUIRE(frame != std::string::npos);
    jpeg.replace(frame + 5, 4, "\xea\x60\xea\x60");
    BOOST_TEST(refused({image_dictionary(64, 64, grey + "/Filter/DCTDecode"), jpeg}).find("60000 x 60000") !=
               std::string::npos);
    std::string jpx = encoded(quarters(64, 64), ".jp2");
    const std::size_t size = jpx.find("\xff\x4f\xff\x51");
    BOOST_REQUIRE(size != std::string::npos);
    jpx.replace(size + 8, 8, std::string("\0\1\0\0\0\1\0\0", 8));
    BOOST_TEST(refused({image_dictionary(64, 64, "/Filter/JPXDecode"), jpx}).find("65536 x 65536") !=
               std::string::npos);
    const std::string bomb = jbig2(black_and_white(64, 64));
    std::string page = bomb;
    page.replace(11, 8, std::string("\0\1\0\0\0\1\0\0", 8));
    BOOST_TEST(refused({image_dictionary(64, 64, "/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode"), page})
                   .find("65536 x 65536") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(large_pages_are_drawn_coarser) {
    BOOST_TEST(good(picture_of(make_pdf("", {}, "/MediaBox[0 0 140000 140000]"))).pixels.cols <= 32'000);
    // A fine picture on a huge page.
    const std::string small = "q 72 0 0 72 0 0 cm /I0 Do Q\n";
    const Picture huge = good(picture_of(make_pdf(small, {plain(quarters(600, 600))}, "/MediaBox[0 0 14400 14400]")));
    BOOST_TEST(huge.pixels.total() < 120'000'000U);
    BOOST_TEST(good(picture_of(make_pdf("", {}, "/MediaBox[0 0 2384 3370]"))).pixels.total() < 60'000'000U);  // A0
}

BOOST_AUTO_TEST_CASE(pictures_cut_off_say_so) {
    Embedded half = plain(quarters(300, 400));
    half.bytes.resize(half.bytes.size() / 2);
    const Result<Picture> picture = picture_of(make_pdf(whole_page, {half}));
    BOOST_TEST_REQUIRE(picture.has_value());
    BOOST_TEST((corners(picture->pixels) == std::array{20, 80, 255, 255}));
    BOOST_TEST(picture->damage == "the picture ends after 200 of 400 rows");
    Embedded nothing = plain(quarters(300, 400));
    nothing.bytes.clear();
    BOOST_TEST(!picture_of(make_pdf(whole_page, {nothing})).value().damage.empty());
}

BOOST_AUTO_TEST_CASE(the_deadline_is_kept) {
    const cv::Mat large(8000, 6000, CV_8UC1, cv::Scalar(255));
    const std::string pdf = make_pdf(whole_page, {plain(large)});
    const Result<Picture> picture = picture_of(pdf, -1);
    BOOST_TEST_REQUIRE(!picture.has_value());
    BOOST_TEST((picture.error().kind == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_CASE(a_page_that_is_not_there) {
    const Result<Picture> picture = picture_of(make_pdf("", {}), 20, 7);
    BOOST_TEST_REQUIRE(!picture.has_value());
    BOOST_TEST((picture.error().kind == ErrorKind::unreadable));
    BOOST_TEST(picture.error().place == "page 7");
}

BOOST_AUTO_TEST_CASE(threads_with_a_document_each) {
    const std::string pdf =
        make_pdf(whole_page + "BT /F1 40 Tf 300 700 Td (STAMP) Tj ET\n", {plain(quarters(600, 800))});
    const Picture expected = good(picture_of(pdf));
    std::vector<std::jthread> threads;
    std::array<bool, 4> equal{};
    for (std::size_t i = 0; i < equal.size(); ++i) {
        threads.emplace_back([&, i] {
            const auto own = open_pdf(pdf);
            const auto picture = pdf_picture(*own, 1, ProcessorClock::now() + std::chrono::seconds(20));
            equal[i] = picture && same(picture->pixels, expected.pixels);
        });
    }
    threads.clear();
    BOOST_TEST((equal == std::array{true, true, true, true}));
}

BOOST_AUTO_TEST_SUITE_END()
