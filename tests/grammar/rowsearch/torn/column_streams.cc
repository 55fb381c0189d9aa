#include "grammar/rowsearch/torn/column_streams.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/grammar/rowsearch/torn/loose_text.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(column_streams_tests)

namespace {

const PieceColumns with_units{.has_unit = true, .has_note = true};

// "1.1|Số hộ|Hộ|4;", a '?' behind rows that are not sure.
std::string rows(const std::string& text) {
    const tests::LooseText loose(text);
    const std::vector<ColumnPage> pages = column_pages(loose.lines, with_units, loose.vocabulary);
    if (pages.empty()) return "none";
    const ColumnRows read = read_columns(loose.lines, pages, with_units, loose.vocabulary);
    std::string out;
    const auto words = [&](const CellPiece& piece) {
        std::string all;
        for (std::size_t l = piece.line; l <= piece.last; ++l)
            for (std::size_t i = l == piece.line ? piece.from : 0;
                 i < (l == piece.line ? piece.to : loose.lines[l].words.size()); ++i)
                all += (all.empty() ? "" : " ") + loose.lines[l].words[i].text;
        return all;
    };
    for (const StreamRow& row : read.rows) {
        if (row.number) out += words(*row.number);
        out += "|";
        for (std::size_t i = 0; i < row.label.size(); ++i) out += (i == 0 ? "" : " ") + words(row.label[i]);
        out += "|" + (row.unit ? words(*row.unit) : "") + "|" + (row.value ? words(*row.value) : "");
        for (const CellPiece& piece : row.note) out += "|" + words(piece);
        out += row.sure ? ";" : "?;";
    }
    if (!read.lost.empty()) out += "lost";
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(columns_of_a_page) {
    BOOST_TEST(
        rows("1.\n2.\n3.\n\nSố hộ trồng chè\nTỷ lệ hộ đã\nthu hoạch\nSố hồ sơ\n\nHộ\n%\nHồ sơ\n\n4\n80\n120\n") ==
        "1.|Số hộ trồng chè|Hộ|4;2.|Tỷ lệ hộ đã thu hoạch|%|80;3.|Số hồ sơ|Hồ sơ|120;");
}

BOOST_AUTO_TEST_CASE(a_row_that_others_stand_below_has_no_cells) {
    BOOST_TEST(rows("1.\n1.1.\n1.2.\n\nTrồng chè\nSố hộ trồng chè\nSố hồ sơ\n\nHộ\nHồ sơ\n\n4\n7\n") ==
               "1.|Trồng chè||;1.1.|Số hộ trồng chè|Hộ|4;1.2.|Số hồ sơ|Hồ sơ|7;");
}

BOOST_AUTO_TEST_CASE(a_label_behind_the_cells_of_others) {
    BOOST_TEST(
        rows("1.1. Số hộ trồng chè\n\nHộ\n\n4\n\n%\n\n80\n\n1.3. Số hồ sơ\n\nHồ sơ\n\n7\n\n1.2.\n\nTỷ lệ hộ\n") ==
        "1.1.|Số hộ trồng chè|Hộ|4;1.2.|Tỷ lệ hộ|%|80;1.3.|Số hồ sơ|Hồ sơ|7;");
}

BOOST_AUTO_TEST_CASE(labels_behind_the_cells_of_others) {
    BOOST_TEST(rows("1.1. Số hộ trồng chè\n\nHộ\n\n4\n\n%\n\n80\n\nNgười\n\n6\n\n%\n\n60\n\n1.5. Số hồ sơ\n\nHồ "
                    "sơ\n\n7\n\n1.2.\n\nTỷ lệ hộ\n\n1.3. Số người\n\n1.4. Tỷ lệ người\n") ==
               "1.1.|Số hộ trồng chè|Hộ|4;1.2.|Tỷ lệ hộ|%|80;1.3.|Số người|Người|6;1.4.|Tỷ lệ người|%|60;1.5.|Số hồ "
               "sơ|Hồ sơ|7;");
}

BOOST_AUTO_TEST_CASE(fewer_values_than_units_are_not_sure) {
    BOOST_TEST(rows("1.\n2.\n3.\n\nSố hộ trồng chè\nSố hộ trồng quế\nSố hồ sơ\n\nHộ\nHộ\nHồ sơ\n\n4\n7\n").find('?') !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_lost) {
    BOOST_TEST(rows("1.\n2.\n\nSố hộ\n\nHộ\nHộ\nHộ\nHộ\nHộ\n\n4\n7\n8\n9\n6\n5\n4\n3\n").find("lost") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(signs) {
    const tests::LooseText torn("1.\n2.\n3.\n\nSố hộ\nSố tổ\nSố hồ sơ\n\nHộ\nTổ\nHồ sơ\n\n4\n7\n8\n");
    BOOST_TEST(stands_by_columns(signs_of(column_pages(torn.lines, with_units, torn.vocabulary))));
    const tests::LooseText whole("1.\n\nSố hộ\n\nHộ\n\n4\n\n2.\n\nSố hồ sơ\n\nHồ sơ\n\n7\n");
    BOOST_TEST(!stands_by_columns(signs_of(column_pages(whole.lines, with_units, whole.vocabulary))));
}

BOOST_AUTO_TEST_CASE(hostile_text_ends) {
    std::string text;
    for (int i = 0; i < 7000; ++i) text += "1.\n\nSố\n\n";
    BOOST_TEST(rows(text) == "none");
    text.clear();
    for (int i = 0; i < 2500; ++i) text += "1.\n\nSố a\n";
    (void)rows(text);
}

BOOST_AUTO_TEST_SUITE_END()
