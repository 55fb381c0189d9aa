#define BOOST_TEST_MODULE pdf_image_sizes
#include "extract/pdf/pdf_image_sizes.h"

#include <PDFDoc.h>

#include <boost/test/unit_test.hpp>
#include <chrono>

#include "extract/pdf/pdf_open.h"
#include "tests/extract/picture/made_pdf.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

namespace {

Result<void> check(const std::string& bytes) {
    const auto pdf = open_pdf(bytes);
    BOOST_REQUIRE(pdf->isOk());
    return check_image_sizes(*pdf, 1);
}

// A JPEG 2000 that asks for 65,536 by 65,536 pixels, with a dictionary that says nothing.
Embedded bomb() {
    std::string bytes = encoded(quarters(64, 64), ".jp2");
    bytes.replace(bytes.find("\xff\x4f\xff\x51") + 8, 8, std::string("\0\1\0\0\0\1\0\0", 8));
    return {"/Subtype/Image/Filter/JPXDecode", bytes};
}

// The objects of made_pdf.h: the first picture is object 6, the second object 7.
Embedded form(const std::string& resources) {
    return {"/Subtype/Form/BBox[0 0 600 800]/Resources<<" + resources + ">>", "/X Do"};
}

}  // namespace

BOOST_AUTO_TEST_CASE(pictures_of_a_usual_size) {
    BOOST_TEST(check(make_pdf(whole_page, {plain(quarters(300, 400))})).has_value());
    BOOST_TEST(check(make_pdf("", {})).has_value());
}

BOOST_AUTO_TEST_CASE(wherever_a_large_picture_hides) {
    const std::string x = "/XObject<</X 7 0 R>>";
    const Embedded small = plain(quarters(8, 8));
    Embedded masked = small, patterned = form("/Pattern<</P 7 0 R>>");
    masked.dictionary += "/SMask 7 0 R";
    const std::vector<std::string> files = {
        make_pdf(whole_page, {bomb()}),
        make_pdf(whole_page, {form(x), bomb()}),
        make_pdf(whole_page, {form("/XObject<</X 8 0 R>>"), bomb(), form(x)}),
        make_pdf(whole_page, {masked, bomb()}),
        make_pdf(whole_page, {patterned, bomb()}),
        make_pdf("", {form(x), bomb()}, "/MediaBox[0 0 600 800]/Annots[<</Subtype/Stamp/AP<</N 6 0 R>>>>]"),
    };
    for (std::size_t i = 0; i < files.size(); ++i) {
        const Result<void> result = check(files[i]);
        BOOST_TEST_REQUIRE(!result.has_value(), i);
        BOOST_TEST((result.error().kind == ErrorKind::over_limit));
        BOOST_TEST(result.error().reason.find("65536 x 65536") != std::string::npos);
        BOOST_TEST(result.error().place == "page 1");
    }
}

BOOST_AUTO_TEST_CASE(forms_that_hold_each_other) {
    const auto start = std::chrono::steady_clock::now();
    BOOST_TEST(
        check(make_pdf(whole_page, {form("/XObject<</X 7 0 R/Y 6 0 R>>"), form("/XObject<</X 6 0 R>>")})).has_value());
    BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(1)));
}
