#include "output/pdf/picture_pages.h"

#include <boost/test/unit_test.hpp>

#include "tests/app/run.h"
#include "tests/output/pdf/made_pdf.h"

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(picture_pages_tests)

namespace {

const std::string scans = SOLIEU_SOURCE_DIR "/corpus/samples/scans/";

QPDFObjectHandle picture_of(QPDFPageObjectHelper page) {
    return page.getObjectHandle().getKey("/Resources").getKey("/XObject").getKey("/Picture");
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_jpeg_is_embedded_as_it_is) {
    const std::string file = tests::content_of(scans + "commune-sealed.jpg");
    QPDF pdf;
    pdf.emptyPDF();
    BOOST_TEST_REQUIRE(add_picture_pages(pdf, file, {}).has_value());
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    BOOST_TEST_REQUIRE(pages.size() == 1U);
    QPDFObjectHandle picture = picture_of(pages[0]);
    BOOST_TEST(picture.getDict().getKey("/Filter").getName() == "/DCTDecode");
    const std::shared_ptr<Buffer> raw = picture.getRawStreamData();
    BOOST_TEST((std::string(reinterpret_cast<const char*>(raw->getBuffer()), raw->getSize()) == file));
    const QPDFObjectHandle::Rectangle page = QPDFPageObjectHelper(pages[0]).getMediaBox().getArrayAsRectangle();
    BOOST_TEST(std::abs(page.urx - 595) < 3);
    BOOST_TEST(std::abs(page.ury - 842) < 3);
}

BOOST_AUTO_TEST_CASE(black_and_white_pages) {
    const std::string file = tests::content_of(scans + "forms-bilevel.tif");
    QPDF pdf;
    pdf.emptyPDF();
    BOOST_TEST_REQUIRE(add_picture_pages(pdf, file, {0, 90}).has_value());
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    BOOST_TEST_REQUIRE(pages.size() > 1U);
    std::size_t size = 0;
    for (const QPDFPageObjectHelper& page : pages) {
        BOOST_TEST(picture_of(page).getDict().getKey("/Filter").getName() == "/CCITTFaxDecode");
        size += picture_of(page).getRawStreamData()->getSize();
    }
    BOOST_TEST(size < file.size() * 6 / 5);
    BOOST_TEST(!QPDFPageObjectHelper(pages[0]).getObjectHandle().hasKey("/Rotate"));
    BOOST_TEST(QPDFPageObjectHelper(pages[1]).getObjectHandle().getKey("/Rotate").getIntValue() == 90);
}

BOOST_AUTO_TEST_CASE(a_page_that_cannot_be_had_is_blank) {
    const std::string file = tests::content_of(scans + "commune-sealed.jpg");
    QPDF pdf;
    pdf.emptyPDF();
    BOOST_TEST_REQUIRE(add_picture_pages(pdf, file.substr(0, 300), {}).has_value());
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    BOOST_TEST_REQUIRE(pages.size() == 1U);
    BOOST_TEST(tests::content_of_page(pages[0]) == "");
    BOOST_TEST(!add_picture_pages(pdf, "no picture", {}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
