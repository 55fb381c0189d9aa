#include "extract/text/spaced/spaced_rows.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(spaced_rows_tests)

namespace {

RowCell cell(std::size_t column, std::string_view text, std::size_t x0) {
    return {.column = column, .text = text, .x0 = x0, .x1 = x0 + text.size()};
}

RowLine line(std::vector<RowCell> cells) {
    return {.cells = std::move(cells)};
}

const RowColumns columns{.count = 3, .label = 1, .label_x = 5, .numbered = true, .width = {3, 30, 4}};

}  // namespace

BOOST_AUTO_TEST_CASE(lines_even_around_a_middle_are_a_row) {
    const std::vector<RowLine> lines{line({cell(1, "So ho so da tiep nhan trong ky", 5)}),
                                     line({cell(0, "1", 1), cell(2, "12", 40)}), line({cell(1, "bao cao", 5)}),
                                     line({cell(0, "2", 1), cell(1, "So van ban", 5), cell(2, "7", 40)})};
    const RowParting parting = part_rows(lines, columns, RowSetting::centre);
    BOOST_TEST(parting.begins == (std::vector<std::size_t>{0, 3}), boost::test_tools::per_element());
    BOOST_TEST(parting.sure.size() == 2U);
}

BOOST_AUTO_TEST_CASE(two_figures_are_two_rows) {
    const std::vector<RowLine> lines{line({cell(1, "Cap tinh", 5), cell(2, "12", 40)}),
                                     line({cell(1, "Cap xa", 5), cell(2, "7", 40)})};
    BOOST_TEST(part_rows(lines, columns, RowSetting::any).begins == (std::vector<std::size_t>{0, 1}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_lines_no_rows) {
    BOOST_TEST(part_rows({}, columns, RowSetting::top).begins.empty());
}

BOOST_AUTO_TEST_SUITE_END()
