#include "output/words/findings_text.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/output/sample_report.h"

using namespace solieu;
using output::Language;

BOOST_AUTO_TEST_SUITE(findings_text_tests)

namespace {

std::string written(const tests::Sample& sample, const output::FindingsTextOptions& options = {}) {
    std::string text;
    output::write_findings_text(sample.report(), options, [&](std::string_view piece) { text += piece; });
    return text;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_finding_in_vietnamese) {
    const std::string text = written(tests::sample());
    BOOST_TEST(has(text, "1. LỖI · tổng · trang 2\n   Tổng 1.250 khác các phần cộng lại\n"), text);
    BOOST_TEST(has(text, "Báo cáo ghi: dòng 1 \"Tổng số hồ sơ\" = 1.250 (trang 2)\n"), text);
    BOOST_TEST(has(text, "Tính ra: 1.240,5\n"), text);
    BOOST_TEST(!has(text, "Lẽ ra"), text);
    BOOST_TEST(has(text, "- dòng 1.1 \"Trực tuyến\" = 1240,5 0 (trang 2)\n"), text);
    BOOST_TEST(has(text, "- \"hồ sơ đã giải quyết\" = 1.030/1.240 hồ sơ (trang 1)\n"), text);
    BOOST_TEST(has(text, "1 lỗi, 0 cảnh báo, 0 lưu ý."), text);
    BOOST_TEST(has(text, "Số liệu: 4; 3 đã đối chiếu (trong đó 2 số chỉ đối chiếu yếu), 1 chưa đối chiếu được."), text);
    BOOST_TEST(!has(text, "\x1b"));
}

BOOST_AUTO_TEST_CASE(a_finding_in_english) {
    const std::string text = written(tests::sample(), {.language = Language::en, .color = false});
    BOOST_TEST(has(text, "1. ERROR · sum · page 2\n   The total 1250 differs"), text);
    BOOST_TEST(has(text, "Computes to: 1240.5\n"), text);
    BOOST_TEST(has(text, "Result: 1 error, 0 warnings, 0 remarks.\n"), text);
    BOOST_TEST(has(text, "Numbers: 4; 3 checked (2 of them weakly), 1 could not be checked.\n"), text);
}

BOOST_AUTO_TEST_CASE(should_be_is_said_of_the_suspect_alone) {
    tests::Sample sample = tests::sample();
    audit::Finding& finding = sample.audit.findings[0];
    finding.corrections = {tests::correction(finding.refs[0], "1250", "1240", audit::Slip::digit)};
    BOOST_TEST(has(written(sample), "Lẽ ra: 1.240\n"), written(sample));
    BOOST_TEST(has(written(sample, {.language = Language::en}), "Should be: 1240\n"));
    // Another number is the suspect: what is stated merely does not follow.
    finding.suspects = {finding.refs[1]};
    finding.corrections = {tests::correction(finding.refs[1], "1240.50", "1250", audit::Slip::digit)};
    BOOST_TEST(has(written(sample), "Tính ra: 1.240,5\n"), written(sample));
    BOOST_TEST(!has(written(sample), "Lẽ ra"));
    BOOST_TEST(has(written(sample, {.language = Language::en}), "Computes to: 1240.5\n"));
}

BOOST_AUTO_TEST_CASE(the_summary_alone) {
    const tests::Sample sample = tests::sample();
    const std::string summary = output::findings_summary(sample.report(), {.language = Language::en});
    BOOST_TEST(summary.starts_with("Result: 1 error"), summary);
    BOOST_TEST(written(sample, {.language = Language::en}).ends_with(summary));
}

BOOST_AUTO_TEST_CASE(numbers_as_the_readers_write_them) {
    BOOST_TEST(output::shown_number(audit::Rule::sum, "1486.5", Language::vi) == "1.486,5");
    BOOST_TEST(output::shown_number(audit::Rule::sum, "1486.5", Language::en) == "1486.5");
    BOOST_TEST(output::shown_number(audit::Rule::stt, "1.4", Language::vi) == "1.4");
}

BOOST_AUTO_TEST_CASE(colours_only_when_asked) {
    BOOST_TEST(has(written(tests::sample(), {.language = Language::vi, .color = true}), "\x1b[1;31mLỖI\x1b[0m"));
}

BOOST_AUTO_TEST_CASE(what_was_not_read_is_said) {
    tests::Sample sample = tests::sample();
    sample.audit.findings.clear();
    BOOST_TEST(has(written(sample), "không thấy mâu thuẫn giữa các số đã đối chiếu."));
    BOOST_TEST(has(written(sample), "1 chưa đối chiếu được"));
    sample.statements.diagnostics.push_back(
        {.code = "row-fits-nowhere", .severity = Severity::info, .message = "a row", .page = 2, .box = {}});
    BOOST_TEST(has(written(sample), "nhưng có phần không đọc được"));
    BOOST_TEST(has(written(sample), "- trang 2: a row [row-fits-nowhere]"));
}

BOOST_AUTO_TEST_CASE(what_was_not_read_is_said_in_vietnamese) {
    for (const char* code : {"hidden-text", "nested-too-deep", "outside-part", "part-unreadable"}) {
        tests::Sample sample = tests::sample();
        sample.document.diagnostics.push_back(
            {.code = code, .severity = Severity::warning, .message = "in English", .page = 0, .box = {}});
        BOOST_TEST(has(written(sample), "[" + std::string(code) + "]"));
        BOOST_TEST(!has(written(sample), "in English"), code);
        BOOST_TEST(has(written(sample, {.language = Language::en}), "in English"));
    }
}

BOOST_AUTO_TEST_CASE(pages_that_lack_the_same_are_told_once) {
    tests::Sample sample = tests::sample();
    for (int page : {3, 4, 5, 9}) {
        sample.document.diagnostics.push_back(
            {.code = "page-needs-ocr", .severity = Severity::warning, .message = "a picture", .page = page, .box = {}});
    }
    const std::string text = written(sample);
    BOOST_TEST(has(text, "- trang 3–5: trang là ảnh"), text);
    BOOST_TEST(has(text, "- trang 9: trang là ảnh"), text);
    BOOST_TEST(
        has(written(sample, {.language = Language::en, .color = false}), "- page 3–5: a picture [page-needs-ocr]"));
}

BOOST_AUTO_TEST_CASE(places_of_one_page_that_lack_the_same_are_told_once) {
    tests::Sample sample = tests::sample();
    for (int i = 0; i < 3; ++i) {
        sample.document.diagnostics.push_back(
            {.code = "cell-not-read", .severity = Severity::warning, .message = "a cell", .page = 3, .box = {}});
    }
    const std::string text = written(sample);
    BOOST_TEST(has(text, "- trang 3: có ô"), text);
    BOOST_TEST(text.find("[cell-not-read]") == text.rfind("[cell-not-read]"), text);
}

BOOST_AUTO_TEST_CASE(very_many_places_are_cut_short) {
    tests::Sample sample = tests::sample();
    for (int page = 1; page < 2000; page += 2) {
        sample.document.diagnostics.push_back(
            {.code = "x", .severity = Severity::warning, .message = "y", .page = page, .box = {}});
    }
    BOOST_TEST(has(written(sample), "… và còn nữa: 950"));
}

BOOST_AUTO_TEST_CASE(a_report_without_checks_is_not_praised) {
    tests::Sample sample = tests::sample();
    sample.audit.findings.clear();
    sample.audit.coverage = {};
    const std::string text = written(sample, {.language = Language::en, .color = false});
    BOOST_TEST(has(text, "Result: no number could be checked."), text);
    BOOST_TEST(!has(text, "no contradiction"), text);
}

BOOST_AUTO_TEST_CASE(pages_left_out_are_said) {
    tests::Sample sample = tests::sample();
    sample.audit.findings.clear();
    sample.document.page_count = 9;
    const std::string text = written(sample, {.language = Language::en, .color = false});
    BOOST_TEST(has(text, "Only read 2 of 9 pages."), text);
    BOOST_TEST(has(text, "but parts were not read"), text);
}

BOOST_AUTO_TEST_CASE(no_file_steers_the_terminal) {
    tests::Sample sample = tests::sample();
    sample.document.file = "x\x1b]0;owned\x07.pdf";
    sample.statements.tables[0].rows[0].label.text = "a\x1b[2Jb";
    BOOST_TEST(!has(written(sample), "\x1b"));
    BOOST_TEST(output::printable("a\xC2\x9B"
                                 "b\nc\x7F") == "a?b c?");
    BOOST_TEST(output::printable("Số liệu") == "Số liệu");
    // Each of them, so that none is shown; and letters beside them in the tables of Unicode, which are.
    for (const std::string hidden : {"\u061C", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D",
                                     "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u00AD", "\u180E",
                                     "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\uFFF9", "\U000E0041"}) {
        BOOST_TEST(output::printable("a" + hidden + "b") == "a?b", hidden);
    }
    BOOST_TEST(output::printable("a\u2028b\u2029c") == "a b c");
    for (const std::string seen : {"ế", "‑", "–", "‰", "…", "“", "₫", "½", "𝒜", "\u00A0"}) {
        BOOST_TEST(output::printable(seen) == seen);
    }
    // Bytes that are no UTF-8 do not take their neighbours with them.
    BOOST_TEST(output::printable("\xE2\x80") == "\xE2\x80");
    BOOST_TEST(output::printable("\xE2\x80x\x1b") == "\xE2\x80x?");
    BOOST_TEST(output::printable("\xF3\x1b") == "\xF3?");
}

BOOST_AUTO_TEST_CASE(many_refs_are_cut_short) {
    tests::Sample sample = tests::sample();
    sample.audit.findings[0].refs.resize(5000, sample.audit.findings[0].refs[1]);
    const std::string text = written(sample);
    BOOST_TEST(has(text, "… và còn nữa: 4988"), text);
    BOOST_TEST(text.size() < 3000U);
}

BOOST_AUTO_TEST_CASE(numbers_in_vietnamese_form) {
    BOOST_TEST(output::in_vietnamese_form("1486.5") == "1.486,5");
    BOOST_TEST(output::in_vietnamese_form("-1234567") == "-1.234.567");
    BOOST_TEST(output::in_vietnamese_form("12") == "12");
    BOOST_TEST(output::in_vietnamese_form("0.50") == "0,50");
    BOOST_TEST(output::in_vietnamese_form("từ 1 đến 2") == "từ 1 đến 2");
}

BOOST_AUTO_TEST_SUITE_END()
