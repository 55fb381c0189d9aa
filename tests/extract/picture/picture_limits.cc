#include "extract/picture/picture_limits.h"

#include <PDFDoc.h>

#include <boost/test/unit_test.hpp>

#include "extract/pdf/pdf_open.h"
#include "extract/picture/image_file.h"
#include "extract/picture/pdf_picture.h"
#include "tests/extract/picture/made_pdf.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(picture_limits_tests)

namespace {

// What a file of 0 bytes may have, less `pixels`.
std::uint64_t usual() {
    return PictureLimits(0, 1).budget.left(Resource::pixels);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_larger_file_may_have_more_pixels) {
    BOOST_TEST(usual() == 150'000'000U);
    BOOST_TEST(PictureLimits(1'000'000, 1).budget.left(Resource::pixels) == 3'150'000'000U);
}

BOOST_AUTO_TEST_CASE(the_picture_of_a_page_counts) {
    const std::string bytes = make_pdf(whole_page, {plain(quarters(300, 400))});
    const auto pdf = open_pdf(bytes);
    PictureLimits limits(0, 1);
    BOOST_TEST(pdf_picture(*pdf, 1, Deadline::max(), 0, &limits).has_value());
    BOOST_TEST(usual() - limits.budget.left(Resource::pixels) == 120'000U);
}

BOOST_AUTO_TEST_CASE(a_page_that_is_drawn_counts) {
    const std::string bytes = make_pdf("0 0 9 9 re f", {});
    const auto pdf = open_pdf(bytes);
    PictureLimits limits(0, 1);
    BOOST_TEST(pdf_picture(*pdf, 1, Deadline::max(), 72, &limits).has_value());
    BOOST_TEST(usual() - limits.budget.left(Resource::pixels) == 480'000U);
}

BOOST_AUTO_TEST_CASE(a_file_of_too_many_pixels) {
    const std::string scan = make_pdf(whole_page, {plain(quarters(300, 400))}), drawn = make_pdf("0 0 9 9 re f", {});
    for (const std::string& bytes : {scan, drawn}) {
        const auto pdf = open_pdf(bytes);
        PictureLimits limits(0, 1);
        limits.budget.take(Resource::pixels, limits.budget.left(Resource::pixels) - 1000);
        BOOST_CHECK_THROW(static_cast<void>(pdf_picture(*pdf, 1, Deadline::max(), 0, &limits)), OverBudget);
    }
}

BOOST_AUTO_TEST_CASE(picture_files_count) {
    for (const char* kind : {".png", ".jpg", ".bmp", ".tiff"}) {
        const std::string bytes = encoded(quarters(300, 400), kind);
        const Result<ImageFile> file = ImageFile::open(bytes, 1);
        BOOST_REQUIRE(file.has_value());
        PictureLimits limits(0, 1);
        BOOST_TEST(file->page(1, Deadline::max(), &limits).has_value(), kind);
        BOOST_TEST(usual() - limits.budget.left(Resource::pixels) == 120'000U, kind);
        limits.budget.take(Resource::pixels, limits.budget.left(Resource::pixels));
        BOOST_CHECK_THROW(static_cast<void>(file->page(1, Deadline::max(), &limits)), OverBudget);
    }
}

BOOST_AUTO_TEST_CASE(room_is_held_as_long_as_the_picture) {
    const std::string bytes = encoded(quarters(300, 400), ".png");
    const Result<ImageFile> file = ImageFile::open(bytes, 1);
    PictureLimits limits(0, 1);
    Result<Picture> picture = file->page(1, Deadline::max(), &limits);
    BOOST_TEST_REQUIRE(picture.has_value());
    BOOST_TEST(picture->room.use_count() == 1);
    picture = tl::unexpected(Error{});
    const SharedRoom::Pass all = limits.pixels.enter(120e6);  // would wait for ever
}

BOOST_AUTO_TEST_SUITE_END()
