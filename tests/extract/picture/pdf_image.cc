#include "extract/picture/pdf_image.h"

#include <GfxState.h>
#include <Object.h>
#include <Stream.h>

#include <boost/test/unit_test.hpp>
#include <opencv2/core.hpp>

#include "tests/extract/picture/made_pdf.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(pdf_image_tests)

namespace {

const Deadline later = ProcessorClock::now() + std::chrono::minutes(5);

MemStream stream_of(const std::string& bytes) {
    return {const_cast<char*>(bytes.data()), 0, static_cast<Goffset>(bytes.size()), Object(objNull)};
}

}  // namespace

BOOST_AUTO_TEST_CASE(samples_of_every_width) {
    Object none(objNull);
    const std::string bytes("\x1B\xE4\x00\xFF", 4);
    const std::vector<std::pair<int, std::vector<int>>> expected = {
        {1, {0, 0, 0, 255, 255, 0, 255, 255}}, {2, {0, 85, 170, 255}}, {4, {17, 187}}, {8, {27}}};
    for (const auto& [bits, greys] : expected) {
        MemStream stream = stream_of(bytes);
        GfxImageColorMap colours(bits, &none, new GfxDeviceGrayColorSpace());
        const PdfImage image = decode_image(stream, static_cast<int>(greys.size()), 4, colours, later);
        BOOST_TEST(image.rows == 4);
        BOOST_TEST_REQUIRE(image.pixels.type() == CV_8UC1);
        for (std::size_t i = 0; i < greys.size(); ++i) {
            BOOST_TEST(image.pixels.at<std::uint8_t>(0, static_cast<int>(i)) == greys[i], bits << " " << i);
        }
    }
}

BOOST_AUTO_TEST_CASE(masks_and_missing_rows) {
    const std::string bytes("\x0F\xF0", 2);
    MemStream stream = stream_of(bytes);
    const PdfImage mask = decode_mask(stream, 8, 3, false, 40, later);
    BOOST_TEST(mask.rows == 2);
    BOOST_TEST((mask.pixels.at<std::uint8_t>(0, 0) == 40 && mask.pixels.at<std::uint8_t>(0, 7) == 255));
    BOOST_TEST((mask.pixels.at<std::uint8_t>(2, 0) == 255));
    MemStream again = stream_of(bytes);
    BOOST_TEST(decode_mask(again, 8, 3, true, 40, later).pixels.at<std::uint8_t>(0, 0) == 255);
    MemStream third = stream_of(bytes);
    BOOST_TEST(decode_mask(third, 8, 3, true, 40, Deadline::min()).late);
}

BOOST_AUTO_TEST_SUITE_END()
