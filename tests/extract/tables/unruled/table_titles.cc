#include "extract/tables/unruled/table_titles.h"

#include <boost/test/unit_test.hpp>
#include <initializer_list>
#include <utility>
#include <vector>

#include "extract/tables/unruled/aligned_grid.h"
#include "tests/extract/cells.h"
#include "tests/extract/fragments.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::extract::testing;

BOOST_AUTO_TEST_SUITE(table_titles_tests)

namespace {

struct Sheet {
    PageContent content = blank_page();
    double y = 100;

    void row(std::initializer_list<std::pair<double, const char*>> cells, double height = 15, bool bold = false) {
        for (const auto& [x, text] : cells) draw(content, x, y, text, {.size = 12, .bold = bold});
        y += height;
    }

    [[nodiscard]] std::vector<Grid> grids() const {
        auto lines = make_lines(make_fragments(content, Direction::right), Gaps::split);
        std::vector<Grid> grids;
        take_aligned_grids(lines, grids);
        return grids;
    }
};

void numbered_rows(Sheet& sheet) {
    for (const char* label : {"So van ban", "So ho so", "So dich vu", "So phieu"})
        sheet.row({{50, "-"}, {80, label}, {260, "1.439"}, {330, "1.488"}, {400, "1.455"}}, 20);
}

}  // namespace

// "4.1. Co cau": a table of its own, without numbers, below numbered rows.
BOOST_AUTO_TEST_CASE(a_bold_title_ends_the_numbering) {
    Sheet sheet;
    sheet.row({{50, "STT"}, {80, "Chi tieu"}, {260, "2031"}, {330, "2032"}, {400, "2033"}}, 20);
    numbered_rows(sheet);
    sheet.y += 14;
    sheet.row({{50, "4.1. Co cau to chuc"}}, 15, true);
    sheet.row({{50, "Don vi"}, {200, "Giai doan"}, {300, "So phong"}, {400, "Ghi chu"}}, 20);
    sheet.row({{50, "Cac so, ban"}, {200, "Nam 2031"}, {300, "118"}}, 20);
    sheet.row({{50, "Cac huyen"}, {200, "Nam 2031"}, {300, "204"}}, 20);
    const std::vector<Grid> grids = sheet.grids();
    BOOST_REQUIRE_EQUAL(grids.size(), 2U);
    BOOST_TEST(cell(grids[1], 0, 0) == "Don vi");
    BOOST_TEST(cell(grids[1], 2, 2) == "204");
}

// The same in a table that goes on: a group with rows that have their numbers.
BOOST_AUTO_TEST_CASE(a_bold_group_with_numbered_rows_begins_no_table) {
    Sheet sheet;
    sheet.row({{50, "STT"}, {80, "Chi tieu"}, {260, "2031"}, {330, "2032"}, {400, "2033"}}, 20);
    numbered_rows(sheet);
    sheet.y += 14;
    sheet.row({{50, "II. Cap huyen va cap xa cua ca tinh"}}, 15, true);
    numbered_rows(sheet);
    BOOST_TEST(sheet.grids().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_bold_head_below_a_bold_title_begins_a_table) {
    Sheet sheet;
    for (const char* title : {"Bieu mot: tinh hinh", "Bieu hai: ket qua"}) {
        sheet.row({{50, title}}, 15, true);
        sheet.row({{50, "Noi dung"}, {200, "Don vi"}, {300, "Thuc hien"}}, 18, true);
        for (const char* label : {"Dan trau", "Dan bo", "Dan lon"})
            sheet.row({{50, label}, {200, "con"}, {300, "57.307"}}, 18);
    }
    BOOST_TEST(sheet.grids().size() == 2U);
}

// The cells of a head end on one line, that of "STT"; a table stands close above.
BOOST_AUTO_TEST_CASE(a_head_that_stands_on_its_last_line) {
    Sheet sheet;
    sheet.row({{50, "Don vi"}, {200, "Giai doan"}, {300, "So phong"}, {400, "Ghi chu"}}, 20);
    sheet.row({{50, "Cac so, ban"}, {200, "Nam 2031"}, {300, "118"}}, 20);
    sheet.row({{50, "Cac huyen"}, {200, "Nam 2031"}, {300, "204"}}, 20);
    sheet.row({{50, "5. Linh vuc can bo, cong chuc cua tinh va cac huyen trong ky"}}, 18);
    sheet.row({{200, "Don vi"}, {330, "Nam"}, {400, "Nam"}}, 13);
    sheet.row({{50, "STT"}, {80, "Chi tieu"}, {200, "bao cao"}, {330, "2032"}, {400, "2033"}}, 20);
    for (const char* label : {"So van ban", "So ho so", "So dich vu", "So phieu"})
        sheet.row({{50, "1"}, {80, label}, {200, "Cac so"}, {330, "1.488"}, {400, "1.455"}}, 20);
    const std::vector<Grid> grids = sheet.grids();
    BOOST_REQUIRE_EQUAL(grids.size(), 2U);
    BOOST_TEST(cell(grids[1], 0, 2) == "Don vi/bao cao");
    BOOST_TEST(cell(grids[1], 0, 4) == "Nam/2033");
}

BOOST_AUTO_TEST_SUITE_END()
