#include "audit/tables/column_relations.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "output/words/messages.h"
#include "tests/audit/make_table.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(column_relations_tests)

namespace {

std::vector<std::string> told(const std::string& lines) {
    std::vector<std::string> messages;
    const tests::Document document = tests::make_document(lines);
    for (const audit::Finding& finding : tests::check(document).findings)
        if (finding.severity != Severity::info)
            messages.push_back(output::text_of(finding.message, output::Language::en));
    return messages;
}

bool one_with(const std::vector<std::string>& messages, std::string_view words) {
    return messages.size() == 1 && messages.front().find(words) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_rate_follows_from_the_two_columns_before_it) {
    const std::string rows = "1 | Đất đai | | 310 ; 295 ; 95,16%\n2 | Xây dựng | | 125 ; 100 ; 80%\n";
    BOOST_TEST(told(rows + "3 | Môi trường | | 400 ; 388 ; 97%\n").empty());
    BOOST_TEST(one_with(told(rows + "3 | Môi trường | | 400 ; 388 ; 79%\n"), "388/400"));
    // Rates of something else say nothing of these columns.
    BOOST_TEST(told("1 | Đất đai | | 310 ; 295 ; 41,3%\n2 | Xây dựng | | 125 ; 100 ; 12,8%\n").empty());
}

BOOST_AUTO_TEST_CASE(a_growth_follows_from_two_years) {
    const std::string rows = "1 | Thu | | 11.740 ; 12.300 ; 4,77%\n2 | Chi | | 10.020 ; 10.870 ; ";
    BOOST_TEST(told(rows + "8,48%\n").empty());
    BOOST_TEST(one_with(told(rows + "18,48%\n"), "(10,870 - 10,020)/10,020"));
}

BOOST_AUTO_TEST_CASE(a_column_is_the_sum_of_others) {
    const std::string rows =
        "1 | Hộ tịch | | 412 ; 300 ; 112\n2 | Đất đai | | 530 ; 127 ; 403\n3 | Môi trường | | 268 ; 155 ; 113\n";
    BOOST_TEST(told(rows + "4 | Y tế | | 871 ; 460 ; 411\n").empty());
    BOOST_TEST(one_with(told(rows + "4 | Y tế | | 781 ; 460 ; 411\n"), "460 + 411"));
    // Small numbers meet by chance.
    BOOST_TEST(told("1 | A | | 3 ; 1 ; 2\n2 | B | | 5 ; 4 ; 1\n3 | C | | 6 ; 1 ; 2\n").empty());
}

BOOST_AUTO_TEST_SUITE_END()
