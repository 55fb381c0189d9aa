#include "extract/pdf/form_fields.h"

#include <Catalog.h>
#include <Object.h>
#include <PDFDoc.h>

#include <boost/test/unit_test.hpp>
#include <string>

#include "extract/pdf/pdf_open.h"
#include "tests/extract/picture/made_pdf.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(form_fields_tests)

namespace {

// Object 6 is a stream whose dictionary is the form; fields are in it, direct or not.
bool is_dropped(const std::string& fields) {
    std::string bytes = make_pdf("", {}, "/MediaBox[0 0 600 800]");
    const std::string catalogue = "<</Type/Catalog/Pages 2 0 R>>";
    bytes.replace(bytes.find(catalogue), catalogue.size(),
                  "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[" + fields + "]>>>>");
    // The offsets of the table are wrong now; Poppler looks the objects up.
    const auto pdf = open_pdf(bytes);
    BOOST_REQUIRE(pdf->isOk());
    BOOST_REQUIRE(pdf->getCatalog()->getAcroForm()->isDict());
    const bool dropped = drop_large_form(*pdf);
    BOOST_TEST(pdf->getCatalog()->getAcroForm()->isDict() == !dropped);
    return dropped;
}

// 2 to the power of `depth` fields below one.
std::string doubled(int depth) {
    std::string field = "<</FT/Tx>>";
    for (int i = 0; i < depth; ++i) field = "<</FT/Tx/Kids[" + field + field + "]>>";
    return field;
}

}  // namespace

BOOST_AUTO_TEST_CASE(usual_forms_stay) {
    BOOST_TEST(!is_dropped(""));
    BOOST_TEST(!is_dropped("<</FT/Sig/T(a)>> <</T(b)/Kids[<</FT/Tx>> <</FT/Tx>>]>>"));
    BOOST_TEST(!is_dropped(doubled(10)));
}

BOOST_AUTO_TEST_CASE(forms_of_too_many_fields_are_dropped) {
    BOOST_TEST(is_dropped(doubled(15)));
    BOOST_TEST(is_dropped(doubled(13) + doubled(13)));
}

BOOST_AUTO_TEST_CASE(forms_that_nest_too_deep_are_dropped) {
    std::string field = "<</FT/Tx>>";
    for (int i = 0; i < 100; ++i) field = "<</FT/Tx/Kids[" + field + "]>>";
    BOOST_TEST(is_dropped(field));
}

BOOST_AUTO_TEST_CASE(fields_are_counted_up_to_a_limit) {
    BOOST_TEST(field_count(Object(objNull)) == 0);
    const std::string text = make_pdf("", {}, "/MediaBox[0 0 600 800]/Annots[" + doubled(3) + "]");
    const auto with_widget = open_pdf(text);
    BOOST_REQUIRE(with_widget->isOk());
    const Object annotations = with_widget->getPage(1)->getAnnotsObject();
    BOOST_TEST(field_count(annotations.arrayGet(0)) == 15);
    BOOST_TEST(field_count(annotations.arrayGet(0), 6) == 7);
}

BOOST_AUTO_TEST_SUITE_END()
