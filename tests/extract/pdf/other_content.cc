#include "extract/pdf/other_content.h"

#include <PDFDoc.h>

#include <boost/test/unit_test.hpp>
#include <string>

#include "extract/pdf/pdf_open.h"
#include "tests/extract/picture/made_pdf.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(other_content_tests)

namespace {

std::vector<Diagnostic> found(const std::string& in_catalogue, const std::string& page = "/MediaBox[0 0 600 800]") {
    std::string bytes = make_pdf("", {}, page);
    const std::string catalogue = "<</Type/Catalog/Pages 2 0 R>>";
    bytes.replace(bytes.find(catalogue), catalogue.size(), "<</Type/Catalog/Pages 2 0 R" + in_catalogue + ">>");
    // The offsets of the table are wrong now; Poppler looks the objects up.
    const auto pdf = open_pdf(bytes);
    BOOST_REQUIRE(pdf->isOk());
    return other_content(*pdf);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_plain_file_holds_nothing_else) {
    BOOST_TEST(found("").empty());
    BOOST_TEST(found("/AcroForm<</Fields[]>>").empty());
}

BOOST_AUTO_TEST_CASE(attached_files_are_named) {
    const auto said = found(
        "/Collection<<>>/Names<</EmbeddedFiles<</Kids[<</Names[(a)<</F(bieu-1.xlsx)>>(b)<</UF(bieu-2.pdf)/"
        "F(x)>>]>>]>>>>");
    BOOST_REQUIRE_EQUAL(said.size(), 1U);
    BOOST_TEST(said[0].code == "attached-files");
    BOOST_TEST((said[0].severity == Severity::warning));
    BOOST_TEST(said[0].message.find("portfolio") != std::string::npos);
    BOOST_TEST(said[0].message.find("2 attached files were not read: bieu-1.xlsx, bieu-2.pdf") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(files_pinned_to_a_page_are_attached_too) {
    const auto said =
        found("", "/MediaBox[0 0 600 800]/Annots[<</Subtype/FileAttachment/Rect[0 0 9 9]/FS<</F(phu-luc.docx)>>>>]");
    BOOST_REQUIRE_EQUAL(said.size(), 1U);
    BOOST_TEST(said[0].message.find("phu-luc.docx") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_form_that_its_pages_do_not_show_is_named) {
    BOOST_REQUIRE_EQUAL(found("/AcroForm<</Fields[]/XFA(x)>>").size(), 1U);
    BOOST_TEST(found("/AcroForm<</Fields[]/XFA(x)>>")[0].code == "xfa-form");
    const std::string page = "/MediaBox[0 0 600 800]/Annots[<</Subtype/Widget/FT/Tx/Rect[0 0 9 9]>>]";
    BOOST_TEST(found("/AcroForm<</Fields[<</FT/Tx>>]/XFA(x)>>", page).empty());
    BOOST_TEST(found("/NeedsRendering true/AcroForm<</Fields[<</FT/Tx>>]/XFA(x)>>", page).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
