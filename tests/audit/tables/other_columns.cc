#include "audit/tables/other_columns.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/audit/make_table.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(other_columns_tests)

namespace {

std::size_t told(const std::string& lines) {
    std::size_t count = 0;
    const tests::Document document = tests::make_document(lines);
    for (const audit::Finding& finding : tests::check(document).findings)
        count += finding.severity == Severity::info ? 0 : 1;
    return count;
}

}  // namespace

// Pages, places in an order, numbers of documents, marks.
BOOST_AUTO_TEST_CASE(a_column_that_does_not_say_what_it_holds_is_not_summed) {
    for (const char* column : {"3 ; 4 ; 4", "9 ; 5 ; 6", "12 ; 13 ; 14", "1,5 ; 0,5 ; 0,25", "101 ; 102 ; 103"}) {
        const std::string text = column;
        const std::size_t first = text.find(" ; "), second = text.find(" ; ", first + 1);
        const std::string total = text.substr(0, first), one = text.substr(first + 3, second - first - 3),
                          two = text.substr(second + 3);
        const std::string rows = " ; " + total + "\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 320 ; " + one +
                                 "\n1.2 | Số TTHC cấp xã | Thủ tục | 140 ; " + two + "\n";
        BOOST_TEST(told("1 | Tổng số TTHC | Thủ tục | 460" + rows) == 0U, column);
        BOOST_TEST(told("1 | Tổng số TTHC | Thủ tục | 640" + rows) == 1U, column);
    }
}

BOOST_AUTO_TEST_CASE(where_other_sums_hold_it_is) {
    const std::string rows =
        "1.1 | Số TTHC cấp tỉnh | Thủ tục | 320 ; 51\n1.2 | Số TTHC cấp xã | Thủ tục | 140 ; 34\n2 | Tổng số hồ sơ | "
        "Hồ "
        "sơ | 900 ; 77\n2.1 | Số hồ sơ cấp tỉnh | Hồ sơ | 500 ; 46\n2.2 | Số hồ sơ cấp xã | Hồ sơ | 400 ; 31\n";
    BOOST_TEST(told("1 | Tổng số TTHC | Thủ tục | 460 ; 85\n" + rows) == 0U);
    BOOST_TEST(told("1 | Tổng số TTHC | Thủ tục | 460 ; 58\n" + rows) == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
