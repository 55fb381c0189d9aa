#include "extract/xlsx/sheet_blocks.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(sheet_blocks_tests)

namespace {

Budget budget;

SheetCell cell(int column, const std::string& text, bool framed = false) {
    SheetCell out{.column = column, .framed = framed, .items = {}};
    if (!text.empty()) out.items = {{.text = text}};
    return out;
}

std::string text_of(const std::vector<Inline>& items) {
    std::string out;
    for (const Inline& item : items) out += item.kind == Inline::Kind::tab ? "\t" : item.text;
    return out;
}

// Paragraphs as they are, tables as "[a|b/c|d]".
std::string told(const SheetBlocks& made) {
    std::string out;
    for (const Block& block : made.blocks) {
        if (block.table.empty()) {
            out += text_of(block.paragraph.items) + ";";
            continue;
        }
        out += "[";
        for (const auto& row : block.table.front().rows) {
            if (!out.ends_with("[")) out += "/";
            for (const FlowCell& each : row) {
                if (&each != row.data()) out += "|";
                for (const Block& inside : each.blocks) out += text_of(inside.paragraph.items);
                if (each.column_span > 1) out += "<";
                if (each.merge_goes_on) out += "^";
            }
        }
        out += "]";
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(frames_make_the_table) {
    SheetContent sheet;
    sheet.rows = {{0, {cell(0, "UBND TỈNH"), cell(4, "CỘNG HÒA")}},
                  {1, {cell(1, "BIỂU")}},
                  {3, {cell(0, "STT", true), cell(1, "Chỉ tiêu", true), cell(2, "", true)}},
                  {4, {cell(0, "1", true), cell(1, "Số", true)}},
                  {6, {cell(1, "Ghi chú: x")}}};
    BOOST_TEST(told(blocks_of(sheet, budget)) == "UBND TỈNH\tCỘNG HÒA;BIỂU;[STT|Chỉ tiêu/1|Số]Ghi chú: x;");
}

BOOST_AUTO_TEST_CASE(without_frames) {
    SheetContent sheet;
    sheet.rows = {{0, {cell(0, "BIỂU 1")}},
                  {1, {cell(0, "STT"), cell(1, "Chỉ tiêu"), cell(2, "Số")}},
                  {2, {cell(1, "Nhóm")}},
                  {3, {cell(0, "1"), cell(1, "a"), cell(2, "2")}},
                  {5, {cell(0, "BIỂU 2")}},
                  {6, {cell(0, "STT"), cell(1, "Chỉ tiêu"), cell(2, "Số")}},
                  {7, {cell(0, "1"), cell(1, "b"), cell(2, "3")}},
                  {8, {cell(2, "Người lập")}}};
    BOOST_TEST(told(blocks_of(sheet, budget)) ==
               "BIỂU 1;[STT|Chỉ tiêu|Số/Nhóm/1|a|2]BIỂU 2;[STT|Chỉ tiêu|Số/1|b|3]Người lập;");
}

// Frames around the head only: the rows of numbers below belong to it.
BOOST_AUTO_TEST_CASE(frames_around_the_head_only) {
    SheetContent sheet;
    sheet.rows = {{0, {cell(0, "1. Sản lượng")}},
                  {1, {cell(3, "Nghìn tấn")}},
                  {2, {cell(0, "", true), cell(1, "Thực hiện", true), cell(2, "Ước tính", true)}},
                  {3, {cell(0, "", true), cell(1, "tháng 4", true), cell(2, "tháng 5", true)}},
                  {5, {cell(0, "Than"), cell(1, "110,2"), cell(2, "150,1")}},
                  {6, {cell(0, "Thép"), cell(1, "200"), cell(2, "210")}},
                  {7, {cell(0, "Đồng"), cell(1, "20"), cell(2, "21")}},
                  {8, {cell(0, "Chì"), cell(1, "2"), cell(2, "3")}},
                  {9, {cell(0, "Kẽm"), cell(1, "1"), cell(2, "2")}}};
    BOOST_TEST(told(blocks_of(sheet, budget)) ==
               "1. Sản lượng;[Nghìn tấn/Thực hiện|Ước tính/tháng 4|tháng 5/Than|110,2|150,1/Thép|200|210/Đồng|20|21/"
               "Chì|2|3/Kẽm|1|2]");
}

// The first group stands between the head and the numbers.
BOOST_AUTO_TEST_CASE(groups_below_the_head) {
    SheetContent sheet;
    sheet.rows = {{0, {cell(0, "STT"), cell(1, "Chỉ tiêu"), cell(2, "Số")}},
                  {1, {cell(0, "I"), cell(1, "Thể chế")}},
                  {2, {cell(0, "1"), cell(1, "a"), cell(2, "2")}}};
    BOOST_TEST(told(blocks_of(sheet, budget)) == "[STT|Chỉ tiêu|Số/I|Thể chế/1|a|2]");
    SheetContent named;
    named.rows = {{0, {cell(1, "Năm 2030"), cell(2, "Năm 2031")}},
                  {1, {cell(0, "Mía")}},
                  {2, {cell(0, "Diện tích"), cell(1, "174,9"), cell(2, "185,3")}}};
    BOOST_TEST(told(blocks_of(named, budget)) == "[Năm 2030|Năm 2031/Mía/Diện tích|174,9|185,3]");
}

BOOST_AUTO_TEST_CASE(merged_cells_over_columns_that_vanish) {
    SheetContent sheet;
    SheetCell wide = cell(2, "Kết quả", true), high = cell(0, "STT", true);
    wide.column_span = 5;
    high.row_span = 2;
    sheet.rows = {{0, {high, wide}},
                  {1, {cell(2, "Đơn vị", true), cell(5, "Số", true)}},
                  {2, {cell(0, "1", true), cell(2, "%", true), cell(5, "98", true)}}};
    const SheetBlocks made = blocks_of(sheet, budget);
    BOOST_TEST(told(made) == "[STT|Kết quả</^|Đơn vị|Số/1|%|98]");
    BOOST_TEST(made.blocks[0].table[0].rows[2][2].column == 2);
}

BOOST_AUTO_TEST_CASE(row_numbers_that_became_numbers) {
    SheetContent sheet;
    sheet.rows = {{0, {cell(0, "STT"), cell(1, "Chỉ tiêu"), cell(2, "Số")}},
                  {1, {cell(0, "1,1"), cell(1, "a"), cell(2, "2,5")}},
                  {2, {cell(0, "1,2,3"), cell(1, "b"), cell(2, "3,5")}}};
    BOOST_TEST(told(blocks_of(sheet, budget)) == "[STT|Chỉ tiêu|Số/1.1|a|2,5/1,2,3|b|3,5]");
}

BOOST_AUTO_TEST_CASE(too_many_columns) {
    SheetContent sheet;
    for (int row = 0; row < 2; ++row) {
        SheetRow made{.row = row, .cells = {}};
        for (int column = 0; column < 203; ++column) made.cells.push_back(cell(column * 3, "x"));
        sheet.rows.push_back(made);
    }
    const SheetBlocks made = blocks_of(sheet, budget);
    BOOST_TEST(made.cells_to_right == 6U);
    BOOST_TEST(made.blocks[0].table[0].rows[0].size() == 200U);
    BOOST_TEST(made.blocks[0].table[0].rows[0].back().blocks.size() == 4U);
    BOOST_TEST(blocks_of({}, budget).blocks.empty());
}

BOOST_AUTO_TEST_CASE(what_stands_for_a_number_ends_no_table) {
    for (const char* mark : {"-", "–", "…", "...", "#DIV/0!", "#N/A"}) {
        std::vector<SheetRow> rows{{.row = 1, .cells = {cell(0, "Tên"), cell(1, "Số")}},
                                   {.row = 2, .cells = {cell(0, "Thu"), cell(1, "12")}},
                                   {.row = 3, .cells = {cell(0, "Chi"), cell(1, mark)}}};
        BOOST_TEST(told(blocks_of({.rows = rows}, budget)) == "[Tên|Số/Thu|12/Chi|" + std::string(mark) + "]");
    }
}

BOOST_AUTO_TEST_SUITE_END()
