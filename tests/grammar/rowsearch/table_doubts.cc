#include "grammar/rowsearch/table_doubts.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "base/lexicon/lexicon.h"
#include "grammar/rowsearch/loose_rows.h"
#include "tests/grammar/text_lines.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(table_doubts_tests)

namespace {
std::string codes(const std::string& text) {
    const tests::Lines lines(text);
    std::string out;
    for (const Diagnostic& one : find_loose_tables(lines.placed, built_in_lexicon()).diagnostics) out += one.code + ";";
    return out;
}
}  // namespace

BOOST_AUTO_TEST_CASE(columns_one_after_the_other) {
    BOOST_TEST(
        codes(
            "STT\nChỉ tiêu\nĐơn vị tính\nSố liệu\n1.1.\nSố hộ trồng chè\n1.2.\nSố hộ trồng quế\n1.3.\nSố hộ nuôi ong\n"
            "Hộ\nHộ\nHộ\n120\n80\n15\n1.4.\nSố hộ trồng dâu\nHộ\n5\n") == "torn-table;");
    BOOST_TEST(
        codes("STT\nChỉ tiêu\nĐơn vị tính\nSố liệu\n1.1.\nSố hộ trồng chè\nHộ\n120\n1.2.\nSố hộ trồng quế\nHộ\n80\n") ==
        "");
}

BOOST_AUTO_TEST_CASE(values_whose_column_is_guessed) {
    const std::string head = "STT Nội dung Năm 2030 Năm 2031 Năm 2032\n";
    BOOST_TEST(codes(head + "1 Số trạm bơm 40 41\n2 Số kênh mương 12 13 14\n") == "guessed-cells;");
    BOOST_TEST(codes(head + "1 Số trạm bơm 40 41 42\n2 Số kênh mương 12 13 14\n") == "");
}

BOOST_AUTO_TEST_CASE(a_head_without_rows) {
    BOOST_TEST(codes("Một đoạn văn.\nSTT\nChỉ tiêu thống kê\nĐoạn khác dài hơn một chút.\n") == "table-not-read;");
}

BOOST_AUTO_TEST_SUITE_END()
