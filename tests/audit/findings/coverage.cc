#include "audit/findings/coverage.h"

#include <boost/test/unit_test.hpp>

#include "tests/audit/make_table.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(coverage_tests)

namespace {
std::string coverage(const std::string& lines) {
    const audit::Coverage c = tests::check(tests::make_document(lines)).coverage;
    return std::to_string(c.numbers) + " " + std::to_string(c.checked) + " " + std::to_string(c.unchecked) + " " +
           std::to_string(c.blind);
}
}  // namespace

// numbers, checked, unchecked, blind

BOOST_AUTO_TEST_CASE(a_number_in_no_relation_is_unchecked) {
    BOOST_TEST(coverage("1 | Số văn bản | Văn bản | 37\n") == "1 0 1 0");
}

BOOST_AUTO_TEST_CASE(a_sum_of_counts_sees_every_digit) {
    BOOST_TEST(coverage("1 | Tổng số TTHC | Thủ tục | 7\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 3\n1.2 | Số TTHC cấp xã | "
                        "Thủ tục | 4\n") == "3 3 0 0");
}

// 50,0 % of 60.000 is any of about sixty numbers: the counts are blind, the rate is not.
BOOST_AUTO_TEST_CASE(a_rounded_rate_does_not_see_the_last_digits_of_large_counts) {
    BOOST_TEST(coverage("1 | Tỷ lệ hồ sơ trực tuyến | % | 50,0\n1.1 | Tổng số hồ sơ | Hồ sơ | 60.000\n1.2 | Số hồ sơ "
                        "trực tuyến | Hồ sơ | "
                        "30.000\n") == "3 3 0 2");
    BOOST_TEST(coverage("1 | Tỷ lệ hồ sơ trực tuyến | % | 50,0\n1.1 | Tổng số hồ sơ | Hồ sơ | 8\n1.2 | Số hồ sơ trực "
                        "tuyến | Hồ sơ | 4\n") == "3 3 0 0");
}

BOOST_AUTO_TEST_CASE(blanks_and_words_are_no_numbers) {
    BOOST_TEST(coverage("1 | Hình thức |  | x\n2 | Số phiếu | Phiếu | \n3 | Khảo sát |  | Chưa thực hiện\n") ==
               "0 0 0 0");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_evaluated_is_not_checked) {
    BOOST_TEST(coverage("1 | Tỷ lệ xử lý vấn đề | % | 0\n1.1 | Tổng số vấn đề | Vấn đề | 0\n1.2 | Số vấn đề đã xử lý | "
                        "Vấn đề | 0\n") == "3 0 3 0");
}

namespace {
// no relation, blank partner, text partner, nothing stated, goal or change
std::string reasons(const std::string& lines) {
    const audit::Unchecked why = tests::check(tests::make_document(lines)).coverage.why;
    std::string text;
    for (int count : {why.no_relation, why.blank_partner, why.text_partner, why.nothing_stated, why.goal_or_change})
        text += (text.empty() ? "" : " ") + std::to_string(count);
    return text;
}
}  // namespace

BOOST_AUTO_TEST_CASE(each_unchecked_number_has_its_reason) {
    BOOST_TEST(reasons("1 | Số văn bản | Văn bản | 37\n") == "1 0 0 0 0");
    BOOST_TEST(
        reasons("1 | Tổng số TTHC | Thủ tục | 7\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 3\n1.2 | Số TTHC cấp xã | Thủ "
                "tục | \n") == "0 2 0 0 0");
    BOOST_TEST(reasons("> Xử lý [0|vấn đề] trong [0|vấn đề], đạt [0|%].\n@ ratio 0 1 2\n") == "0 0 0 3 0");
    BOOST_TEST(reasons("> Phấn đấu [90?|%] và tăng [12!|hồ sơ], ban hành [5|văn bản].\n") == "1 0 0 0 2");
}

BOOST_AUTO_TEST_SUITE_END()
