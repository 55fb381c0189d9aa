#include "grammar/grids/unread_cells.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(unread_cells_tests)

namespace {

RowValue value(const char* text, const Box& box, int page = 2) {
    RowValue made{.place = {.page = page, .box = box}};
    made.text.text = text;
    return made;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_blank_over_ink_is_in_doubt) {
    Table table{.first_page = 2, .last_page = 2};
    Row row;
    row.values = {value("", {100, 100, 200, 120}), value("", {200, 100, 300, 120}), value("7", {300, 100, 400, 120}),
                  value("", {100, 100, 200, 120}, 3)};
    table.rows.push_back(row);
    std::vector<Table> tables{table};
    const auto told = [](const char* code, const Box& box) {
        return Diagnostic{.code = code, .page = 2, .box = box};
    };
    doubt_unread_cells(tables, {told("cell-not-read", {101, 99, 201, 121}), told("cell-not-read", {300, 100, 400, 120}),
                                told("page-unsure", {200, 100, 300, 120})});
    const std::vector<RowValue>& values = tables[0].rows[0].values;
    BOOST_TEST(values[0].place.confidence == 0);
    BOOST_TEST(values[1].place.confidence == 1);
    BOOST_TEST(values[2].place.confidence == 1, "what was read has a confidence of its own");
    BOOST_TEST(values[3].place.confidence == 1, "another page");
}

BOOST_AUTO_TEST_SUITE_END()
