#include "extract/picture_library/page_pictures.h"

#include <boost/test/unit_test.hpp>

#include "extract/read.h"
#include "tests/app/folder.h"

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(page_pictures_tests)

namespace {

const std::string samples = SOLIEU_SOURCE_DIR "/corpus/samples/";

Document document_of(const std::string& path, const ReadOptions& options = {}) {
    Result<Document> document = read(path, options);
    BOOST_TEST_REQUIRE(document.has_value());
    return std::move(*document);
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_page_of_a_pdf_in_the_form_it_was_read) {
    const std::string path = samples + "district.pdf";
    const Document document = document_of(path);
    const auto pictures = page_pictures(path, document, 2);
    BOOST_TEST_REQUIRE(pictures.has_value());
    BOOST_TEST_REQUIRE(pictures->size() == document.pages.size());
    for (std::size_t i = 0; i < pictures->size(); ++i) {
        const PagePicture& picture = (*pictures)[i];
        const Page& page = document.pages[i];
        BOOST_TEST(picture.page == page.number);
        BOOST_TEST(picture.width / page.width == 110.0 / 72, boost::test_tools::tolerance(0.01));
        BOOST_TEST(picture.height / page.height == 110.0 / 72, boost::test_tools::tolerance(0.01));
        BOOST_TEST(picture.bytes.size() < 80000U);
    }
    const auto again = page_pictures(path, document, 1);
    BOOST_TEST_REQUIRE(again.has_value());
    for (std::size_t i = 0; i < again->size(); ++i) BOOST_TEST(((*again)[i].bytes == (*pictures)[i].bytes));
}

BOOST_AUTO_TEST_CASE(only_pages_that_were_read) {
    const std::string path = samples + "district.pdf";
    const auto pictures = page_pictures(path, document_of(path, {.first_page = 3, .last_page = 4}));
    BOOST_TEST_REQUIRE(pictures.has_value());
    BOOST_TEST_REQUIRE(pictures->size() == 2U);
    BOOST_TEST(pictures->front().page == 3);
}

BOOST_AUTO_TEST_CASE(pages_of_a_picture_file) {
    const std::string path = samples + "scans/forms-bilevel.tif";
    const auto pictures = page_pictures(path, document_of(path, {.ocr = Ocr::never}));
    BOOST_TEST_REQUIRE(pictures.has_value());
    BOOST_TEST(pictures->size() > 1U);
    for (const PagePicture& picture : *pictures) BOOST_TEST(picture.media_type == "image/png");
}

BOOST_AUTO_TEST_CASE(text_has_no_pictures) {
    const std::string path = samples + "province-tabs.txt";
    const auto pictures = page_pictures(path, document_of(path));
    BOOST_TEST_REQUIRE(pictures.has_value());
    BOOST_TEST(pictures->empty());
}

BOOST_AUTO_TEST_CASE(another_file_by_that_name) {
    const tests::Folder folder;
    const Document document = document_of(samples + "district.pdf");
    BOOST_TEST((page_pictures(folder / "gone.pdf", document).error().kind == ErrorKind::unreadable));
    tests::put(folder / "other.pdf", "%PDF-1.4\n");
    const auto other = page_pictures(folder / "other.pdf", document);
    BOOST_TEST_REQUIRE(!other.has_value());
    BOOST_TEST(other.error().place == folder / "other.pdf");
}

BOOST_AUTO_TEST_SUITE_END()
