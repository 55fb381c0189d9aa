#include "audit/findings/messages.h"

#include <boost/test/unit_test.hpp>

#include "output/words/messages.h"
#include "tests/audit/make_table.h"

using namespace solieu;
using output::Language;

BOOST_AUTO_TEST_SUITE(messages_tests)

namespace {
audit::Explanation first_message(const std::string& lines) {
    const tests::Document document = tests::make_document(lines);
    const audit::Audit audit = tests::check(document);
    if (audit.findings.empty()) return {};
    const audit::Sentences& message = audit.findings.front().message;
    return {.vi = output::text_of(message, Language::vi), .en = output::text_of(message, Language::en)};
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_rate_that_does_not_follow) {
    const audit::Explanation message = first_message(
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
    const audit::Explanation message = first_message(
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

BOOST_AUTO_TEST_CASE(one_part_more_than_the_whole) {
    const audit::Explanation message = first_message(
        "5 | Số lãnh đạo | Người | 1\nTrong đó | Số lãnh đạo nữ | Người | 4\n | Số lãnh đạo trẻ | Người | 0\n");
    BOOST_TEST(message.vi.starts_with("Dòng 5 (Số lãnh đạo) ghi 1 nhưng một phần của nó là 4, lớn hơn tổng."),
               message.vi);
    BOOST_TEST(message.en.starts_with("Row 5 (Số lãnh đạo) states 1 but a part of it is 4, more than the whole."),
               message.en);
}

// Of a wrong sum, the value beside the stated one.
namespace {
audit::ValueBeside beside(const std::string& lines) {
    const audit::Audit audit = tests::check(tests::make_document(lines));
    return audit.findings.empty() ? audit::ValueBeside{} : audit::value_beside(audit.findings.front());
}
}  // namespace

BOOST_AUTO_TEST_CASE(should_be_is_said_where_the_stated_number_alone_is_suspected) {
    const audit::ValueBeside total = beside(
        "1 | Tổng số hồ sơ | Hồ sơ | 1.931\n1.1 | Số hồ sơ cấp tỉnh | Hồ sơ | 1.406\n1.2 | Số hồ sơ cấp xã | Hồ sơ | "
        "507\n");
    BOOST_TEST((total.what == audit::Beside::should_be));
    BOOST_TEST(total.value == "1913");
}

BOOST_AUTO_TEST_CASE(what_merely_follows_is_computed) {
    // 105 was written 150: the total is right.
    const audit::ValueBeside total = beside(
        "1 | Tổng số đơn vị | Đơn vị | 777\n1.1 | Số đơn vị thuộc UBND tỉnh | Đơn vị | 7\n"
        "1.2 | Số đơn vị thuộc sở, ngành | Đơn vị | 150\n1.3 | Số đơn vị thuộc UBND cấp huyện | Đơn vị | 665\n");
    BOOST_TEST((total.what == audit::Beside::computed));
    BOOST_TEST(total.value == "822");
    // Any of the three may be the wrong one.
    const audit::ValueBeside open = beside(
        "1 | Tổng số hồ sơ | Hồ sơ | 60\n1.1 | Số hồ sơ cấp tỉnh | Hồ sơ | 30\n1.2 | Số hồ sơ cấp xã | Hồ sơ | 20\n");
    BOOST_TEST((open.what == audit::Beside::computed));
    BOOST_TEST(open.value == "50");
}

BOOST_AUTO_TEST_CASE(what_no_slip_explains_is_computed) {
    const std::string lines =
        "3.4 | Tỷ lệ giải quyết kiến nghị | % | 100\n3.4.1 | Tổng số kiến nghị | Kiến nghị | 40\n3.4.2 | Số kiến nghị "
        "đã giải quyết | Kiến nghị | 33\n";
    const audit::Audit audit = tests::check(tests::make_document(lines));
    BOOST_TEST_REQUIRE(audit.findings.size() == 1U);
    const audit::Finding& finding = audit.findings.front();
    for (const audit::Correction& correction : finding.corrections)
        for (const audit::Change& change : correction.changes) BOOST_TEST(!audit::is_correction(change));
    BOOST_TEST(!finding.corrections.empty());
    BOOST_TEST((audit::value_beside(finding).what == audit::Beside::computed));
    BOOST_TEST(output::text_of(finding.message, output::Language::vi).find("tính ra") != std::string::npos,
               output::text_of(finding.message, output::Language::vi));
    BOOST_TEST(output::text_of(finding.message, output::Language::vi).find("lẽ ra") == std::string::npos,
               output::text_of(finding.message, output::Language::vi));
    BOOST_TEST(output::text_of(finding.message, output::Language::en).find("should be") == std::string::npos,
               output::text_of(finding.message, output::Language::en));
}

BOOST_AUTO_TEST_CASE(what_stands_elsewhere_is_not_computed) {
    BOOST_TEST(
        (audit::value_beside({.rule = audit::Rule::conflict, .expected = "5"}).what == audit::Beside::elsewhere));
    BOOST_TEST((audit::value_beside({.rule = audit::Rule::stt, .expected = "1.3"}).what == audit::Beside::missing));
    BOOST_TEST(output::word(audit::code_of(audit::Beside::should_be), Language::vi) == "lẽ ra");
    BOOST_TEST(output::word(audit::code_of(audit::Beside::computed), Language::en) == "computes to");
}

BOOST_AUTO_TEST_SUITE_END()
