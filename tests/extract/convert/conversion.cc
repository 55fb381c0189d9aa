#include "extract/convert/conversion.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/docx/make_docx.h"

using namespace solieu::extract;
using solieu::tests::make_zip;

BOOST_AUTO_TEST_SUITE(conversion_tests)

namespace {

std::string compound(const std::string& stream) {
    std::string bytes = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + std::string(1016, '\0');
    for (const char c : stream) bytes += {c, '\0'};
    return bytes + std::string(1000, '\0');
}

std::string told(const std::string& bytes) {
    const auto conversion = conversion_of(bytes);
    return conversion ? std::string(conversion->from) + ">" + std::string(conversion->to) : "none";
}

}  // namespace

BOOST_AUTO_TEST_CASE(by_content) {
    BOOST_TEST(told(compound("WordDocument")) == "doc>docx");
    BOOST_TEST(told(compound("Workbook")) == "xls>xlsx");
    BOOST_TEST(told(compound("Book")) == "xls>xlsx");
    BOOST_TEST(told("{\\rtf1 x}") == "rtf>docx");
    // Read as they are.
    BOOST_TEST(told(make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"}})) == "none");
}

BOOST_AUTO_TEST_CASE(what_is_not_converted) {
    BOOST_TEST(told(compound("EncryptedPackage")) == "none");
    BOOST_TEST(told(compound("PowerPoint Document")) == "none");
    BOOST_TEST(told(make_zip({{"mimetype", "application/epub+zip"}})) == "none");
    BOOST_TEST(told(make_zip({{"word/document.xml", "<a/>"}})) == "none");
    BOOST_TEST(told("PK\x03\x04 cut off") == "none");
    BOOST_TEST(told("") == "none");
    BOOST_TEST(told("text") == "none");
}

BOOST_AUTO_TEST_SUITE_END()
