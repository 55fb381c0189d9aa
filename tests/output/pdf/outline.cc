#include "output/pdf/outline.h"

#include <boost/test/unit_test.hpp>

#include "tests/output/pdf/made_pdf.h"
#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(outline_tests)

namespace {

// "a(b c(d))": the titles of the entries below `node`.
std::string told(QPDFObjectHandle node) {
    std::string out;
    for (QPDFObjectHandle entry = node.getKey("/First"); entry.isDictionary(); entry = entry.getKey("/Next")) {
        out += (out.empty() ? "" : " ") + entry.getKey("/Title").getUTF8Value();
        if (entry.hasKey("/First")) out += "(" + told(entry) + ")";
    }
    return out;
}

std::vector<QPDFObjectHandle> nowhere(const std::vector<Bookmark>& bookmarks) {
    return std::vector<QPDFObjectHandle>(bookmarks.size(), QPDFObjectHandle::newNull());
}

}  // namespace

BOOST_AUTO_TEST_CASE(nested_as_they_are) {
    QPDF pdf;
    pdf.emptyPDF();
    const std::vector<Bookmark> bookmarks = {{.title = "I", .box = {}},
                                             {.title = "1", .parent = 0, .box = {}},
                                             {.title = "1.1", .parent = 1, .box = {}},
                                             {.title = "2", .parent = 0, .box = {}},
                                             {.title = "II", .box = {}}};
    add_outline(pdf, bookmarks, nowhere(bookmarks));
    QPDFObjectHandle outline = pdf.getRoot().getKey("/Outlines");
    BOOST_TEST(told(outline) == "I(1(1.1) 2) II");
    BOOST_TEST(outline.getKey("/Count").getIntValue() == 2);
    BOOST_TEST(outline.getKey("/First").getKey("/Count").getIntValue() == -2);
    BOOST_TEST(pdf.getRoot().getKey("/PageMode").getName() == "/UseOutlines");
}

BOOST_AUTO_TEST_CASE(an_outline_of_the_file_stays) {
    QPDF pdf;
    pdf.emptyPDF();
    const std::vector<Bookmark> own = {{.title = "own", .box = {}}}, more = {{.title = "more", .box = {}}};
    add_outline(pdf, own, nowhere(own));
    add_outline(pdf, more, nowhere(more));
    BOOST_TEST(told(pdf.getRoot().getKey("/Outlines")) == "own Số Liệu(more)");
    BOOST_TEST(pdf.getRoot().getKey("/Outlines").getKey("/Count").getIntValue() == 2);
}

BOOST_AUTO_TEST_CASE(nothing_for_nothing) {
    QPDF pdf;
    pdf.emptyPDF();
    add_outline(pdf, {}, {});
    BOOST_TEST(!pdf.getRoot().hasKey("/Outlines"));
}

BOOST_AUTO_TEST_CASE(sections_and_findings) {
    tests::Sample sample = tests::sample();
    std::string title;
    for (int i = 0; i < 200; ++i) title += "ệ";
    sample.statements.sections = {{.label = "I", .raw = {}, .title = title, .place = {.page = 1, .box = {1, 2, 3, 4}}},
                                  {.label = "1", .raw = {}, .title = "x\ny", .parent = 0, .place = {}}};
    sample.audit.findings.resize(1);
    sample.audit.findings[0].severity = Severity::error;
    sample.audit.findings[0].message = {audit::message_of({.vi = "sai", .en = ""})};
    const audit::Ref ref{.kind = audit::Ref::Kind::row, .table = 0, .index = 1, .value = 0};
    sample.audit.findings[0].refs = {ref};
    sample.audit.findings[0].suspects = {};
    const std::vector<Bookmark> bookmarks = bookmarks_of(sample.report());
    BOOST_TEST_REQUIRE(bookmarks.size() == 4U);
    BOOST_TEST(bookmarks[0].title.size() == 3 + 117 * 3 + 3U);
    BOOST_TEST(bookmarks[0].page == 1);
    BOOST_TEST(bookmarks[1].title == "1. x y");
    BOOST_TEST(bookmarks[1].parent == 0);
    BOOST_TEST(bookmarks[2].title == "Kết quả đối chiếu / Findings (1)");
    BOOST_TEST(bookmarks[3].parent == 2);
    BOOST_TEST(bookmarks[3].page == 2);
    BOOST_TEST(bookmarks[3].title == "LỖI · tổng (e1): sai");
}

BOOST_AUTO_TEST_SUITE_END()
