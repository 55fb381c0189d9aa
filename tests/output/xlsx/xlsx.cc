#include "output/xlsx/xlsx.h"

#include <boost/test/unit_test.hpp>

#include "tests/output/sample_report.h"
#include "tests/output/zip_part.h"

using namespace solieu;
using solieu::tests::zip_part;

BOOST_AUTO_TEST_SUITE(xlsx_tests)

namespace {

std::string xlsx_of(const tests::Sample& sample, output::Language language = output::Language::vi) {
    std::string out;
    const Result<void> written =
        output::write_xlsx(sample.report(), language, [&](std::string_view piece) { out += piece; });
    BOOST_TEST_REQUIRE(written.has_value());
    return out;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(sheets_in_both_languages) {
    const std::string book = zip_part(xlsx_of(tests::sample()), "xl/workbook.xml");
    for (const char* name : {"Báo cáo", "Phát hiện", "Bảng 1", "Số liệu"}) {
        BOOST_TEST(has(book, "name=\"" + std::string(name) + "\""), book);
    }
    const std::string bytes = xlsx_of(tests::sample(), output::Language::en);
    for (const char* name : {"Report", "Findings", "Table 1", "Observations"}) {
        BOOST_TEST(has(zip_part(bytes, "xl/workbook.xml"), "name=\"" + std::string(name) + "\""));
    }
    BOOST_TEST(has(zip_part(bytes, "xl/sharedStrings.xml"), ">Error<"));
}

BOOST_AUTO_TEST_CASE(cells_and_what_is_wrong_with_them) {
    const std::string bytes = xlsx_of(tests::sample());
    const std::string table = zip_part(bytes, "xl/worksheets/sheet3.xml");
    BOOST_TEST(has(table, "<v>1250</v>"), table);
    BOOST_TEST(has(table, "<v>1240.5</v>"), table);
    std::string comments;
    for (const char* part : {"xl/comments1.xml", "xl/comments2.xml"}) comments += zip_part(bytes, part);
    BOOST_TEST(has(comments, "1. Tổng 1.250 khác các phần cộng lại"), comments);
    BOOST_TEST(has(zip_part(bytes, "xl/styles.xml"), "FFF8A8A8"));
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
    for (const char* sheet : {"xl/worksheets/sheet3.xml", "xl/worksheets/sheet4.xml"}) {
        BOOST_TEST(!has(zip_part(bytes, sheet), "<f>"));
    }
}

BOOST_AUTO_TEST_CASE(a_report_without_anything) {
    tests::Sample sample;
    BOOST_TEST(has(zip_part(xlsx_of(sample), "xl/workbook.xml"), "Phát hiện"));
}

BOOST_AUTO_TEST_SUITE_END()
