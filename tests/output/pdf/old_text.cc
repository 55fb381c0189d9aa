#include "output/pdf/old_text.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "output/pdf/qpdf.h"

using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(old_text_tests)

namespace {

// The content without what is hidden; `left_out` operators are.
std::string filtered(const std::string& content, std::ptrdiff_t left_out) {
    QPDF pdf;
    pdf.emptyPDF();
    QPDFObjectHandle page = QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 100 100] >>");
    page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, content));
    page.replaceKey("/Resources", QPDFObjectHandle::parse("<< /XObject << >> >>"));
    const auto add = [&](const char* name, const char* more) {
        QPDFObjectHandle picture = QPDFObjectHandle::newStream(&pdf, "x");
        picture.replaceDict(
            QPDFObjectHandle::parse("<< /Subtype /Image /Width 1 /Height 1 " + std::string(more) + " >>"));
        page.getKey("/Resources").getKey("/XObject").replaceKey(name, picture);
    };
    add("/Im", "");
    add("/Stencil", "/ImageMask true");
    add("/Soft", "/SMask 3");
    QPDFPageObjectHelper helper(pdf.makeIndirectObject(page));
    const std::vector<bool> hidden = hidden_text(helper, {0, 0, 100, 100});
    BOOST_TEST(std::count(hidden.begin(), hidden.end(), true) == left_out);
    WithoutText filter(hidden);
    std::string out;
    Pl_String collected("collected", nullptr, out);
    helper.filterContents(&filter, &collected);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_seen_stays_as_it_is) {
    const std::string content = "q 1 0 0 1 0 0 cm /Im Do Q % Tj\nBT /F 12 Tf (a \\) 3 Tr) Tj [(b) -5 <63>] TJ ET\n";
    BOOST_TEST(filtered(content, 0).starts_with(content));
}

BOOST_AUTO_TEST_CASE(invisible_text_is_left_out) {
    const std::string out =
        filtered("BT 3 Tr (one) Tj [(two) 9] TJ (three) ' 1 2 (four) \" 0 Tr (five) Tj ET q 3 Tr Q BT (six) Tj ET", 4);
    for (const char* gone : {"one", "two", "three", "four"}) BOOST_TEST(out.find(gone) == std::string::npos, out);
    for (const char* there : {"(five) Tj", "(six) Tj", "T*", "0 Tr"}) {
        BOOST_TEST(out.find(there) != std::string::npos, out);
    }
}

BOOST_AUTO_TEST_CASE(text_below_pictures_that_cover_the_page) {
    const std::string text = "BT (below) Tj ET ";
    BOOST_TEST(filtered(text + "q 100 0 0 100 0 0 cm /Im Do Q BT (above) Tj ET", 1).find("(above) Tj") !=
               std::string::npos);
    // In strips, the page turned upside down by an outer matrix.
    (void)filtered("1 0 0 -1 0 100 cm " + text + "q 100 0 0 50 0 0 cm /Im Do Q q 0 50 100 0 0 50 cm /Im Do Q", 1);
    // A part of the page, what lets through, and another order.
    (void)filtered(text + "q 100 0 0 80 0 0 cm /Im Do Q", 0);
    (void)filtered(text + "q 100 0 0 100 0 0 cm /Stencil Do /Soft Do /None Do Q", 0);
    (void)filtered("q 100 0 0 100 0 0 cm /Im Do Q " + text, 0);
}

BOOST_AUTO_TEST_CASE(inline_pictures_are_no_operators) {
    const std::string content = "BT 3 Tr ET BI /W 2 /H 1 /BPC 8 /CS /G ID Tj EI BT (x) Tj ET";
    const std::string out = filtered(content, 1);
    BOOST_TEST(out.find("ID Tj EI") != std::string::npos, out);
}

BOOST_AUTO_TEST_CASE(content_that_makes_no_sense) {
    BOOST_TEST(filtered("Q Q Q 3 Tr (x", 0).find("(x") != std::string::npos);
    BOOST_TEST(filtered("Tr Tj ] >> 3 Tr Tj cm Do", 1).find("3 Tr") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
