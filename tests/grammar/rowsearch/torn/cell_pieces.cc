#include "grammar/rowsearch/torn/cell_pieces.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/grammar/rowsearch/torn/loose_text.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(cell_pieces_tests)

namespace {

// A letter a piece: number, label, unit, value, note.
std::string kinds(const std::string& text, const PieceColumns& columns = {.has_unit = true}) {
    const tests::LooseText loose(text);
    std::string out;
    for (const CellPiece& piece : pieces_of(loose.lines, 0, loose.lines.size(), columns, loose.vocabulary))
        out += "nluvo"[static_cast<int>(piece.kind)];
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_cell_a_block) {
    BOOST_TEST(kinds("1.2 Số hộ trồng chè\n\nHộ\n\n120\n") == "nluv");
    BOOST_TEST(kinds("1.2\n\nSố hộ trồng chè trên đồi\ncao\n\nHồ sơ\n\n120\n") == "nlluv");
    BOOST_TEST(kinds("Số tổ đã kiểm tra\n\nCơ quan, đơn\nvị\n\n7\n") == "luv");
}

BOOST_AUTO_TEST_CASE(columns) {
    BOOST_TEST(kinds("1.\n2.\n2.1.\n\nSố hộ\nSố tổ\n\nHộ\nNgười\n\n4\n12\n") == "nnnlluuvv");
}

BOOST_AUTO_TEST_CASE(a_number_beside_the_middle_of_its_label) {
    BOOST_TEST(kinds("Số hộ trồng chè và chăn\n3.2.3 nuôi ong trên đồi\n\nHộ\n\n0\n") == "lnluv");
}

BOOST_AUTO_TEST_CASE(a_bare_number_is_a_value_or_a_rows) {
    BOOST_TEST(kinds("2.3.\n\nSố hộ trồng chè\n\nHộ\n\n3\n\n3\n\nKết quả trồng chè\n") == "nluvnl");
    BOOST_TEST(kinds("Số hộ trồng chè\n\nHộ\n\n3\n\nHộ\n\n4\n") == "luvuv");
}

BOOST_AUTO_TEST_CASE(a_year_goes_on_its_label) {
    BOOST_TEST(kinds("Tỷ lệ hộ đã giảm so với năm\n2015\n\n%\n\n4\n") == "lluv");
}

BOOST_AUTO_TEST_CASE(short_lines_behind_a_value_are_a_note) {
    BOOST_TEST(kinds("1.2 Số hộ trồng chè\n\nHộ\n\n120\n\n03 hộ chưa\nthu hoạch\n",
                     {.has_unit = true, .has_note = true}) == "nluvo");
}

BOOST_AUTO_TEST_CASE(lines_of_several_cells_are_none) {
    const tests::LooseText cells("1 Số hộ\n\nHộ\n\n12\n\n2 Số tổ\n\nTổ\n\n4\n");
    BOOST_TEST(stands_in_blocks(block_signs(cells.lines)));
    BOOST_TEST(all_stand_in_blocks(block_signs(cells.lines)));
    const tests::LooseText rows("1 Số hộ trồng chè Hộ 12\n\n2 Số hộ trồng quế Hộ 14\n");
    BOOST_TEST(!stands_in_blocks(block_signs(rows.lines)));
    BOOST_TEST(!all_stand_in_blocks({.lines = 100, .below_blank = 100, .of_several_cells = 10}));
}

BOOST_AUTO_TEST_SUITE_END()
