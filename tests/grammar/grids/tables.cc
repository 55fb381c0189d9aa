#include "grammar/grids/tables.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "tests/grammar/make_grid.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(tables_tests)

namespace {
const std::string head =
    "STT | Chỉ tiêu thống kê | Kết quả thống kê | << | Ghi chú\n"
    "^^ | ^^ | Đơn vị tính | Số liệu | ^^\n";
const std::string head_without_spans =
    "STT | Chỉ tiêu thống kê | Kết quả thống kê |  | Ghi chú\n"
    " |  | Đơn vị tính | Số liệu | \n";

std::string row(const Row& r) {
    std::string out = (r.kind == RowKind::group ? "#" : "") + r.stt + ";" + r.label.text + ";" + r.unit.text + ";";
    for (const RowValue& v : r.values) out += v.text.text + ";";
    return out + r.note.text;
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_head_of_two_storeys) {
    for (const std::string& h : {head, head_without_spans}) {
        const auto document = test::document_of(
            {test::PageMaker().line("Biểu số 1").grid(h + "1. | Số văn bản~đã ban hành | Văn bản | 12 | đủ\n")});
        const TableReading reading = read_tables(document, built_in_lexicon());
        BOOST_REQUIRE(reading.tables.size() == 1u);
        const Table& table = reading.tables[0];
        BOOST_TEST(table.title == "Biểu số 1");
        BOOST_REQUIRE(table.columns.size() == 5u);
        BOOST_TEST((table.columns[2].role == ColumnRole::unit));
        BOOST_TEST((table.columns[3].role == ColumnRole::value));
        BOOST_REQUIRE(table.rows.size() == 1u);
        BOOST_TEST(row(table.rows[0]) == "1;Số văn bản đã ban hành;Văn bản;12;đủ");
    }
}

BOOST_AUTO_TEST_CASE(goes_on_over_pages_with_and_without_its_head) {
    const auto document = test::document_of({test::PageMaker().grid(head + "1 | Tổng số hồ sơ | Hồ sơ | 10 | \n"),
                                             test::PageMaker().grid(head + "2 | Số nhiệm vụ | Nhiệm vụ | 3 | \n"),
                                             test::PageMaker().grid("3 | Số cuộc kiểm tra | Cuộc | 4 | \n")});
    const TableReading reading = read_tables(document, built_in_lexicon());
    BOOST_REQUIRE(reading.tables.size() == 1u);
    BOOST_REQUIRE(reading.tables[0].rows.size() == 3u);
    BOOST_TEST(row(reading.tables[0].rows[2]) == "3;Số cuộc kiểm tra;Cuộc;4;");
    BOOST_TEST(reading.tables[0].first_page == 1);
    BOOST_TEST(reading.tables[0].last_page == 3);
}

BOOST_AUTO_TEST_CASE(a_row_cut_by_the_page_edge_is_one_row) {
    const auto document =
        test::document_of({test::PageMaker().grid(head + "1 | Số hồ sơ tiếp nhận có phát | Hồ sơ | 10 | \n"),
                           test::PageMaker().grid(head + " | sinh trực tuyến |  |  | \n2 | Số khác | Người | 5 | \n")});
    const TableReading reading = read_tables(document, built_in_lexicon());
    BOOST_REQUIRE(reading.tables[0].rows.size() == 2u);
    BOOST_TEST(row(reading.tables[0].rows[0]) == "1;Số hồ sơ tiếp nhận có phát sinh trực tuyến;Hồ sơ;10;");
}

BOOST_AUTO_TEST_CASE(a_child_without_number_at_a_page_edge_stays_a_row) {
    const auto document =
        test::document_of({test::PageMaker().grid(head + "1 | Tỷ lệ đúng hạn | % | 100 | \n"),
                           test::PageMaker().grid(head + " | Tổng số hồ sơ đã giải quyết | Hồ sơ | 7 | \n")});
    BOOST_TEST(read_tables(document, built_in_lexicon()).tables[0].rows.size() == 2u);
}

BOOST_AUTO_TEST_CASE(group_rows) {
    const auto document =
        test::document_of({test::PageMaker()
                               .grid(head + "I. Công tác chỉ đạo | << | << | << | <<\n1 | Số văn bản | Văn bản | 1 | \n"
                                            "II. Cải cách thể chế |  |  |  | \n1 | Số VBQPPL | Văn bản | 2 | \n")
                               .line("III. Cải cách tổ chức bộ máy")
                               .grid("1 | Số đơn vị | Đơn vị | 3 | \n")});
    const TableReading reading = read_tables(document, built_in_lexicon());
    BOOST_REQUIRE(reading.tables.size() == 1u);
    const auto& rows = reading.tables[0].rows;
    BOOST_REQUIRE(rows.size() == 6u);
    BOOST_TEST(row(rows[0]) == "#I;Công tác chỉ đạo;;");
    BOOST_TEST(row(rows[2]) == "#II;Cải cách thể chế;;");
    BOOST_TEST(row(rows[4]) == "#III;Cải cách tổ chức bộ máy;;");
    BOOST_TEST(rows[5].path == "III/1");
}

BOOST_AUTO_TEST_CASE(every_form_is_a_table_of_its_own) {
    const auto document = test::document_of(
        {test::PageMaker().line("Biểu mẫu 1").line("Công tác chỉ đạo").grid(head + "1 | a số | Người | 1 | \n"),
         test::PageMaker().line("Biểu mẫu 2").line("Cải cách thể chế").grid(head + "1 | b số | Người | 1 | \n")});
    const TableReading reading = read_tables(document, built_in_lexicon());
    BOOST_REQUIRE(reading.tables.size() == 2u);
    BOOST_TEST(reading.tables[1].title == "Biểu mẫu 2 Cải cách thể chế");
    BOOST_TEST(reading.lines.size() == 6u);  // four lines and two marks
}

BOOST_AUTO_TEST_CASE(years_as_columns_and_who_reports) {
    const auto document = test::document_of(
        {test::PageMaker().grid("STT | Chỉ tiêu | Đơn vị tổng hợp, báo cáo | Năm 2022 | Năm 2023 (tính đến 30/6)\n"
                                "1 | Tổng số TTHC | Văn phòng UBND | 120 | 130\n- | Cấp tỉnh |  | 100 | x\n- | Tỷ lệ | "
                                "% | 99,5 | - Khối sở: 88,5%~- Khối huyện: 85%\n")});
    const Table table = read_tables(document, built_in_lexicon()).tables[0];
    BOOST_TEST((table.columns[2].role == ColumnRole::reporter));
    BOOST_TEST(table.columns[4].period == "2023");
    BOOST_TEST(table.rows[0].reporter.text == "Văn phòng UBND");
    BOOST_TEST(table.rows[0].unit.text.empty());
    BOOST_TEST(table.rows[1].stt.empty());
    BOOST_TEST(table.rows[2].values[1].text.text == "- Khối sở: 88,5%\n- Khối huyện: 85%");
}

BOOST_AUTO_TEST_CASE(a_table_without_stt_and_indicator) {
    const auto document = test::document_of(
        {test::PageMaker().grid("Đơn vị tổng hợp, báo cáo | Giai đoạn | Số chi cục thuộc sở | Ghi chú\nCác sở, ngành | "
                                "Năm 2020 | 18 | \nCác sở, ngành | Năm 2021 | 17 | \n")});
    const Table table = read_tables(document, built_in_lexicon()).tables.at(0);
    BOOST_REQUIRE(table.rows.size() == 2u);
    BOOST_TEST(row(table.rows[0]) == ";Các sở, ngành;;Năm 2020;18;");
}

BOOST_AUTO_TEST_CASE(a_layout_of_text_is_prose) {
    const auto document = test::document_of(
        {test::PageMaker().grid("ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI\nTỈNH A | Độc lập\n").line("BÁO CÁO")});
    const TableReading reading = read_tables(document, built_in_lexicon());
    BOOST_TEST(reading.tables.empty());
    BOOST_TEST(reading.lines.size() == 5u);
}

BOOST_AUTO_TEST_CASE(column_numbers_and_repeated_heads_are_no_rows) {
    const auto document = test::document_of(
        {test::PageMaker().grid(head + "(1) | (2) | (3) | (4) | (5)\n1 | Số đơn vị | Đơn vị | 2 | \n" +
                                head_without_spans + "2 | Số người | Người | 3 | \n")});
    BOOST_TEST(read_tables(document, built_in_lexicon()).tables[0].rows.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_word_broken_at_its_hyphen) {
    const auto document =
        test::document_of({test::PageMaker().grid(head + "1 | Số bản tin trên Đài PT-~TH tỉnh | Bản tin | 2 | \n")});
    BOOST_TEST(read_tables(document, built_in_lexicon()).tables[0].rows[0].label.text ==
               "Số bản tin trên Đài PT-TH tỉnh");
}

// Blocks that repeat without row numbers are no list; what is given back to the prose outlives the reading.
BOOST_AUTO_TEST_CASE(columns_of_one_title_are_no_blocks) {
    const auto document = test::document_of(
        {test::PageMaker().grid("Xyz | << | Xyz | <<\n1 | aa bb | cc dd | bb ee\n2 | dd gg | ee hh | ff ii\n")});
    const TableReading reading = read_tables(document, built_in_lexicon());
    for (const PlacedLine& line : reading.lines)
        if (line.line != nullptr) BOOST_TEST(!line.line->words.empty());
    BOOST_TEST(reading.tables.size() + reading.lines.size() > 0U);
}

// A column that is blank on the first page is known by what stands in it on the next.
BOOST_AUTO_TEST_CASE(roles_by_all_pages) {
    const auto document = test::document_of({test::PageMaker().grid("STT | Nội dung việc | Ai làm\n1 | Rà soát | \n"),
                                             test::PageMaker().grid("2 | Kiểm tra | Tổ một\n3 | Tập huấn | Tổ hai\n")});
    const TableReading reading = read_tables(document, built_in_lexicon());
    BOOST_REQUIRE(reading.tables.size() == 1u);
    BOOST_TEST((reading.tables[0].columns[2].role == ColumnRole::text));
    BOOST_REQUIRE(reading.tables[0].rows.size() == 3u);
    BOOST_TEST(reading.tables[0].rows[1].texts.front().text.text == "Tổ một");
}

BOOST_AUTO_TEST_SUITE_END()
