#include "grammar/grids/column_roles.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "tests/grammar/make_grid.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(column_roles_tests)

namespace {
std::string letters(const std::vector<Column>& columns) {
    static constexpr char names[] = {'s', 'i', 'u', 'v', 'r', 'n', 't', 'c', 'p', 'd'};
    std::string out;
    for (const Column& column : columns) out += names[static_cast<int>(column.role)];
    return out;
}

// "" where the grid holds no data.
std::string by_content(const std::string& table) {
    const extract::Grid grid = test::grid_of(table);
    const GridView view(grid);
    return letters(columns_by_content({{.grid = &view}}, built_in_lexicon()));
}

// Titles from the first row.
std::string by_head(const std::string& table) {
    const extract::Grid grid = test::grid_of(table);
    const GridView view(grid);
    std::vector<Column> columns;
    for (int c = 0; c < view.columns(); ++c) columns.push_back({.title = plain_text(view.at(0, c))});
    settle_roles({{.grid = &view, .first_row = 1}}, columns, built_in_lexicon());
    return letters(columns);
}
}  // namespace

BOOST_AUTO_TEST_CASE(without_a_head) {
    BOOST_TEST(by_content("1 | Số lượng đơn vị | Đơn vị | 12\n2 | Số người | Người | 3\n") == "siuv");
    BOOST_TEST(by_content("1 | Rà soát đề án | Sở Nội vụ\n2 | Kiểm tra công vụ | Sở Tài chính\n") == "sir");
    BOOST_TEST(by_content("Hạ Vân | 13.816.105.300.831 | 5\nCô Lý | 9.395.482.781.303 | 6\n") == "ivv");
    // Levels of a hierarchy in columns of their own are one label.
    BOOST_TEST(by_content("Gieo lúa |  | 300,5\n | Miền Bắc | 100,2\n | Miền Nam | 200,3\n") == "iiv");
}

BOOST_AUTO_TEST_CASE(text_is_no_data) {
    BOOST_TEST(by_content("Nơi nhận | CHỦ TỊCH\nNhư trên | Đã ký\n") == "");
    BOOST_TEST(by_content("- | Bộ Nội vụ; | KT. CHỦ TỊCH\n- | Thường trực Tỉnh ủy; | PHÓ CHỦ TỊCH\n"
                          "- | Lưu: VT. | Lò Văn An\n") == "");
}

BOOST_AUTO_TEST_CASE(the_head_names_the_label) {
    BOOST_TEST(
        by_head("STT | Mã TTHC | Tên thủ tục | Căn cứ pháp lý\n"
                "1 | 1.007748 | Gia hạn | - Luật Mẫu số 15/2030/QH15; - Nghị định số 96/2030/NĐ-CP của Chính phủ\n"
                "2 | 2.000200 | Cho thuê | - Luật Mẫu số 15/2030/QH15; - Nghị định số 96/2030/NĐ-CP của Chính phủ\n") ==
        "scit");
    BOOST_TEST(by_head("TT | Tên xã | Số hồ sơ\n1 | Xã Tân An | 12\n") == "siv");
    BOOST_TEST(
        by_head(
            "Thứ hạng | Đơn vị | Điểm đạt\n1 | Xã Tân An | 88,1\n2 | Xã Bình Lộc | 71,6\n2 | Xã Mai Sơn | 71,6\n") ==
        "viv");
}

BOOST_AUTO_TEST_CASE(figures_that_grow_count_no_rows) {
    BOOST_TEST(by_head("Năm | Số vụ | Số người\n2021 | 120 | 15\n2022 | 130 | 12\n2023 | 145 | 14\n").find('s') ==
               std::string::npos);
    BOOST_TEST(by_head("Nhóm tuổi | Nam | Nữ\n0-14 | 10 | 11\n15-59 | 20 | 21\nCộng | 30 | 32\n").find('s') ==
               std::string::npos);
    BOOST_TEST(by_head("Nhóm tuổi | Nam | Nữ\n0-14 | 10 | 11\n15-59 | 20 | 21\nCộng | 30 | 32\n") == "ivv");
    BOOST_TEST(by_head("Năm | Số vụ | Số người\n2021 | 120 | 15\n2022 | 130 | 12\n2023 | 145 | 14\n") == "ivv");
}

BOOST_AUTO_TEST_CASE(places_and_periods_of_rows) {
    BOOST_TEST(by_head("STT | Tên dự án | Địa bàn | Năm khởi công | Vốn\n1 | Cầu Đá | Xã Tân An | 2029 | 12,5\n"
                       "2 | Đường Mới | Xã Bình Lộc | 2030 | 8,5\n") == "sipdv");
}

BOOST_AUTO_TEST_CASE(cells_correct_the_head) {
    BOOST_TEST(by_head("STT | Nội dung | Đơn vị tính | Năm 2031\n1 | Chi lương | 5.000 | 4\n2 | Chi khác | 20 | 5\n") ==
               "sivv");
    BOOST_TEST(by_head("STT | Tên xã | Cơ sở hạ tầng\n1 | Xã Tân An | 1,68\n2 | Xã Bình Lộc | 2,00\n") == "siv");
    BOOST_TEST(
        by_head("STT | Nhiệm vụ | Kết quả\n"
                "1 | Rà soát | Đã ban hành Kế hoạch số 12/KH-UBND ngày 3/2/2031 và tổ chức thực hiện đầy đủ\n") ==
        "sit");
}

BOOST_AUTO_TEST_SUITE_END()
