#include "audit/tables/table_totals.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "output/words/messages.h"
#include "tests/audit/make_table.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(table_totals_tests)

namespace {

std::vector<std::string> told(const std::string& lines) {
    std::vector<std::string> messages;
    const tests::Document document = tests::make_document(lines);
    for (const audit::Finding& finding : tests::check(document).findings)
        if (finding.severity != Severity::info)
            messages.push_back(output::text_of(finding.message, output::Language::en));
    return messages;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_last_row_is_the_total) {
    const std::string rows =
        "1 | Xã An Hòa | | 215 ; 201\n2 | Xã Bình Minh | | 130 ; 104\n3 | Xã Cẩm Sơn | | 302 ; 298\n";
    BOOST_TEST(told(rows + " | Tổng cộng | | 647 ; 603\n").empty());
    const auto wrong = told(rows + " | Tổng cộng | | 674 ; 603\n");
    BOOST_REQUIRE(wrong.size() == 1u);
    BOOST_TEST(wrong.front().find("647") != std::string::npos, wrong.front());
}

BOOST_AUTO_TEST_CASE(groups_are_counted_once) {
    BOOST_TEST(
        told(" | TỔNG CHI | | 5.100 ; 7.900\nA | Chi cân đối | | 2.100 ; 3.100\nB | Chi theo lĩnh vực | | 3.000 ; "
             "3.400\nI | Chi đầu tư | | 1.000 ; 1.400\nII | Chi thường xuyên | | 2.000 ; 2.000\nC | Chi chuyển "
             "nguồn | | ; 1.400\n")
            .empty());
}

BOOST_AUTO_TEST_CASE(a_mean_is_no_total) {
    BOOST_TEST(told("1 | Xã An Hòa | | 215 ; 71,5\n2 | Xã Bình Minh | | 130 ; 80,25\n3 | Xã Cẩm Sơn | | 302 ; 90,1\n | "
                    "Tổng cộng | | 647 ; 80,62\n")
                   .empty());
}

// Beside columns that add up a density, a price or an age speaks neither for the total nor against it.
BOOST_AUTO_TEST_CASE(a_column_of_levels_is_left_out) {
    const std::string rows =
        "1 | Xã An Hòa | | 2.150 ; 28,95 ; 1.201\n2 | Xã Bình Minh | | 1.300 ; 30,3 ; 1.104\n3 | Xã Cẩm Sơn | | 3.020 "
        "; "
        "37,34 ; 1.298\n";
    BOOST_TEST(told(rows + " | Tổng cộng | | 6.470 ; 33,38 ; 3.603\n").empty());
    BOOST_TEST(told(rows + " | Tổng cộng | | 6.740 ; 33,38 ; 3.603\n").size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
