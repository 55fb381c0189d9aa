#include "output/html/findings_list.h"

#include <boost/test/unit_test.hpp>

#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(findings_list_tests)

namespace {

std::string written(const tests::Sample& sample) {
    std::string out;
    write_findings_list(sample.report(), [&](std::string_view piece) { out += piece; });
    return out;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_finding_with_its_places) {
    const std::string text = written(tests::sample());
    BOOST_TEST(has(text, "<li id=\"e1\" class=\"error\" data-severity=\"error\" data-rule=\"sum\">"), text);
    BOOST_TEST(has(text, "<span class=\"vi\">Tổng 1.250 khác các phần cộng lại</span>"), text);
    BOOST_TEST(has(text, "<span class=\"en\">The total 1250 differs"), text);
    BOOST_TEST(has(text, "<strong><span class=\"vi\">1.240,5</span><span class=\"en\">1240.5</span></strong>"), text);
    BOOST_TEST(has(text, "href=\"#p1\" data-go=\"f1\""), text);
    BOOST_TEST(has(text, "1 Tổng số hồ sơ</span> <strong lang=\"vi\">1.250</strong>"), text);
}

BOOST_AUTO_TEST_CASE(should_be_is_said_of_the_suspect_alone) {
    tests::Sample sample = tests::sample();
    BOOST_TEST(has(written(sample), "<span class=\"vi\">Tính ra</span><span class=\"en\">Computes to</span>"));
    BOOST_TEST(!has(written(sample), "Lẽ ra"));
    audit::Finding& finding = sample.audit.findings[0];
    finding.corrections = {tests::correction(finding.refs[0], "1250", "1240", audit::Slip::digit)};
    const std::string text = written(sample);
    BOOST_TEST(has(text, "<span class=\"vi\">Lẽ ra</span><span class=\"en\">Should be</span>"), text);
    BOOST_TEST(has(text, "<strong><span class=\"vi\">1.240</span><span class=\"en\">1240</span></strong>"), text);
}

BOOST_AUTO_TEST_CASE(many_places_are_cut) {
    tests::Sample sample = tests::sample();
    audit::Finding& finding = sample.audit.findings.front();
    finding.refs.assign(100, finding.refs.front());
    BOOST_TEST(has(written(sample), "<span class=\"en\">and more</span>: 40</li>"));
}

BOOST_AUTO_TEST_CASE(words_of_the_document_are_text) {
    tests::Sample sample = tests::sample();
    audit::Finding& finding = sample.audit.findings.front();
    finding.message = {audit::message_of({.vi = "<img src=x>", .en = "</li><script>"})};
    finding.expected = "<b>";
    finding.rule_id = "\"><i>";
    sample.statements.tables[0].rows[0].label.text = "<a href='javascript:x'>";
    sample.statements.tables[0].rows[0].values[0].text.text = "</strong>";
    const std::string text = written(sample);
    for (const char* live : {"<img", "<script", "<b>", "<i>", "<a href='"}) BOOST_TEST(!has(text, live), live);
    BOOST_TEST(has(text, "&lt;a href=&#39;javascript:x&#39;&gt;"), text);
}

BOOST_AUTO_TEST_CASE(filters_of_what_there_is) {
    tests::Sample sample = tests::sample();
    const std::string text = finding_filters(sample.audit);
    BOOST_TEST(has(text, "data-severity=\"error\" checked"));
    BOOST_TEST(!has(text, "data-severity=\"warning\""));
    BOOST_TEST(has(text, "data-rule=\"sum\" checked"));
    BOOST_TEST(!has(text, "data-rule=\"ratio\""));
    sample.audit.findings.clear();
    BOOST_TEST(finding_filters(sample.audit) == "");
    BOOST_TEST(written(sample) == "");
}

BOOST_AUTO_TEST_SUITE_END()
