#include "extract/flow/table_grid.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/docx/make_docx.h"

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(table_grid_tests)

namespace {

// Rows of spans; a negative span goes on from above, one beyond 100 begins a merged cell.
FlowTable table(const std::vector<int>& widths, const std::vector<std::vector<int>>& rows) {
    FlowTable out{.column_widths = widths};
    for (const std::vector<int>& spans : rows) {
        out.rows.emplace_back();
        int column = 0;
        for (const int span : spans) {
            FlowCell cell;
            cell.column = column;
            cell.merge_starts = span > 100;
            cell.merge_goes_on = span < 0;
            cell.column_span = span > 100 ? span - 100 : span < 0 ? -span : span;
            column += cell.column_span;
            out.rows.back().push_back(std::move(cell));
        }
    }
    return out;
}

// "0-1 1-3" for cells over columns [0, 1) and [1, 3); "x2" over two rows, "~" for a covered one.
std::string shown(const FlowTable& source) {
    const GridPlan plan = plan_grid(source);
    std::string out = std::to_string(plan.columns);
    for (const auto& row : plan.rows) {
        out += " /";
        for (const GridPlace& place : row) {
            out += " " + std::to_string(place.column) + "-" + std::to_string(place.column + place.column_span);
            if (place.row_span > 1) out += "x" + std::to_string(place.row_span);
            if (place.covered) out += "~";
        }
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(plain_columns) {
    BOOST_TEST(shown(table({500, 4000, 900}, {{1, 1, 1}, {1, 2}, {3}})) == "3 / 0-1 1-2 2-3 / 0-1 1-3 / 0-3");
    BOOST_TEST(shown(table({}, {{1, 1}, {1, 1}})) == "2 / 0-1 1-2 / 0-1 1-2");
}

BOOST_AUTO_TEST_CASE(edges_that_nearly_meet_are_one) {
    BOOST_TEST(shown(table({500, 10, 990}, {{1, 2}, {2, 1}})) == "2 / 0-1 1-2 / 0-1 1-2");
    // Not when a cell lies between them, nor when they are far apart.
    BOOST_TEST(shown(table({500, 100, 990}, {{1, 1, 1}, {2, 1}})) == "3 / 0-1 1-2 2-3 / 0-2 2-3");
    BOOST_TEST(shown(table({500, 400, 990}, {{1, 2}, {2, 1}})) == "3 / 0-1 1-3 / 0-2 2-3");
}

BOOST_AUTO_TEST_CASE(columns_without_cells_vanish) {
    BOOST_TEST(shown(table({500, 700, 800, 900}, {{1, 3}, {1, 3}})) == "2 / 0-1 1-2 / 0-1 1-2");
}

BOOST_AUTO_TEST_CASE(merged_downwards) {
    BOOST_TEST(shown(table({500, 900, 900}, {{101, 2}, {-1, 1, 1}, {-1, 1, 1}, {1, 1, 1}})) ==
               "3 / 0-1x3 1-3 / 0-1~ 1-2 2-3 / 0-1~ 1-2 2-3 / 0-1 1-2 2-3");
    // Nothing above it, or something of another width: the cell stands alone, and others may go on from it.
    BOOST_TEST(shown(table({500, 900}, {{-1, 1}, {-1, 1}})) == "2 / 0-1x2 1-2 / 0-1~ 1-2");
    BOOST_TEST(shown(table({500, 900, 900}, {{102, 1}, {-1, 1, 1}})) == "3 / 0-2 2-3 / 0-1 1-2 2-3");
}

BOOST_AUTO_TEST_SUITE_END()
