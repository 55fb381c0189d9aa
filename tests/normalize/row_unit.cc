#include "normalize/row_unit.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(row_unit_tests)

namespace {
// The unit of a number in a row with that label, below that head.
std::string unit(const std::string& label, const std::string& head = "Năm 2031", const std::string& of_table = "") {
    grammar::Table table{.unit = of_table, .columns = {{.role = grammar::ColumnRole::indicator}, {.title = head}}};
    table.rows.push_back({.label = {.text = label}, .values = {{.column = 1, .text = {.text = "12"}}}});
    return unit_for(read_units(table, built_in_lexicon()), 0, 1);
}
}  // namespace

BOOST_AUTO_TEST_CASE(brackets_tell_it) {
    BOOST_TEST(unit("Sữa (nghìn tấn)") == "nghìn tấn");
    BOOST_TEST(unit("Trứng (Triệu quả)") == "Triệu quả");  // of a thing that no pack has
    BOOST_TEST(unit("Số thủ tục hành chính (TTHC)") != "TTHC");
    BOOST_TEST(unit("Ngân sách (triệu đồng, theo giá 2030)", "Năm 2031", "tấn") == "tấn");
}

BOOST_AUTO_TEST_CASE(the_head_tells_it_before_the_table) {
    BOOST_TEST(unit("Chi", "Dự toán (tỷ đồng)", "triệu đồng") == "tỷ đồng");
    BOOST_TEST(unit("Chi", "Dự toán", "triệu đồng") == "triệu đồng");
}

BOOST_AUTO_TEST_SUITE_END()
