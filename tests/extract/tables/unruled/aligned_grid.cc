#include "extract/tables/unruled/aligned_grid.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/cells.h"
#include "tests/extract/fragments.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::extract::testing;

BOOST_AUTO_TEST_SUITE(aligned_grid_tests)

namespace {

std::vector<LaidLine> lines_of(const PageContent& content) {
    return make_lines(make_fragments(content, Direction::right), Gaps::split);
}

}  // namespace

BOOST_AUTO_TEST_CASE(columns_below_a_head) {
    PageContent content = blank_page();
    draw(content, 50, 80, "mot dong van ban tren bang");
    double y = 120;
    for (const auto& [stt, label, value] :
         {std::tuple{"STT", "Chi tieu", "So lieu"}, {"1", "So van ban", "37"}, {"2", "So ho so nhan", "2.318"}}) {
        draw(content, 50, y, stt);
        draw(content, 100, y, label);
        draw(content, 300, y, value);
        y += 24;
    }
    draw(content, 50, y + 20, "mot dong van ban duoi bang, dai hon nhieu so voi moi cot cua no");
    auto lines = lines_of(content);
    std::vector<Grid> grids;
    take_aligned_grids(lines, grids);
    BOOST_REQUIRE_EQUAL(grids.size(), 1U);
    BOOST_TEST(!grids[0].ruled);
    BOOST_TEST(!grids[0].row_per_line);
    BOOST_TEST(grids[0].rows == 3);
    BOOST_TEST(grids[0].columns == 3);
    BOOST_TEST(cell(grids[0], 2, 1) == "So ho so nhan");
    BOOST_TEST(cell(grids[0], 2, 2) == "2.318");
    BOOST_TEST(lines.size() == 2U);
}

// Two tables one below the other, with text and a caption between them, whose columns do not stand alike.
BOOST_AUTO_TEST_CASE(a_head_in_the_midst_of_figures_begins_another_table) {
    PageContent content = blank_page();
    double y = 100;
    const auto row = [&](std::initializer_list<double> places, std::initializer_list<const char*> texts) {
        auto place = places.begin();
        for (const char* text : texts) draw(content, *place++, y, text);
        y += 15;
    };
    row({200, 280, 420}, {"Ky truoc", "Ky nay", "So voi ky truoc (%)"});
    for (const char* label : {"Dan trau", "Dan bo", "Dan lon", "Gia cam"})
        row({50, 210, 290, 480}, {label, "57.307", "55.535", "96,91"});
    row({50}, {"Trong ky, chan nuoi cua tinh on dinh, dich benh duoc khong che, gia ca it bien dong"});
    row({50}, {"Bieu 2. Lao dong"});
    row({440}, {"Don vi: Nguoi"});
    row({180, 320, 440}, {"Tong so", "Trong do: Nu", "Ty le nu (%)"});
    for (const char* label : {"Tan Lac", "Phu Ha", "Hoa Son", "An Binh"})
        row({50, 190, 330, 470}, {label, "43.270", "20.730", "47,9"});
    auto lines = lines_of(content);
    std::vector<Grid> grids;
    take_aligned_grids(lines, grids);
    BOOST_REQUIRE_EQUAL(grids.size(), 2U);
    BOOST_TEST(grids[0].columns == 4);
    BOOST_TEST(cell(grids[0], 1, 3) == "96,91");
    BOOST_TEST(grids[1].columns == 4);
    BOOST_TEST(cell(grids[1], 1, 2) == "Trong do: Nu");  // below the unit
    BOOST_TEST(cell(grids[1], 5, 2) == "20.730");
    BOOST_TEST(lines.size() == 2U);
}

// A group and a row of texts below it are rows of the same table.
BOOST_AUTO_TEST_CASE(a_group_row_begins_no_table) {
    PageContent content = blank_page();
    double y = 100;
    for (const char* group : {"Khu vuc mot", "Khu vuc hai"}) {
        draw(content, 50, y, group);
        y += 15;
        for (const char* label : {"Dan trau", "Dan bo", "Dan lon", "Gia cam"}) {
            draw(content, 50, y, label);
            draw(content, 210, y, "57.307");
            draw(content, 300, y, "55.535");
            y += 15;
        }
    }
    auto lines = lines_of(content);
    std::vector<Grid> grids;
    take_aligned_grids(lines, grids);
    BOOST_REQUIRE_EQUAL(grids.size(), 1U);
}

BOOST_AUTO_TEST_CASE(wrapped_labels_belong_to_their_row) {
    PageContent content = blank_page();
    double y = 120;
    for (const char* value : {"37", "38", "39", "40"}) {
        draw(content, 50, y, "1.1");
        draw(content, 100, y, "So van ban da");
        draw(content, 100, y + 13, "ban hanh");
        draw(content, 300, y, value);
        y += 13 + 26;
    }
    auto lines = lines_of(content);
    std::vector<Grid> grids;
    take_aligned_grids(lines, grids);
    BOOST_REQUIRE_EQUAL(grids.size(), 1U);
    BOOST_TEST(grids[0].rows == 4);
    BOOST_TEST(cell(grids[0], 3, 1) == "So van ban da/ban hanh");
    BOOST_TEST(cell(grids[0], 3, 2) == "40");
}

BOOST_AUTO_TEST_CASE(even_lines_are_rows_of_their_own) {
    PageContent content = blank_page();
    double y = 120;
    for (int i = 0; i < 5; ++i) {
        draw(content, 50, y, "1.1");
        draw(content, 100, y, "So van ban da");
        draw(content, 300, y, "37");
        y += 14;
        draw(content, 100, y, "ban hanh");
        y += 14;
    }
    auto lines = lines_of(content);
    std::vector<Grid> grids;
    take_aligned_grids(lines, grids);
    BOOST_REQUIRE_EQUAL(grids.size(), 1U);
    BOOST_TEST(grids[0].row_per_line);
    BOOST_TEST(grids[0].rows == 10);
}

BOOST_AUTO_TEST_CASE(letterheads_and_prose_are_no_tables) {
    PageContent content = blank_page();
    for (int i = 0; i < 5; ++i) {
        draw(content, 50, 60 + 15 * i, "UBND TINH");
        draw(content, 300, 60 + 15 * i, "CONG HOA");
    }
    for (int i = 0; i < 10; ++i) {
        double x = 50;
        for (int k = 0; k < 8; ++k)
            x = draw(content, x, 200 + 18 * i, std::string(static_cast<std::size_t>(2 + (i * 5 + k * 3) % 7), 'n')) + 7;
    }
    auto lines = lines_of(content);
    const std::size_t before = lines.size();
    std::vector<Grid> grids;
    take_aligned_grids(lines, grids);
    BOOST_TEST(grids.empty());
    BOOST_TEST(lines.size() == before);
}

BOOST_AUTO_TEST_CASE(a_title_between_two_like_heads_parts_two_tables) {
    PageContent content = blank_page();
    double y = 120;
    const auto table = [&](const char* third, const char* first_value, const char* second_value) {
        for (const auto& [label, when, value] : {std::tuple{"Don vi bao cao", "Giai doan", third},
                                                 {"Cac so trong tinh", "Thang 5/2031", first_value},
                                                 {"Cac phong cua huyen", "Thang 6/2031", second_value}}) {
            draw(content, 50, y, label);
            draw(content, 200, y, when);
            draw(content, 330, y, value);
            y += 24;
        }
    };
    table("So chi cuc", "18", "13");
    draw(content, 50, y, "4.2. So phong chuyen mon cua cac huyen trong tinh");
    y += 24;
    table("So phong", "204", "756");
    auto lines = lines_of(content);
    std::vector<Grid> grids;
    take_aligned_grids(lines, grids);
    BOOST_REQUIRE_EQUAL(grids.size(), 2U);
    BOOST_TEST(grids[0].rows == 3);
    BOOST_TEST(grids[1].rows == 3);
    BOOST_TEST(cell(grids[1], 0, 2) == "So phong");
    BOOST_TEST(cell(grids[1], 2, 2) == "756");
    BOOST_REQUIRE_EQUAL(lines.size(), 1U);
    BOOST_TEST(text_of(lines[0].line) == "4.2. So phong chuyen mon cua cac huyen trong tinh");
}

// The same line with the head of another table below it is a row like others: nothing says where a table would end.
BOOST_AUTO_TEST_CASE(a_group_row_parts_nothing) {
    PageContent content = blank_page();
    double y = 120;
    for (const auto& [stt, label, value] : {std::tuple{"STT", "Chi tieu", "So lieu"},
                                            {"1", "So van ban", "37"},
                                            {"2", "So ho so nhan", "2.318"},
                                            {"", "", ""},
                                            {"3", "So don thu", "12"},
                                            {"4", "So lop hoc", "15"}}) {
        if (*stt == 0) {
            draw(content, 50, y, "II. Cac viec khac cua cac so va cac huyen trong tinh");
        } else {
            draw(content, 50, y, stt);
            draw(content, 100, y, label);
            draw(content, 300, y, value);
        }
        y += 24;
    }
    auto lines = lines_of(content);
    std::vector<Grid> grids;
    take_aligned_grids(lines, grids);
    BOOST_REQUIRE_EQUAL(grids.size(), 1U);
    BOOST_TEST(grids[0].rows == 6);
}

// A digit that a narrow cell pushed a word space away belongs to its figure, though a column begins there.
BOOST_AUTO_TEST_CASE(the_last_digit_of_a_figure_is_no_note) {
    PageContent content = blank_page();
    double y = 120;
    for (const auto& [stt, label, value, last] : {std::tuple{"STT", "Chi tieu", "So lieu", ""},
                                                  {"1", "Ke hoach giao", "69.843,53", "2"},
                                                  {"2", "Da thuc hien", "12.715,02", "5"},
                                                  {"3", "So du an", "37", ""},
                                                  {"4", "So goi thau", "41", ""}}) {
        draw(content, 50, y, stt);
        draw(content, 100, y, label);
        draw(content, 300, y, value);
        if (*last != 0) draw(content, 348, y, last);
        if (*stt == 'S') draw(content, 420, y, "Ghi chu");
        y += 24;
    }
    auto lines = lines_of(content);
    std::vector<Grid> grids;
    take_aligned_grids(lines, grids);
    BOOST_REQUIRE_EQUAL(grids.size(), 1U);
    BOOST_TEST(cell(grids[0], 1, 2) == "69.843,53 2");
    BOOST_TEST(cell(grids[0], 2, 2) == "12.715,02 5");
}

// The head is printed again on a page that begins with the rest of a label: a line below the head ends it.
BOOST_AUTO_TEST_CASE(a_ruling_across_the_table_ends_its_head) {
    PageContent content = blank_page();
    draw(content, 50, 100, "STT");
    draw(content, 100, 100, "Chi tieu");
    draw(content, 300, 100, "So lieu");
    draw(content, 100, 114, "cap huyen");  // of a row of the page before
    double y = 132;
    for (const char* value : {"37", "38", "39"}) {
        draw(content, 50, y, "5");
        draw(content, 100, y, "So van ban da");
        draw(content, 100, y + 14, "ban hanh");
        draw(content, 300, y, value);
        y += 32;
    }
    const std::vector<Box> rulings = {{48, 102.6, 345, 103.4}};
    for (const bool ruled : {false, true}) {
        auto lines = lines_of(content);
        std::vector<Grid> grids;
        take_aligned_grids(lines, grids, ruled ? std::span(rulings) : std::span<const Box>());
        BOOST_REQUIRE_EQUAL(grids.size(), 1U);
        BOOST_TEST(cell(grids[0], 0, 1) == (ruled ? "Chi tieu" : "Chi tieu/cap huyen"));
        BOOST_TEST(cell(grids[0], ruled ? 2 : 1, 1) == "So van ban da/ban hanh");
    }
}

// The figures stand beside the first line of each label, however many lines that has.
BOOST_AUTO_TEST_CASE(a_label_of_many_lines_does_not_end_its_table) {
    PageContent content = blank_page();
    draw(content, 50, 60, "STT");
    draw(content, 100, 60, "Chi tieu");
    draw(content, 300, 60, "So lieu");
    double y = 84;
    for (const auto& [stt, value] : {std::pair{"1", "37"}, {"2", "2.318"}, {"3", "5"}}) {
        draw(content, 50, y, stt);
        draw(content, 300, y, value);
        for (int line = 0; line < 15; ++line) draw(content, 100, y + 13 * line, "mot dong cua nhan");
        y += 15 * 13 + 10;
    }
    auto lines = lines_of(content);
    std::vector<Grid> grids;
    take_aligned_grids(lines, grids);
    BOOST_REQUIRE_EQUAL(grids.size(), 1U);
    BOOST_TEST(grids[0].rows == 4);
    BOOST_TEST(cell(grids[0], 3, 2) == "5");
    BOOST_TEST(lines.empty());
}

BOOST_AUTO_TEST_SUITE_END()
