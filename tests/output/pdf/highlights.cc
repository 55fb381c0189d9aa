#include "output/pdf/highlights.h"

#include <boost/test/unit_test.hpp>

#include "tests/output/pdf/made_pdf.h"
#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(highlights_tests)

namespace {

QPDFObjectHandle made(QPDF& pdf, const tests::Sample& sample, const Highlight& highlight) {
    QPDFObjectHandle page = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Page >>"));
    return make_highlight(pdf, page, PageFrame({0, 0, 600, 800}, 0), sample.report(), highlight);
}

}  // namespace

BOOST_AUTO_TEST_CASE(suspects_are_marked_and_the_others_weakly) {
    tests::Sample sample = tests::sample();
    audit::Finding finding;
    finding.severity = Severity::error;
    const audit::Ref first{.kind = audit::Ref::Kind::row, .table = 0, .index = 0, .value = 0};
    const audit::Ref second{.kind = audit::Ref::Kind::row, .table = 0, .index = 1, .value = 0};
    const audit::Ref nowhere{.kind = audit::Ref::Kind::row, .table = 7, .index = 0, .value = 0};
    finding.refs = {first, second, nowhere};
    finding.suspects = {second};
    sample.audit.findings = {finding};
    std::vector<Highlight> marks = highlights_of(sample.report());
    BOOST_TEST_REQUIRE(marks.size() == 2U);
    BOOST_TEST(!marks[0].weak);
    BOOST_TEST(marks[1].weak);
    BOOST_TEST(marks[0].page == 2);
    BOOST_TEST(marks[0].boxes.size() == 1U);
    BOOST_TEST(marks[0].boxes[0].y0 == 120);
    BOOST_TEST(marks[1].boxes[0].y0 == 100);

    sample.audit.findings[0].suspects.clear();
    marks = highlights_of(sample.report());
    BOOST_TEST_REQUIRE(marks.size() == 1U);
    BOOST_TEST(!marks[0].weak);
    BOOST_TEST(marks[0].boxes.size() == 2U);
}

BOOST_AUTO_TEST_CASE(both_languages_without_control_characters) {
    tests::Sample sample = tests::sample();
    sample.audit.findings.resize(1);
    sample.audit.findings[0].rule = audit::Rule::sum;
    sample.audit.findings[0].severity = Severity::warning;
    sample.audit.findings[0].message = {audit::message_of({"tổng \x1b[1m sai", "wrong sum"})};
    BOOST_TEST(highlight_text(sample.report(), 0) ==
               "CẢNH BÁO · tổng (e1)\ntổng ?[1m sai\n\nWARNING · sum (e1)\nwrong sum");
}

BOOST_AUTO_TEST_CASE(the_annotation) {
    QPDF pdf;
    pdf.emptyPDF();
    tests::Sample sample = tests::sample();
    sample.audit.findings.resize(1);
    sample.audit.findings[0].severity = Severity::error;
    QPDFObjectHandle annotation =
        made(pdf, sample, {.page = 1, .finding = 0, .boxes = {{100, 50, 150, 60}, {300, 50, 350, 60}}});
    BOOST_TEST(annotation.getKey("/Subtype").getName() == "/Highlight");
    BOOST_TEST(annotation.getKey("/QuadPoints").getArrayNItems() == 16);
    BOOST_TEST(annotation.getKey("/QuadPoints").getArrayItem(0).getNumericValue() == 99);
    BOOST_TEST(annotation.getKey("/QuadPoints").getArrayItem(1).getNumericValue() == 751);
    BOOST_TEST(annotation.getKey("/Rect").unparse() == "[ 99 739 351 751 ]");
    BOOST_TEST(annotation.getKey("/Contents").getUTF8Value().find("LỖI") == 0U);
    const std::string look = tests::content_of_stream(annotation.getKey("/AP").getKey("/N"));
    BOOST_TEST(look.find("99 739 52 12 re\n299 739 52 12 re\nf") != std::string::npos, look);
    // A place without extent can be seen all the same.
    annotation = made(pdf, sample, {.page = 1, .finding = 0, .weak = true, .boxes = {{100, 50, 100, 50}}});
    BOOST_TEST(annotation.getKey("/Rect").unparse() == "[ 99 749 101 751 ]");
    BOOST_TEST(annotation.getKey("/CA").getNumericValue() == 0.3);
}

BOOST_AUTO_TEST_SUITE_END()
