#include "audit/findings/suspects.h"

#include <boost/test/unit_test.hpp>

#include "audit/findings/messages.h"
#include "output/words/messages.h"
#include "tests/audit/make_table.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(suspects_tests)

namespace {
// The suspects of the first error, likeliest first: "1.2 1".
std::string suspects(const std::string& lines) {
    const tests::Document document = tests::make_document(lines);
    const audit::Audit audit = tests::check(document);
    std::string text;
    for (const audit::Finding& finding : audit.findings) {
        if (finding.severity != Severity::error) continue;
        for (const audit::Ref& ref : finding.suspects)
            text += (text.empty() ? "" : " ") + tests::name_of(ref, document.statements).substr(4);
        return text.empty() ? "none" : text;
    }
    return "no error";
}
}  // namespace

// 60, 30 and 20 can each be one digit off, but 30 is vouched for by its own parts.
BOOST_AUTO_TEST_CASE(a_number_that_other_relations_vouch_for_is_less_suspect) {
    BOOST_TEST(suspects("1 | Tổng số hồ sơ | Hồ sơ | 60\n"
                        "1.1 | Số hồ sơ cấp tỉnh | Hồ sơ | 30\n"
                        "1.1.1 | Số hồ sơ trực tuyến | Hồ sơ | 10\n"
                        "1.1.2 | Số hồ sơ trực tiếp | Hồ sơ | 20\n"
                        "1.2 | Số hồ sơ cấp xã | Hồ sơ | 20\n") == "1 1.2");
    BOOST_TEST(suspects("1 | Tổng số hồ sơ | Hồ sơ | 60\n"
                        "1.1 | Số hồ sơ cấp tỉnh | Hồ sơ | 30\n"
                        "1.2 | Số hồ sơ cấp xã | Hồ sơ | 20\n") == "1 1.1 1.2");
}

// 38 stands where 30 was meant: two sums fail, one number is wrong, one finding tells of both.
BOOST_AUTO_TEST_CASE(what_one_number_breaks_is_one_finding) {
    const tests::Document document = tests::make_document(
        "1 | Tổng số hồ sơ | Hồ sơ | 60\n1.1 | Số hồ sơ cấp tỉnh | Hồ sơ | 38\n1.1.1 | Số hồ sơ trực tuyến | Hồ sơ | "
        "11\n"
        "1.1.2 | Số hồ sơ trực tiếp | Hồ sơ | 19\n1.2 | Số hồ sơ cấp xã | Hồ sơ | 30\n");
    const audit::Audit audit = tests::check(document);
    BOOST_REQUIRE(audit.findings.size() == 1u);
    const audit::Finding& finding = audit.findings[0];
    BOOST_TEST(finding.relations.size() == 2u);
    BOOST_REQUIRE(!finding.suspects.empty());
    BOOST_TEST(tests::name_of(finding.suspects[0], document.statements) == "row 1.1");
    BOOST_TEST(finding.refs.size() == 5u);
    BOOST_TEST(
        output::text_of(finding.message, output::Language::en).find("Of the same cause: Row 1.1") != std::string::npos,
        output::text_of(finding.message, output::Language::en));
    BOOST_TEST(output::text_of(finding.message, output::Language::en)
                       .find("Most suspect: row 1.1 (Số hồ sơ cấp tỉnh) states 38, should be 30 (one digit).") !=
                   std::string::npos,
               output::text_of(finding.message, output::Language::en));
}

BOOST_AUTO_TEST_CASE(several_equally_good_ones_are_said_to_be_so) {
    const audit::Audit audit = tests::check(tests::make_document(
        "1 | Tổng số hồ sơ | Hồ sơ | 60\n1.1 | Số hồ sơ cấp tỉnh | Hồ sơ | 30\n1.2 | Số hồ sơ cấp xã | Hồ sơ | 20\n"));
    BOOST_REQUIRE(audit.findings.size() == 1u);
    BOOST_TEST(output::text_of(audit.findings[0].message, output::Language::en)
                       .find("It is not clear which number is wrong; any one of these would do: row 1 "
                             "(Tổng số hồ sơ) states 60, should be 50 (one digit)") != std::string::npos,
               output::text_of(audit.findings[0].message, output::Language::en));
}

// The figures of a field stand twice, below the field that they were taken from: all of them are wrong together.
BOOST_AUTO_TEST_CASE(what_has_to_change_together_is_not_said_to_be_one_of_several) {
    const audit::Change first{
        .term = {.fact = 0}, .ref = {}, .written = "30", .expected = "45", .from = "45", .to = "45"};
    const audit::Change second{
        .term = {.fact = 1}, .ref = {}, .written = "20", .expected = "15", .from = "15", .to = "15"};
    const audit::Change third{.term = {.fact = 2}, .ref = {}, .written = "7", .expected = "9", .from = "9", .to = "9"};
    const tests::Document document = tests::make_document(
        "1 | Số hồ sơ cấp tỉnh | Hồ sơ | 30\n2 | Số hồ sơ cấp xã | Hồ sơ | 20\n3 | Số hồ sơ khác | Hồ sơ | 7\n");
    const auto text = [&](const std::vector<std::vector<audit::Change>>& ways, output::Language language) {
        return output::text_of(audit::suspect_message(ways, document.statements, document.facts), language);
    };
    BOOST_TEST(text({{first, second}}, output::Language::vi) ==
               "Nghi sai nhất, phải sửa tất cả các số sau mới khớp: dòng 1 (Số hồ sơ cấp tỉnh) ghi 30, tính ra 45; "
               "dòng 2 (Số hồ sơ cấp xã) ghi 20, tính ra 15.");
    BOOST_TEST(text({{first, second}}, output::Language::en) ==
               "Most suspect, all of these have to be changed: row 1 (Số hồ sơ cấp tỉnh) states 30, computes to 45; "
               "row 2 (Số hồ sơ cấp xã) states 20, computes to 15.");
    BOOST_TEST(text({{first, second}, {third}}, output::Language::vi) ==
               "Chưa rõ số nào sai; sửa theo một trong các cách sau là khớp: cách 1: dòng 1 (Số hồ sơ cấp tỉnh) ghi "
               "30, tính ra 45; dòng 2 (Số hồ sơ cấp xã) ghi 20, tính ra 15; cách 2: dòng 3 (Số hồ sơ khác) ghi 7, "
               "tính ra 9.");
    BOOST_TEST(
        text({{first, second}, {third}}, output::Language::en)
            .starts_with("It is not clear which numbers are wrong; any one of these ways would do: way 1: row 1"));
}

// More present than given cannot be meant: of 79 and 97 the row is wrong.
BOOST_AUTO_TEST_CASE(a_part_of_a_fraction_becomes_no_more_than_its_whole) {
    const tests::Document document = tests::make_document(
        "4.5.1 | Tổng số biên chế được giao trong năm | Người | 91\n"
        "4.5.2 | Tổng số biên chế có mặt tại thời điểm báo cáo | Người | 97\n"
        "> Toàn huyện có [79/91|biên chế|biên chế công chức có mặt].\n");
    const audit::Audit audit = tests::check(document);
    BOOST_REQUIRE(audit.findings.size() == 1u);
    BOOST_REQUIRE(!audit.findings[0].suspects.empty());
    BOOST_TEST(tests::name_of(audit.findings[0].suspects[0], document.statements) == "row 4.5.2");
    BOOST_TEST(output::text_of(audit.findings[0].message, output::Language::en).find("should be 79 (") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_error_no_suspect) {
    BOOST_TEST(suspects("1 | Tổng số TTHC | Thủ tục | 3\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 1\n1.2 | Số TTHC cấp xã | "
                        "Thủ tục | 2\n") == "no error");
}

BOOST_AUTO_TEST_SUITE_END()
