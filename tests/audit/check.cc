#include "audit/check.h"

#include <boost/test/unit_test.hpp>

#include "make_table.h"
#include "output/words/messages.h"
#include "tests/cases.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(check_tests)

// Each case is a document and all its findings.
BOOST_AUTO_TEST_CASE(cases) {
    const auto all = tests::read_cases(SOLIEU_SOURCE_DIR "/corpus/cases/findings.txt");
    BOOST_TEST(all.size() >= 60u);
    for (const tests::Case& one : all) {
        const tests::Document document = tests::make_document(one.input);
        const std::string found = tests::summary(tests::check(document), document.statements);
        BOOST_TEST(found == one.expected, one.file << ":" << one.line << " " << one.name << "\n--- found\n" << found);
    }
}

BOOST_AUTO_TEST_CASE(an_empty_document_has_no_findings) {
    const audit::Audit audit = audit::check({}, {}, built_in_lexicon());
    BOOST_TEST(audit.findings.empty());
    BOOST_TEST(audit.coverage.numbers == 0);
}

BOOST_AUTO_TEST_CASE(every_finding_says_something_in_both_languages_and_points_somewhere) {
    for (const tests::Case& one : tests::read_cases(SOLIEU_SOURCE_DIR "/corpus/cases/findings.txt")) {
        const tests::Document document = tests::make_document(one.input);
        for (const audit::Finding& finding : tests::check(document).findings) {
            BOOST_TEST(!output::text_of(finding.message, output::Language::vi).empty(), one.name);
            BOOST_TEST(!output::text_of(finding.message, output::Language::en).empty(), one.name);
            BOOST_TEST(!finding.refs.empty(), one.name);
        }
    }
}

BOOST_AUTO_TEST_CASE(checked_and_unchecked_add_up) {
    for (const tests::Case& one : tests::read_cases(SOLIEU_SOURCE_DIR "/corpus/cases/findings.txt")) {
        const audit::Coverage coverage = tests::check(tests::make_document(one.input)).coverage;
        BOOST_TEST(coverage.checked + coverage.unchecked == coverage.numbers, one.name);
        BOOST_TEST(coverage.blind <= coverage.checked, one.name);
    }
}

BOOST_AUTO_TEST_CASE(figures_read_with_doubt_make_no_error) {
    const tests::Document sound = tests::make_document(
        "1 | Tổng số TTHC | Thủ tục | 9\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 3\n1.2 | Số TTHC cấp huyện | Thủ tục | 4\n"
        "2 | Số văn bản | Văn bản | 5\n");
    BOOST_REQUIRE_EQUAL(sound.facts.facts.size(), 4u);
    for (std::size_t doubted = 0; doubted < 4; ++doubted) {
        tests::Document document = sound;
        document.facts.facts[doubted].place.confidence = 0.5F;
        const audit::Audit audit = tests::check(document);
        BOOST_REQUIRE_EQUAL(audit.findings.size(), 1u);
        // The last number takes no part.
        BOOST_TEST((audit.findings[0].severity == (doubted < 3 ? Severity::warning : Severity::error)));
        BOOST_TEST((output::text_of(audit.findings[0].message, output::Language::en).find("read with doubt") !=
                    std::string::npos) == (doubted < 3));
    }
}

// Two of three hardly legible: the reading is likelier wrong than the report.
BOOST_AUTO_TEST_CASE(two_figures_read_with_doubt_make_a_question) {
    tests::Document document = tests::make_document(
        "1 | Tổng số TTHC | Thủ tục | 9\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 3\n1.2 | Số TTHC cấp huyện | Thủ tục | "
        "4\n");
    document.facts.facts[0].place.confidence = document.facts.facts[2].place.confidence = 0.5F;
    const audit::Audit audit = tests::check(document);
    BOOST_REQUIRE_EQUAL(audit.findings.size(), 1u);
    BOOST_TEST((audit.findings[0].severity == Severity::info));
    BOOST_TEST(output::text_of(audit.findings[0].message, output::Language::en).find("read with doubt") !=
               std::string::npos);
}

// The same document gives the same findings, byte for byte.
BOOST_AUTO_TEST_CASE(the_order_is_fixed) {
    const tests::Document document = tests::make_document(
        "1 | Tổng số TTHC | Thủ tục | 9\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 3\n1.2 | Số TTHC cấp huyện | Thủ tục | 4\n"
        "3 | Tỷ lệ xử lý hồ sơ | % | 50\n3.1 | Tổng số hồ sơ | Hồ sơ | 10\n3.2 | Số hồ sơ đã xử lý | Hồ sơ | 9\n");
    const audit::Audit a = tests::check(document), b = tests::check(document);
    BOOST_TEST(a.findings.size() == 3u);
    BOOST_TEST(tests::summary(a, document.statements) == tests::summary(b, document.statements));
    for (std::size_t i = 0; i < a.findings.size() && i < b.findings.size(); ++i)
        BOOST_TEST(output::text_of(a.findings[i].message, output::Language::vi) ==
                   output::text_of(b.findings[i].message, output::Language::vi));
}

namespace {
audit::Audit check_lines(const std::string& lines) {
    return tests::check(tests::make_document(lines));
}
}  // namespace

// Quadratic work would take many minutes: ctest ends it.
BOOST_AUTO_TEST_CASE(ten_thousand_conflicting_rows_end_quickly) {
    std::string lines;
    for (int i = 1; i <= 2500; ++i) {
        const std::string n = std::to_string(i);
        lines += n + " | Tổng số TTHC | Thủ tục | 123456\n" + n + ".1 | Số TTHC cấp tỉnh | Thủ tục | 1111\n" + n +
                 ".2 | Số TTHC cấp huyện | Thủ tục | 2222\n" + n + ".3 | Số TTHC cấp xã | Thủ tục | 3333\n";
    }
    BOOST_TEST(check_lines(lines).findings.size() >= 2500U);
}

BOOST_AUTO_TEST_CASE(one_total_with_thousands_of_parts_ends_quickly) {
    std::string lines = "1 | Tổng số hồ sơ | Hồ sơ | 5\n";
    for (int i = 1; i <= 10000; ++i) lines += "- | Số hồ sơ của xã thứ " + std::to_string(i) + " | Hồ sơ | 7\n";
    BOOST_TEST(check_lines(lines).coverage.numbers == 10001);
}

BOOST_AUTO_TEST_CASE(thousands_of_totals_in_a_row_end_quickly) {
    std::string lines;
    for (int i = 1; i <= 9000; ++i)
        lines +=
            std::to_string(i) + (i % 50 == 1 ? " | Tổng số hồ sơ | Hồ sơ | 5\n" : " | Số hồ sơ cấp xã | Hồ sơ | 7\n");
    BOOST_TEST(check_lines(lines).coverage.numbers == 9000);
}

BOOST_AUTO_TEST_SUITE_END()
