#include "extract/text/separated.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(separated_tests)

namespace {

std::string told(std::string_view text, char separator, const BudgetLimits& limits = {}) {
    Budget budget(limits);
    std::string out;
    for (const SeparatedRecord& record : read_records(text, separator, budget)) {
        out += std::to_string(record.number) + ":";
        for (const SeparatedField& field : record.fields) out += " " + std::to_string(field.column) + "=" + field.text;
        out += ";";
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_separator_is_the_one_that_gives_equal_lines) {
    BOOST_TEST((separator_of("TT;Tên;Số\n1;Xã A, xã B;2,5\n2;Xã C;3,5\n") == ';'));
    BOOST_TEST((separator_of("\"TT\",\"Tên\",\"Số\"\n\"1\",\"Xã A, xã B\",\"2,5\"\n") == ','));
    BOOST_TEST((separator_of("TT\tTên\tSố\n1\tXã A\t2\n") == '\t'));
    BOOST_TEST((separator_of("TT|Tên|Số\n1|Xã A|2\n") == '|'));
    BOOST_TEST((separator_of("\xEF\xBB\xBFsep=;\r\nTT;Tên\r\n") == ';'));
    BOOST_TEST((separator_of("BIỂU 1;;\nTT;Tên;Số\n1;Xã A;2\n;;\nGhi chú;;\n") == ';'));
}

BOOST_AUTO_TEST_CASE(a_record_that_is_too_long_or_too_short_costs_no_table) {
    BOOST_TEST((separator_of("STT,Tên,Số\n1,Xã A,100\n2,Xã B,200,\n3,Xã C,300\n") == ','));
    BOOST_TEST((separator_of("STT;Tên;Số\n1;Xã A;1.234\n2;Xã B;2.500\n3;Xã C\n") == ';'));
    BOOST_TEST((separator_of("STT,Tên,Số\n1,Xã A,1,234\n2,Xã B,200\n3,Xã C,300\n") == ','));
}

BOOST_AUTO_TEST_CASE(a_comma_within_numbers_separates_nothing) {
    for (const char* text :
         {"Sản phẩm      Quý I   Quý II\nChè búp        31,5     28,4\nMật ong       104,2    117,0\n",
          "Chè búp 31,5 28,4 107,2\nMật ong 104,2 117,0 99,1\nNấm 1.210,5 980,0 96,4\n",
          "Chè búp\t\t31,5\t28,4\nMật ong\t104,2\t117,0\n\nGhi chú.\n", "Chè 3,5 118,0\nNấm 120,5 214,5\n"})
        BOOST_TEST((separator_of(text) != ','), text);
    BOOST_TEST((separator_of("Sản phẩm | Quý I | Quý II\nChè | 31,5 | 28,4\nMật ong | 104,2 | 117,0\n") == '|'));
    BOOST_TEST(
        (separator_of("Sản phẩm; Quý I; Quý II\nChè; 31,5; 28,4\nNấm; 4,2; 17,0\nRau; 1,5; 2,5\n"
                      "Quả; 6,1; 7,2\nHoa; 8,3; 9,4\nCây; 5,0; 6,5\nCỏ; 2,2; 3,3\nBí; 4,4; 5,5\nNgô; 1,1; 2,2\n") ==
         ';'));
    for (const char* text :
         {"Xã,Số,Năm\nPhường 3,120,2023\nPhường 4,131,2024\n", "Xã,Dân,Hộ\nA,1 234,5 678\nB,2 345,6 789\n",
          "Ngày,Số,Lượt\n2024-01-05 10:30,12,5\n2024-01-06 11:30,13,6\n"})
        BOOST_TEST((separator_of(text) == ','), text);
}

BOOST_AUTO_TEST_CASE(prose_and_tables_of_markdown_have_none) {
    for (const char* text :
         {"Xã có 2 lớp, 3 tổ, 5 ấp.\nHuyện có 4 lớp, 6 tổ, 7 ấp.\n",
          "- mở 2 lớp;\n- họp 3 cuộc;\n- ban hành 5 văn bản;\n", "| TT | Tên |\n|---|---|\n| 1 | Xã A |\n",
          "Tên | Số\n--- | ---\nXã A | 2\n", "Một dòng.\nHai dòng.\n", "",
          "Kính gửi:\tSở A\nNội dung thứ nhất.\nNội dung thứ hai.\nNội dung thứ ba.\nNội dung cuối.\n"})
        BOOST_TEST(!separator_of(text), text);
}

BOOST_AUTO_TEST_CASE(quotes_hold_separators_line_ends_and_quotes) {
    BOOST_TEST(told("1;\"a;\nb\";\"có \"\"dấu\"\"\"\n2; ;c", ';') == "0: 0=1 1=a;\nb 2=có \"dấu\";1: 0=2 2=c;");
    BOOST_TEST(told("1;\"a;b\n2;c\n", ';') == "0: 0=1 1=\"a 2=b;1: 0=2 1=c;");  // never closed
    BOOST_TEST(told("1;5\" ống;2\r\n;;\r\n3;4;5", ';') == "0: 0=1 1=5\" ống 2=2;2: 0=3 1=4 2=5;");
}

BOOST_AUTO_TEST_CASE(many_fields_are_over_the_limit_and_blank_ones_take_no_room) {
    BudgetLimits limits;
    limits.most[static_cast<std::size_t>(Resource::cells)] = 3;
    BOOST_TEST(told(std::string(1'000'000, ';') + "x", ';', limits) == "0: 1000000=x;");
    BOOST_CHECK_THROW(told("1;2;3;4", ';', limits), OverBudget);
}

BOOST_AUTO_TEST_SUITE_END()
