#define BOOST_TEST_MODULE audit_messages
#include "audit/messages.h"

#include <boost/test/unit_test.hpp>

#include "make_table.h"

using namespace solieu;
using audit::Language;

namespace {
audit::Message first_message(const std::string& lines) {
    const tests::Document document = tests::make_document(lines);
    const audit::Audit audit = tests::check(document);
    return audit.findings.empty() ? audit::Message{} : audit.findings.front().message;
}
}  // namespace

BOOST_AUTO_TEST_CASE(numbers_in_both_languages) {
    const normalize::Decimal value = *normalize::parse_plain("1234567.890");
    BOOST_TEST(audit::format_number(value, Language::vi) == "1.234.567,890");
    BOOST_TEST(audit::format_number(value, Language::en) == "1,234,567.890");
    BOOST_TEST(audit::format_number(*normalize::parse_plain("-12"), Language::vi) == "-12");
    BOOST_TEST(audit::format_number(*normalize::parse_plain("-1234"), Language::en) == "-1,234");
    BOOST_TEST(audit::format_number(*normalize::parse_plain("0"), Language::vi) == "0");
}

BOOST_AUTO_TEST_CASE(a_rate_that_does_not_follow) {
    const audit::Message message = first_message(
        "3.4 | Tỷ lệ giải quyết kiến nghị | % | 100\n3.4.1 | Tổng số kiến nghị | Kiến nghị | 40\n3.4.2 | Số kiến nghị "
        "đã giải quyết | "
        "Kiến nghị | 33\n");
    BOOST_TEST(message.vi.starts_with(
                   "Dòng 3.4 (Tỷ lệ giải quyết kiến nghị) ghi 100 % nhưng 33/40 = 82,50 % (dòng 3.4.2, 3.4.1)."),
               message.vi);
    BOOST_TEST(message.en.starts_with(
                   "Row 3.4 (Tỷ lệ giải quyết kiến nghị) states 100 % but 33/40 = 82.50 % (rows 3.4.2, 3.4.1)."),
               message.en);
}

BOOST_AUTO_TEST_CASE(a_sum_that_does_not_follow_names_the_difference_and_the_period) {
    const audit::Message message = first_message(
        "% 2022 ; 2023\n1 | Tổng số TTHC | Thủ tục | 7 ; 1.300\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 3 ; 1.000\n"
        "1.2 | Số TTHC cấp xã | Thủ tục | 4 ; 200\n");
    BOOST_TEST(message.vi.starts_with(
                   "Dòng 1 (Tổng số TTHC), 2023 ghi 1.300 nhưng 1.000 + 200 = 1.200 (dòng 1.1, 1.2), chênh 100."),
               message.vi);
    BOOST_TEST(message.en.starts_with(
                   "Row 1 (Tổng số TTHC), 2023 states 1.300 but 1,000 + 200 = 1,200 (rows 1.1, 1.2), difference 100."),
               message.en);
}

BOOST_AUTO_TEST_CASE(long_labels_are_cut_at_a_word) {
    BOOST_TEST(audit::shortened("Tỷ lệ giải quyết", 60) == "Tỷ lệ giải quyết");
    BOOST_TEST(audit::shortened("Tỷ lệ giải quyết", 8) == "Tỷ lệ…");
    BOOST_TEST(audit::shortened("Tỷlệgiảiquyết", 4) == "Tỷlệ…");
}

BOOST_AUTO_TEST_CASE(a_sentence_begins_with_a_capital) {
    BOOST_TEST(audit::sentence("dòng 1") == "Dòng 1");
    BOOST_TEST(audit::sentence("") == "");
    BOOST_TEST(audit::sentence("1 a") == "1 a");
}

BOOST_AUTO_TEST_CASE(one_part_more_than_the_whole) {
    const audit::Message message = first_message(
        "5 | Số lãnh đạo | Người | 1\nTrong đó | Số lãnh đạo nữ | Người | 4\n | Số lãnh đạo trẻ | Người | 0\n");
    BOOST_TEST(message.vi.starts_with("Dòng 5 (Số lãnh đạo) ghi 1 nhưng một phần của nó là 4, lớn hơn tổng."),
               message.vi);
    BOOST_TEST(message.en.starts_with("Row 5 (Số lãnh đạo) states 1 but a part of it is 4, more than the whole."),
               message.en);
}
