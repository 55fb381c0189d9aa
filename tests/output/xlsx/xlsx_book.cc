#include "output/xlsx/xlsx_book.h"

#include <boost/test/unit_test.hpp>

#include "tests/output/zip_part.h"

using namespace solieu;
using namespace solieu::output;
using solieu::tests::zip_part;

BOOST_AUTO_TEST_SUITE(xlsx_book_tests)

namespace {

Decimal plain(std::string_view text) {
    return parse_plain(text).value();
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_and_their_forms) {
    BOOST_TEST(number_format({}) == "[$-42A]#,##0");
    BOOST_TEST(number_format({.decimals = 2, .percent = true}) == "[$-42A]#,##0.00%");
    BOOST_TEST(number_format({.digits = 3, .vietnamese = false}) == "000");
    BOOST_TEST(number_format({.grouped = false}) == "[$-42A]0");
    BOOST_TEST(cell_name(0, 0) == "A1");
    BOOST_TEST(cell_name(4, 3) == "D5");
    BOOST_TEST(cell_name(0, 26) == "AA1");
    BOOST_TEST(cell_name(0, 16'383) == "XFD1");
    BOOST_TEST(is_exact_in_spreadsheet(plain("123456789012345")));
    BOOST_TEST(is_exact_in_spreadsheet(plain("0.000123456789012345")));
    BOOST_TEST(!is_exact_in_spreadsheet(plain("1234567890123456")));
    BOOST_TEST(!is_exact_in_spreadsheet(plain("-12345678901234.56")));
    BOOST_TEST(is_exact_in_spreadsheet(plain("0")));
}

BOOST_AUTO_TEST_CASE(what_is_text_stays_text) {
    Book book;
    Sheet sheet = book.add_sheet("Sheet");
    sheet.text(0, 0, "=1+1");
    sheet.text(0, 1, "@SUM(A1)");
    sheet.number(1, 0, plain("1250.50"));
    sheet.number(1, 1, plain("12345678901234567"));
    sheet.comment(1, 0, "sai\x01 <lệch>");
    sheet.freeze(1, 1);
    sheet.filter(0, 1, 2);
    sheet.fit();
    const Result<std::string> bytes = book.close();
    BOOST_TEST_REQUIRE(bytes.has_value());
    const std::string xml = zip_part(*bytes, "xl/worksheets/sheet1.xml");
    BOOST_TEST(!has(xml, "<f>"), xml);
    BOOST_TEST(has(xml, "<v>1250.5</v>"), xml);
    BOOST_TEST(has(xml, "state=\"frozen\""), xml);
    BOOST_TEST(has(xml, "<autoFilter ref=\"A1:B2\"/>"), xml);
    const std::string strings = zip_part(*bytes, "xl/sharedStrings.xml");
    for (const char* text : {">=1+1<", ">@SUM(A1)<", ">12345678901234567<"}) BOOST_TEST(has(strings, text), strings);
    BOOST_TEST(has(zip_part(*bytes, "xl/comments1.xml"), "sai  &lt;lệch&gt;"));
}

BOOST_AUTO_TEST_CASE(what_is_wrapped_has_room) {
    Book book;
    Sheet sheet = book.add_sheet("Sheet");
    sheet.limit(0, 10, 20);
    sheet.limit(1, 4, 20);
    sheet.head(0, {"Chỉ tiêu", "Tỷ lệ hồ sơ giải quyết đúng hạn"});
    sheet.text(1, 0, "Số hồ sơ tiếp nhận trong kỳ báo cáo, kể cả kỳ trước chuyển qua", {.wrap = true});
    sheet.text(2, 0, "Số hồ sơ", {.wrap = true});
    sheet.link(3, 0, "Số hồ sơ", "'Sheet'!A1");
    sheet.print({.landscape = true, .last_head_row = 0, .footer = "a&b.pdf", .page_word = "Trang"});
    BOOST_TEST(sheet.fit() >= 24U);
    BOOST_TEST(sheet.width_of(1) == 20U);
    const std::string xml = zip_part(book.close().value(), "xl/worksheets/sheet1.xml");
    for (const char* row : {"<row r=\"1\"", "<row r=\"2\""}) {
        const std::size_t at = xml.find(row);
        BOOST_TEST(has(xml.substr(at, xml.find('>', at) - at), "customHeight"), xml);
    }
    BOOST_TEST(!has(xml.substr(xml.find("<row r=\"3\""), 60), "customHeight"), xml);
    BOOST_TEST(has(xml, "<hyperlink ref=\"A4\" location=\"'Sheet'!A1\""), xml);
    BOOST_TEST(has(xml, "a&amp;&amp;b.pdf"), xml);
    BOOST_TEST(has(xml, "Trang &amp;P/&amp;N"), xml);
}

BOOST_AUTO_TEST_CASE(what_is_left_of_the_page_goes_to_one_column) {
    Book book;
    Sheet sheet = book.add_sheet("Sheet");
    sheet.limit(0, 6, 10);
    sheet.text(0, 0, "Tỷ lệ giải quyết đúng hạn", {.wrap = true});
    sheet.text(0, 1, "x");
    BOOST_TEST(sheet.fit(24, 0) == 24U);
    BOOST_TEST(sheet.width_of(1) == 18U);
    BOOST_TEST(sheet.fit(100, 0) == 32U);
}

BOOST_AUTO_TEST_CASE(long_text_is_cut_and_says_so) {
    Book book;
    Sheet sheet = book.add_sheet("Sheet");
    std::string text;
    for (int i = 0; i < 40'000; ++i) text += "ố";
    sheet.text(0, 0, text);
    const Result<std::string> bytes = book.close();
    BOOST_TEST_REQUIRE(bytes.has_value());
    BOOST_TEST(has(zip_part(*bytes, "xl/sharedStrings.xml"), "ố […]<"));
}

BOOST_AUTO_TEST_CASE(too_many_rows_are_told) {
    Book book;
    Sheet sheet = book.add_sheet("Sheet");
    sheet.text(Sheet::max_rows - 1, 0, "last");
    sheet.text(Sheet::max_rows, 0, "one more");
    const Result<std::string> bytes = book.close();
    BOOST_TEST_REQUIRE(!bytes.has_value());
    BOOST_TEST((bytes.error().kind == ErrorKind::write_failed));
    BOOST_TEST(has(bytes.error().reason, "choose csv"), bytes.error().reason);
}

BOOST_AUTO_TEST_SUITE_END()
