#include "output/xlsx/xlsx.h"

#include <boost/test/unit_test.hpp>

#include "tests/output/sample_report.h"
#include "tests/output/zip_part.h"

using namespace solieu;
using solieu::tests::zip_part;

BOOST_AUTO_TEST_SUITE(xlsx_tests)

namespace {

std::string xlsx_of(const tests::Sample& sample) {
    std::string out;
    const Result<void> written = output::write_xlsx(sample.report(), [&](std::string_view piece) { out += piece; });
    BOOST_TEST_REQUIRE(written.has_value());
    return out;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(sheets_and_cells) {
    const std::string bytes = xlsx_of(tests::sample());
    const std::string book = zip_part(bytes, "xl/workbook.xml");
    for (const char* name : {"Report", "Table 1", "Observations", "Findings"}) {
        BOOST_TEST(has(book, "name=\"" + std::string(name) + "\""), book);
    }
    const std::string table = zip_part(bytes, "xl/worksheets/sheet2.xml");
    BOOST_TEST(has(table, "<v>1250</v>"), table);
    BOOST_TEST(has(table, "<v>1240.5</v>"), table);
    const std::string comments = zip_part(bytes, "xl/comments1.xml");
    BOOST_TEST(has(comments, "ref=\"D3\""), comments);
    BOOST_TEST(!has(comments, "ref=\"D4\""), comments);
    BOOST_TEST(has(comments, "e1: Tổng 1.250 khác các phần cộng lại"), comments);
    BOOST_TEST(has(zip_part(bytes, "xl/styles.xml"), "FFF8A8A8"));
}

BOOST_AUTO_TEST_CASE(the_suspect_and_its_correction_have_columns) {
    tests::Sample sample = tests::sample();
    audit::Finding& finding = sample.audit.findings[0];
    finding.corrections = {tests::correction(finding.refs[0], "1250", "1205.75", audit::Slip::lost_digit)};
    const std::string texts = zip_part(xlsx_of(sample), "xl/sharedStrings.xml");
    for (const char* text : {"suspect", "suspect_stated", "suspect_expected", "slip", "1205.75", "lost-digit"}) {
        BOOST_TEST(has(texts, ">" + std::string(text) + "<"), texts);
    }
}

BOOST_AUTO_TEST_CASE(the_same_report_gives_the_same_bytes) {
    BOOST_TEST((xlsx_of(tests::sample()) == xlsx_of(tests::sample())));
}

BOOST_AUTO_TEST_CASE(words_beside_a_number_are_kept) {
    tests::Sample sample = tests::sample();
    sample.statements.tables[0].rows[0].values[0].text.text = "1.250 cả xã";
    sample.statements.tables[0].rows[1].label.text = "=HYPERLINK(\"x\")";
    const std::string bytes = xlsx_of(sample);
    BOOST_TEST(has(zip_part(bytes, "xl/sharedStrings.xml"), ">1.250 cả xã<"));
    for (const char* sheet : {"xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"}) {
        BOOST_TEST(!has(zip_part(bytes, sheet), "<f>"));
    }
}

BOOST_AUTO_TEST_CASE(what_is_a_bare_number) {
    for (const char* raw : {"1.872", "99,78 %", "98.49%", "-5", "69.843,53 2", "05"}) {
        BOOST_TEST(output::is_bare_number(raw), raw);
    }
    for (const char* raw : {"", "-", "x", "28 (huyện 27)", "12/26", "%", "5-6", "1.475 DVCTT"}) {
        BOOST_TEST(!output::is_bare_number(raw), raw);
    }
}

BOOST_AUTO_TEST_CASE(a_report_without_anything) {
    tests::Sample sample;
    BOOST_TEST(has(zip_part(xlsx_of(sample), "xl/workbook.xml"), "Findings"));
}

BOOST_AUTO_TEST_SUITE_END()
