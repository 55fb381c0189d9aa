#include "output/xlsx/sheets.h"

#include <boost/test/unit_test.hpp>
#include <functional>

#include "tests/output/sample_report.h"
#include "tests/output/zip_part.h"

using namespace solieu;
using namespace solieu::output;
using solieu::tests::zip_part;

BOOST_AUTO_TEST_SUITE(sheets_tests)

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

// A workbook of the sheets that are added; the first is sheet1.xml.
std::string book_of(const tests::Sample& sample, const std::function<void(const BookOfReport&)>& add,
                    Language language = Language::vi) {
    const Report report = sample.report();
    const WorkbookPlan plan = plan_workbook(report, language);
    Book book;
    add({book, report, plan});
    const Result<std::string> bytes = book.close();
    BOOST_TEST_REQUIRE(bytes.has_value());
    return *bytes;
}

// The cell and the style of a value written alone, from "<c r=" on, and the number forms of the book.
std::string put(const std::string& raw, std::string_view value, Language language = Language::vi) {
    Book book;
    Sheet sheet = book.add_sheet("S");
    normalize::Quantity quantity;
    quantity.value = parse_plain(value).value();
    put_value(sheet, 0, 0, raw, &quantity, {}, language);
    const std::string bytes = book.close().value();
    const std::string xml = zip_part(bytes, "xl/worksheets/sheet1.xml");
    const std::string styles = zip_part(bytes, "xl/styles.xml");
    const std::size_t value_at = xml.find("<v>"), form = styles.find("formatCode=\"");
    std::string out = value_at == std::string::npos ? "" : xml.substr(value_at + 3, xml.find("</v>") - value_at - 3);
    if (form != std::string::npos) out += " " + styles.substr(form + 12, styles.find('"', form + 12) - form - 12);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_are_shown_as_they_were_written) {
    BOOST_TEST(put("1.872", "1872") == "1872 [$-42A]#,##0");
    BOOST_TEST(put("1872", "1872") == "1872 [$-42A]0");
    BOOST_TEST(put("99,80", "99.80") == "99.8 [$-42A]#,##0.00");
    BOOST_TEST(put("99,78 %", "99.78") == "0.9978 [$-42A]#,##0.00%");
    BOOST_TEST(put("-5%", "-5") == "-0.05 [$-42A]#,##0%");
    BOOST_TEST(put("05", "5") == "5 [$-42A]00");
    BOOST_TEST(put("0,5", "0.5") == "0.5 [$-42A]#,##0.0");
    BOOST_TEST(put("99,80", "99.80", Language::en) == "99.8 #,##0.00");
    BOOST_TEST(put("12 hồ sơ", "12") == "0");  // the first of the texts
}

BOOST_AUTO_TEST_CASE(what_is_a_bare_number) {
    for (const char* raw : {"1.872", "99,78 %", "98.49%", "-5", "69.843,53 2", "05"}) {
        BOOST_TEST(output::is_bare_number(raw), raw);
    }
    for (const char* raw : {"", "-", "x", "28 (huyện 27)", "12/26", "%", "5-6", "1.475 DVCTT"}) {
        BOOST_TEST(!output::is_bare_number(raw), raw);
    }
}

BOOST_AUTO_TEST_CASE(a_finding_leads_to_its_cell_and_the_row_back_to_it) {
    const std::string bytes = book_of(tests::sample(), [](const BookOfReport& of) {
        add_findings_sheet(of);
        add_table_sheet(of, 0);
    });
    const std::string findings = zip_part(bytes, "xl/worksheets/sheet1.xml");
    const std::string table = zip_part(bytes, "xl/worksheets/sheet2.xml");
    BOOST_TEST(has(findings, "location=\"'Bảng 1'!D"), findings);
    BOOST_TEST(has(table, "location=\"'Phát hiện'!A2\""), table);
    BOOST_TEST(has(table, "orientation=\"landscape\""), table);
    BOOST_TEST(has(table, "fitToHeight=\"0\""), table);
    BOOST_TEST(has(table, "state=\"frozen\""), table);
    BOOST_TEST(has(table, "Trang &amp;P/&amp;N"), table);
}

BOOST_AUTO_TEST_CASE(the_suspect_and_its_correction_have_columns) {
    tests::Sample sample = tests::sample();
    audit::Finding& finding = sample.audit.findings[0];
    finding.corrections = {tests::correction(finding.refs[0], "1250", "1205.75", audit::Slip::lost_digit)};
    const std::string bytes = book_of(sample, add_findings_sheet);
    BOOST_TEST(has(zip_part(bytes, "xl/worksheets/sheet1.xml"), "<v>1205.75</v>"));
    const std::string texts = zip_part(bytes, "xl/sharedStrings.xml");
    for (const char* text : {"Lẽ ra", "Cách nhầm", "thiếu một chữ số", "Lỗi"}) {
        BOOST_TEST(has(texts, ">" + std::string(text) + "<"), texts);
    }
}

BOOST_AUTO_TEST_CASE(nothing_found_is_said) {
    tests::Sample sample = tests::sample();
    sample.audit.findings.clear();
    sample.audit.coverage.checked = 2;
    const std::string texts = zip_part(book_of(sample, add_findings_sheet), "xl/sharedStrings.xml");
    BOOST_TEST(has(texts, "Không thấy mâu thuẫn"), texts);
}

BOOST_AUTO_TEST_CASE(the_report_names_no_folder_and_leads_to_the_sheets) {
    tests::Sample sample = tests::sample();
    sample.document.file = "/home/nhan/bao cao/mau & 1.pdf";
    sample.facts.report.date = normalize::CalendarDate{2024, 6, 5};
    const std::string bytes = book_of(sample, add_report_sheet);
    const std::string texts = zip_part(bytes, "xl/sharedStrings.xml"),
                      sheet = zip_part(bytes, "xl/worksheets/sheet1.xml");
    BOOST_TEST(has(texts, ">mau &amp; 1.pdf<"), texts);
    BOOST_TEST(!has(texts, "/home"), texts);
    BOOST_TEST(!has(sheet, "/home"), sheet);
    BOOST_TEST(has(sheet, "mau &amp;&amp; 1.pdf"), sheet);  // in the foot '&' begins a code
    BOOST_TEST(has(texts, ">5/6/2024<"), texts);
    BOOST_TEST(has(sheet, "location=\"'Bảng 1'!A1\""), sheet);
}

BOOST_AUTO_TEST_CASE(rows_below_others_are_set_in_and_those_above_bold) {
    tests::Sample sample = tests::sample();
    sample.statements.tables[0].rows[0].values[0].text = {};
    const std::string bytes = book_of(sample, [](const BookOfReport& of) { add_table_sheet(of, 0); });
    const std::string styles = zip_part(bytes, "xl/styles.xml");
    BOOST_TEST(has(styles, "indent=\"1\""), styles);
}

BOOST_AUTO_TEST_CASE(values_have_their_words_in_the_language) {
    for (const Language language : {Language::vi, Language::en}) {
        const std::string bytes = book_of(tests::sample(), add_values_sheet, language);
        const std::string texts = zip_part(bytes, "xl/sharedStrings.xml");
        const bool vi = language == Language::vi;
        for (const char* text :
             {vi ? "Giá trị" : "Value", vi ? "phân số" : "fraction", vi ? "như đọc được" : "as-read"}) {
            BOOST_TEST(has(texts, ">" + std::string(text) + "<"), texts);
        }
        BOOST_TEST(has(zip_part(bytes, "xl/workbook.xml"), "Print_Area"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
