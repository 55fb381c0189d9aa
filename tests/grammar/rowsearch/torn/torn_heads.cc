#include "grammar/rowsearch/torn/torn_heads.h"

#include <boost/test/unit_test.hpp>

#include "tests/grammar/rowsearch/torn/loose_text.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(torn_heads_tests)

BOOST_AUTO_TEST_CASE(heads_of_years_above) {
    const tests::LooseText text("Năm 2031\n\nNăm 2032\n(tính đến\n30/6)\n\n15\n\nSTT\n\nChỉ tiêu\n\n1\n\nSố hộ\n");
    const auto head = find_torn_head(text.lines, 5, 0, text.vocabulary);
    BOOST_REQUIRE(head.has_value());
    BOOST_TEST(head->columns.size() == 4u);
    BOOST_TEST(head->columns.back().title == "Năm 2032 (tính đến 30/6)");
    BOOST_TEST(head->above.value_or(99) == 0u);
    BOOST_TEST(head->end == 7u);
}

BOOST_AUTO_TEST_CASE(heads_below_the_labels) {
    const tests::LooseText text("STT\n\nChỉ tiêu\n\n1.\n2.\n\nSố hộ\nSố tổ\n\nĐơn vị tính\nSố liệu\nHộ\n4\nTổ\n5\n");
    const auto head = find_torn_head(text.lines, 0, 0, text.vocabulary);
    BOOST_REQUIRE(head.has_value());
    BOOST_TEST(head->columns.size() == 4u);
    BOOST_TEST(!head->above.has_value());
}

BOOST_AUTO_TEST_CASE(no_head_of_values) {
    const tests::LooseText text("Năm 2031\n\nSTT\n\nChỉ tiêu\n\n1\n\nSố hộ\n");
    BOOST_TEST(!find_torn_head(text.lines, 1, 0, text.vocabulary).has_value());
}

BOOST_AUTO_TEST_CASE(pieces_among_the_rows) {
    const std::vector<Column> columns{
        {.role = ColumnRole::stt, .title = "STT", .period = ""},
        {.role = ColumnRole::indicator, .title = "Chỉ tiêu", .period = ""},
        {.role = ColumnRole::value, .title = "Năm 2031 (tính đến 30/6)", .period = "2031"},
        {.role = ColumnRole::value, .title = "Kết quả / Số liệu", .period = ""}};
    const tests::LooseText text("Năm 2031\n(tính đến\n31/5)\n\nSố liệu\n\nSố hộ\n");
    BOOST_TEST(head_piece_at(text.lines, 0, 5, columns, text.vocabulary) == 3u);
    BOOST_TEST(head_piece_at(text.lines, 3, 5, columns, text.vocabulary) == 1u);
    BOOST_TEST(head_piece_at(text.lines, 4, 5, columns, text.vocabulary) == 0u);
}

BOOST_AUTO_TEST_CASE(the_head_of_notes) {
    const tests::LooseText text("12\n\nGhi chú\n\nSố hộ\n");
    BOOST_TEST(!note_head_at(text.lines, 0, text.vocabulary).has_value());
    BOOST_TEST(note_head_at(text.lines, 1, text.vocabulary).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
