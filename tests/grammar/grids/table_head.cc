#include "grammar/grids/table_head.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "grammar/grids/column_roles.h"
#include "tests/grammar/make_grid.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(table_head_tests)

namespace {
std::string roles(const std::vector<Column>& columns) {
    static constexpr char names[] = {'s', 'i', 'u', 'v', 'r', 'n', 't', 'c', 'p', 'd'};
    std::string out;
    for (const Column& column : columns) out += names[static_cast<int>(column.role)];
    return out;
}
std::string settled(const extract::Grid& grid, TableHead head) {
    const GridView view(grid);
    settle_roles({{.grid = &view, .first_row = head.rows}}, head.columns, built_in_lexicon());
    return roles(head.columns);
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_title_row_above_the_head) {
    const extract::Grid grid = test::grid_of("Biểu số 2 | << | <<\nSTT | Nội dung | Kết quả\n1 | Số đơn vị | 12\n");
    const auto head = find_head(GridView(grid), built_in_lexicon());
    BOOST_REQUIRE(head.has_value());
    BOOST_TEST(head->title == "Biểu số 2");
    BOOST_TEST(head->rows == 2);
    BOOST_TEST(settled(grid, *head) == "siv");
}

BOOST_AUTO_TEST_CASE(a_cell_over_columns_is_no_title) {
    const extract::Grid grid = test::grid_of(
        " | Quý I năm 2031 so với | <<\n | quý IV năm 2030 | quý I năm 2030\nNông nghiệp | 101,3 | 104,5\n"
        "Lâm nghiệp | 100,1 | 99,9\n");
    const auto head = find_head(GridView(grid), built_in_lexicon());
    BOOST_REQUIRE(head.has_value());
    BOOST_TEST(head->title.empty());
    BOOST_TEST(head->columns[1].title == "Quý I năm 2031 so với / quý IV năm 2030");
}

BOOST_AUTO_TEST_CASE(storeys_are_joined_in_the_title) {
    const extract::Grid grid =
        test::grid_of("STT | Chỉ tiêu | Kết quả thống kê | <<\n^^ | ^^ | Đơn vị tính | Số liệu\n1 | a | Người | 2\n");
    const auto head = find_head(GridView(grid), built_in_lexicon());
    BOOST_REQUIRE(head.has_value());
    BOOST_TEST(head->columns[3].title == "Kết quả thống kê / Số liệu");
    BOOST_TEST(settled(grid, *head) == "siuv");
    BOOST_TEST(head->rows == 2);
}

BOOST_AUTO_TEST_CASE(content_corrects_the_words) {
    const extract::Grid grid =
        test::grid_of("STT | Chỉ tiêu | Đơn vị | Năm 2022\n1 | a | Sở Nội vụ | 2\n2 | b | UBND huyện | 3\n");
    BOOST_TEST(settled(grid, *find_head(GridView(grid), built_in_lexicon())) == "sirv");
}

BOOST_AUTO_TEST_CASE(an_indicator_column_with_an_illegible_head) {
    const extract::Grid grid = test::grid_of(
        "STT | Ch têu | „ Đơn vị tổng hợp, báo cáo | Năm 2021 | Năm 2022\n"
        "1 | Số thủ tục đã công bố | Văn phòng UBND tỉnh | 2 | 3\n"
        "- | Số thủ tục cấp xã |  | 1 | 1\n2 | Số đơn vị được kiểm tra | UBND cấp huyện | 3 | 5\n");
    BOOST_TEST(settled(grid, *find_head(GridView(grid), built_in_lexicon())) == "sirvv");
}

BOOST_AUTO_TEST_CASE(a_unit_column_with_an_illegible_head) {
    const auto roles_of = [](const std::string& table) {
        const extract::Grid grid = test::grid_of(table);
        return settled(grid, *find_head(GridView(grid), built_in_lexicon()));
    };
    BOOST_TEST(roles_of("STT | Chỉ tiêu thống kê | Đơn v đục | thông Nêu | Ghi chú\n1 | Số tờ trình | Văn bản | 9 |\n"
                        "2 | Tỷ lệ đúng hạn | % | 98,8 | xem mục 2\n") == "siuvn");
    // Words that are no units, short as they are.
    BOOST_TEST(roles_of("STT | Chỉ tiêu | Hình thức | Năm 2023\n1 | Cuộc họp | Trực tuyến | 3\n"
                        "2 | Hội thi | Trực tiếp | 1\n") == "sitv");
    BOOST_TEST(roles_of("STT | Chỉ tiêu | Kết quả | Năm 2023\n1 | a | Đạt | 3\n2 | b | Chưa đạt | 1\n") == "sivv");
}

// Who reports names the rows where nothing before it does.
BOOST_AUTO_TEST_CASE(rows_named_by_who_reports) {
    const extract::Grid grid = test::grid_of(
        "STT | Đơn vị báo cáo | Số hồ sơ | Năm 2022\n1 | Sở Nội vụ | 12 | 2\n2 | UBND xã Tân An | 15 | 3\n");
    BOOST_TEST(settled(grid, *find_head(GridView(grid), built_in_lexicon())) == "sivv");
    const extract::Grid stages = test::grid_of(
        "Đơn vị báo cáo | Giai đoạn | Số phòng\nCác sở, ngành | Năm 2020 | 18\nCác sở, ngành | Năm 2023 | 13\n");
    BOOST_TEST(settled(stages, *find_head(GridView(stages), built_in_lexicon())) == "ivv");
}

BOOST_AUTO_TEST_CASE(rows_of_data_are_no_head) {
    const extract::Grid grid = test::grid_of("1 | Số lượng đơn vị | Đơn vị | 12\n2 | Số người | Người | 3\n");
    BOOST_TEST(!find_head(GridView(grid), built_in_lexicon()).has_value());
}

BOOST_AUTO_TEST_CASE(a_label_column_headed_like_a_unit) {
    const extract::Grid grid =
        test::grid_of("STT | Đơn vị | Đơn vị tính | Số liệu\n1 | Xã An Hòa | Hồ sơ | 2\n2 | Xã Bình Lộc | Hồ sơ | 3\n");
    BOOST_TEST(settled(grid, *find_head(GridView(grid), built_in_lexicon())) == "siuv");
}

BOOST_AUTO_TEST_CASE(one_unknown_word_hides_no_head) {
    const extract::Grid grid = test::grid_of("STT | Tên gọi khác thường | Mức chi trả\n1 | Trợ cấp một lần | 12\n");
    const auto head = find_head(GridView(grid), built_in_lexicon());
    BOOST_REQUIRE(head.has_value());
    BOOST_TEST(settled(grid, *head) == "siv");
}

BOOST_AUTO_TEST_CASE(words_above_numbers_are_a_head) {
    const extract::Grid grid = test::grid_of(
        " | Đã làm | Sẽ làm | Tháng 5\n | tháng 4 | tháng 5 | so với cùng kỳ\n | năm 2031 | năm 2031 | năm trước (%)\n"
        "Than | 110,2 | 150,1 | 101,2\nThép | 200,0 | 210,0 | 105,0\n");
    const auto head = find_head(GridView(grid), built_in_lexicon());
    BOOST_REQUIRE(head.has_value());
    BOOST_TEST(head->rows == 3);
    BOOST_TEST(head->columns[3].title == "Tháng 5 so với cùng kỳ năm trước (%)");
    BOOST_TEST(settled(grid, *head) == "ivvv");
}

BOOST_AUTO_TEST_CASE(places_over_columns) {
    const extract::Grid grid = test::grid_of(
        "STT | Nội dung | Xã Tân An | << | Xã Bình Lộc | <<\n^^ | ^^ | Điểm số | Thứ hạng | Điểm số | Thứ hạng\n"
        "1 | Công khai | 4,74 | 2 | 4,60 | 3\n");
    const auto head = find_head(GridView(grid), built_in_lexicon());
    BOOST_REQUIRE(head.has_value());
    BOOST_TEST(head->columns[4].title == "Xã Bình Lộc / Điểm số");
    BOOST_TEST(settled(grid, *head) == "sivvvv");
}

BOOST_AUTO_TEST_CASE(column_numbers_may_skip_one_beside_formulas) {
    const extract::Grid grid = test::grid_of(
        "STT | Đơn vị | Tổng số | Vốn trong nước | Vốn ngoài nước | Chi khác | Ghi nợ\n"
        "A | B | 1=2+3 | 2 | 3 | 5=2+6 | 6\n1 | Sở Y tế | 300 | 200 | 100 | 210 | 10\n");
    const auto head = find_head(GridView(grid), built_in_lexicon());
    BOOST_REQUIRE(head.has_value());
    BOOST_TEST(head->rows == 2);
    BOOST_TEST(head->columns[2].formula == "1=2+3");
    BOOST_TEST(head->columns[5].formula == "");  // behind the gap its numbers are no places
    const extract::Grid data = test::grid_of("1 | 2 | 3 | 4\nA | B | 1 | 2 | 3 | 5 | 6\n");
    BOOST_TEST(!numbers_columns(GridView(data), 1));
}

BOOST_AUTO_TEST_CASE(column_numbers_are_no_row) {
    const extract::Grid grid = test::grid_of(
        "Thứ tự | Khoản chi | Được giao | Đã chi | Đạt\nA | B | 1 | 2 | 3=2/1\n1 | Chi lương | 5.000 | 4.000 | 80,0\n");
    const auto head = find_head(GridView(grid), built_in_lexicon());
    BOOST_REQUIRE(head.has_value());
    BOOST_TEST(head->rows == 2);
    BOOST_TEST(head->columns[4].formula == "3=2/1");
}

BOOST_AUTO_TEST_CASE(the_unit_stands_within_the_grid) {
    const extract::Grid grid = test::grid_of(
        "CHI NGÂN SÁCH | << | <<\n |  | Đơn vị tính: Triệu đồng\nSTT | Nội dung | Năm 2031\n1 | Chi lương | 5.000\n");
    const auto head = find_head(GridView(grid), built_in_lexicon());
    BOOST_REQUIRE(head.has_value());
    BOOST_TEST(head->title == "CHI NGÂN SÁCH");
    BOOST_TEST(head->unit == "Triệu đồng");
}

BOOST_AUTO_TEST_SUITE_END()
