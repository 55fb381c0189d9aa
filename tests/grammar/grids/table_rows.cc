#include "grammar/grids/table_rows.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "grammar/grids/column_roles.h"
#include "grammar/grids/table_head.h"
#include "tests/grammar/make_grid.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(table_rows_tests)

namespace {
Table table_of(const std::string& text, bool continues = false) {
    const extract::Grid grid = test::grid_of("STT | Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú\n" + text);
    const GridView view(grid);
    const auto head = find_head(view, built_in_lexicon());
    Table table{.columns = head->columns};
    settle_roles({{.grid = &view, .first_row = head->rows}}, table.columns, built_in_lexicon());
    (void)append_rows(table, view,
                      {.page = 1,
                       .lexicon = &built_in_lexicon(),
                       .first_row = head->rows,
                       .continues = continues,
                       .row_keys = &head->row_keys});
    return table;
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_unit_written_once_for_several_rows) {
    const Table table = table_of("1 | Số nam | Người | 2 | \n2 | Số nữ | ^^ | 3 | \n");
    BOOST_TEST(table.rows.at(1).unit.text == "Người");
}

BOOST_AUTO_TEST_CASE(a_value_written_once_belongs_to_its_first_row) {
    const Table table = table_of("1 | Số nam | Người | 2 | \n2 | Số nữ | Người | ^^ | \n");
    BOOST_TEST(table.rows.at(0).values.at(0).text.text == "2");
    BOOST_TEST(table.rows.at(1).values.at(0).text.empty());
}

BOOST_AUTO_TEST_CASE(a_label_in_the_number_column) {
    const Table table = table_of("1.2. Số đơn vị | << | Đơn vị | 4 | \n");
    BOOST_TEST(table.rows.at(0).stt_raw == "1.2.");
    BOOST_TEST(table.rows.at(0).label.text == "Số đơn vị");
}

BOOST_AUTO_TEST_CASE(halves_of_every_cell_are_joined_at_a_page_edge) {
    const Table first = table_of("1 | Số cơ quan, | Cơ quan, đơn | 69.843,53 | theo\n");
    Table table = first;
    const extract::Grid rest = test::grid_of(" | đơn vị | vị | 2 | quyết định\n");
    (void)append_rows(table, GridView(rest), {.page = 2, .continues = true});
    BOOST_REQUIRE(table.rows.size() == 1u);
    BOOST_TEST(table.rows[0].label.text == "Số cơ quan, đơn vị");
    BOOST_TEST(table.rows[0].unit.text == "Cơ quan, đơn vị");
    BOOST_TEST(table.rows[0].note.text == "theo quyết định");
    BOOST_TEST(table.rows[0].values[0].text.text == "69.843,53\n2");  // for the reader of numbers to put together
}

BOOST_AUTO_TEST_CASE(a_title_in_capitals_goes_on_over_a_page_edge) {
    for (const auto& [rest, rows] :
         {std::pair{" | TẠI ĐỊA PHƯƠNG |  |  | \n", 2U}, {" | TỔNG SỐ | Đơn vị | 7 | \n", 3U}}) {
        Table table = table_of("1 | Số nam | Người | 2 | \nII | TỰ CHỦ TÀI CHÍNH |  |  | \n");
        const extract::Grid next = test::grid_of(rest);
        (void)append_rows(table, GridView(next), {.page = 2, .lexicon = &built_in_lexicon(), .continues = true});
        BOOST_TEST(table.rows.size() == rows);
    }
}

BOOST_AUTO_TEST_CASE(places) {
    const Table table = table_of("1 | Số nam | Người | 2 | \n2 | Số nữ | Người |  | \n");
    BOOST_TEST(table.rows[0].values[0].place.page == 1);
    BOOST_TEST(table.rows[1].values[0].place.box.x0 == 300);  // a blank cell keeps its box
}

BOOST_AUTO_TEST_SUITE_END()
