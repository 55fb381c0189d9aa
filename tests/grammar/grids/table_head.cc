#include "grammar/grids/table_head.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "tests/grammar/make_grid.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(table_head_tests)

namespace {
std::string roles(const std::vector<Column>& columns) {
    static constexpr char names[] = {'s', 'i', 'u', 'v', 'r', 'n'};
    std::string out;
    for (const Column& column : columns) out += names[static_cast<int>(column.role)];
    return out;
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_title_row_above_the_head) {
    const extract::Grid grid = test::grid_of("Biểu số 2 | << | <<\nSTT | Nội dung | Kết quả\n1 | Số đơn vị | 12\n");
    const auto head = find_head(GridView(grid), built_in_lexicon());
    BOOST_REQUIRE(head.has_value());
    BOOST_TEST(head->title == "Biểu số 2");
    BOOST_TEST(head->rows == 2);
    BOOST_TEST(roles(head->columns) == "siv");
}

BOOST_AUTO_TEST_CASE(storeys_are_joined_in_the_title) {
    const extract::Grid grid =
        test::grid_of("STT | Chỉ tiêu | Kết quả thống kê | <<\n^^ | ^^ | Đơn vị tính | Số liệu\n1 | a | Người | 2\n");
    const auto head = find_head(GridView(grid), built_in_lexicon());
    BOOST_REQUIRE(head.has_value());
    BOOST_TEST(head->columns[3].title == "Kết quả thống kê / Số liệu");
    BOOST_TEST(roles(head->columns) == "siuv");
    BOOST_TEST(head->rows == 2);
}

BOOST_AUTO_TEST_CASE(content_corrects_the_words) {
    const extract::Grid grid =
        test::grid_of("STT | Chỉ tiêu | Đơn vị | Năm 2022\n1 | a | Sở Nội vụ | 2\n2 | b | UBND huyện | 3\n");
    BOOST_TEST(roles(find_head(GridView(grid), built_in_lexicon())->columns) == "sirv");
}

BOOST_AUTO_TEST_CASE(an_indicator_column_with_an_illegible_head) {
    const extract::Grid grid = test::grid_of(
        "STT | Ch têu | „ Đơn vị tổng hợp, báo cáo | Năm 2021 | Năm 2022\n"
        "1 | Số thủ tục đã công bố | Văn phòng UBND tỉnh | 2 | 3\n"
        "- | Số thủ tục cấp xã |  | 1 | 1\n2 | Số đơn vị được kiểm tra | UBND cấp huyện | 3 | 5\n");
    BOOST_TEST(roles(find_head(GridView(grid), built_in_lexicon())->columns) == "sirvv");
}

BOOST_AUTO_TEST_CASE(a_unit_column_with_an_illegible_head) {
    const auto roles_of = [](const std::string& table) {
        const extract::Grid grid = test::grid_of(table);
        return roles(find_head(GridView(grid), built_in_lexicon())->columns);
    };
    BOOST_TEST(roles_of("STT | Chỉ tiêu thống kê | Đơn v đục | thông Nêu | Ghi chú\n1 | Số tờ trình | Văn bản | 9 |\n"
                        "2 | Tỷ lệ đúng hạn | % | 98,8 | xem mục 2\n") == "siuvn");
    // Words that are no units, short as they are.
    BOOST_TEST(roles_of("STT | Chỉ tiêu | Hình thức | Năm 2023\n1 | Cuộc họp | Trực tuyến | 3\n"
                        "2 | Hội thi | Trực tiếp | 1\n") == "sivv");
    BOOST_TEST(roles_of("STT | Chỉ tiêu | Kết quả | Năm 2023\n1 | a | Đạt | 3\n2 | b | Chưa đạt | 1\n") == "sivv");
}

// Who reports names the rows where nothing before it does.
BOOST_AUTO_TEST_CASE(rows_named_by_who_reports) {
    const extract::Grid grid = test::grid_of(
        "STT | Đơn vị báo cáo | Số hồ sơ | Năm 2022\n1 | Sở Nội vụ | 12 | 2\n2 | UBND xã Tân An | 15 | 3\n");
    BOOST_TEST(roles(find_head(GridView(grid), built_in_lexicon())->columns) == "sivv");
    const extract::Grid stages = test::grid_of(
        "Đơn vị báo cáo | Giai đoạn | Số phòng\nCác sở, ngành | Năm 2020 | 18\nCác sở, ngành | Năm 2023 | 13\n");
    BOOST_TEST(roles(find_head(GridView(stages), built_in_lexicon())->columns) == "ivv");
}

BOOST_AUTO_TEST_CASE(rows_of_data_are_no_head) {
    const extract::Grid grid = test::grid_of("1 | Số lượng đơn vị | Đơn vị | 12\n2 | Số người | Người | 3\n");
    BOOST_TEST(!find_head(GridView(grid), built_in_lexicon()).has_value());
    BOOST_TEST(roles(*columns_by_content(GridView(grid), built_in_lexicon())) == "siuv");
}

BOOST_AUTO_TEST_CASE(text_is_no_table) {
    BOOST_TEST(
        !columns_by_content(GridView(test::grid_of("Nơi nhận | CHỦ TỊCH\nNhư trên | Đã ký\n")), built_in_lexicon())
             .has_value());
    BOOST_TEST(!columns_by_content(
                    GridView(test::grid_of("- | Bộ Nội vụ; | KT. CHỦ TỊCH\n- | Thường trực Tỉnh ủy; | PHÓ CHỦ TỊCH\n"
                                           "- | Lưu: VT. | Lò Văn An\n")),
                    built_in_lexicon())
                    .has_value());
}

BOOST_AUTO_TEST_CASE(a_label_column_headed_like_a_unit) {
    const extract::Grid grid =
        test::grid_of("STT | Đơn vị | Đơn vị tính | Số liệu\n1 | Xã An Hòa | Hồ sơ | 2\n2 | Xã Bình Lộc | Hồ sơ | 3\n");
    BOOST_TEST(roles(find_head(GridView(grid), built_in_lexicon())->columns) == "siuv");
}

BOOST_AUTO_TEST_SUITE_END()
