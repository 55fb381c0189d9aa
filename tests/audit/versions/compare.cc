#include "audit/versions/compare.h"

#include <boost/test/unit_test.hpp>
#include <chrono>

#include "tests/audit/versions/make_versions.h"

using namespace solieu;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(compare_tests)

namespace {

const std::string form =
    "= I | Cải cách thủ tục\n"
    "1 | Tổng số thủ tục của tỉnh | Thủ tục | 1.872\n"
    "1.1 | Số thủ tục cấp tỉnh | Thủ tục | 1.465\n"
    "1.2 | Số thủ tục cấp xã | Thủ tục | 407\n"
    "2 | Tỷ lệ hồ sơ đúng hạn | % | 99,8\n"
    "= II | Tổ chức bộ máy\n"
    "3 | Số đơn vị sự nghiệp | Đơn vị | 125 | có 3 đơn vị mới\n"
    "4 | Số người làm việc được giao | Người | 2.310\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    BOOST_TEST_REQUIRE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

std::string changed(const std::string& from, const std::string& to) {
    return told(form, replaced(form, from, to));
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_same_tells_nothing) {
    const audit::Comparison comparison = compared(form, form);
    BOOST_TEST(told(comparison) == "");
    BOOST_TEST(comparison.same_rows == 8);
    BOOST_TEST(comparison.same_numbers == 6);
    BOOST_TEST(told("", "") == "");
}

BOOST_AUTO_TEST_CASE(numbers) {
    BOOST_TEST(changed("407", "470") == "numbers value changed: 407 -> 470");
    BOOST_TEST(changed("1.872", "1872") == "");
    BOOST_TEST(changed("99,8", "99,80") == "remark value changed: 99,8 -> 99,80");
    BOOST_TEST(changed("407", "") == "numbers value removed: 407 -> ");
    BOOST_TEST(told(replaced(form, "407", ""), form) == "numbers value added:  -> 407");
}

BOOST_AUTO_TEST_CASE(words) {
    BOOST_TEST(changed("Số thủ tục cấp xã", "Số thủ tục cấp xã, phường") ==
               "words label changed: Số thủ tục cấp xã -> Số thủ tục cấp xã, phường");
    BOOST_TEST(changed("có 3 đơn vị mới", "có 3 đơn vị thành lập") ==
               "words note changed: có 3 đơn vị mới -> có 3 đơn vị thành lập");
    BOOST_TEST(changed("| Đơn vị |", "| Cơ quan |") == "words unit changed: Đơn vị -> Cơ quan");
    BOOST_TEST(changed("Tỷ lệ hồ sơ đúng hạn", "TỶ LỆ HỒ SƠ ĐÚNG HẠN:") == "");
    BOOST_TEST(changed("4 | Số người làm việc được giao", "5 | Số người làm việc được giao") ==
               "words stt changed: 4 -> 5");
}

BOOST_AUTO_TEST_CASE(another_scale_of_a_unit_is_another_number) {
    BOOST_TEST(told("1 | Kinh phí | triệu đồng | 12.500", "1 | Kinh phí | tỷ đồng | 12.500") ==
               "numbers unit changed: triệu đồng -> tỷ đồng");
    BOOST_TEST(told("1 | Kinh phí | triệu đồng | 12.500", "1 | Kinh phí | tỷ đồng | 12,5") ==
               "words unit changed: triệu đồng -> tỷ đồng");
}

BOOST_AUTO_TEST_CASE(the_unit_of_a_table_is_that_of_its_numbers) {
    const auto with_unit = [](const std::string& unit, const std::string& number) {
        WrittenVersion version("1 | Thu nội địa | | " + number + "\n2 | Chi thường xuyên | | " + number + "\n");
        version.made.statements.tables[0].unit = unit;
        version.made.facts = normalize::resolve(version.made.statements, built_in_lexicon());
        return version;
    };
    const WrittenVersion million = with_unit("triệu đồng", "12.500"), thousand_million = with_unit("tỷ đồng", "12.500"),
                         converted = with_unit("tỷ đồng", "12,5");
    BOOST_TEST(told(audit::compare_versions(million.version(), thousand_million.version())) ==
               "numbers unit changed: triệu đồng -> tỷ đồng");
    BOOST_TEST(told(audit::compare_versions(million.version(), converted.version())) ==
               "words unit changed: triệu đồng -> tỷ đồng");
}

BOOST_AUTO_TEST_CASE(rows) {
    BOOST_TEST(changed("1.2 | Số thủ tục cấp xã | Thủ tục | 407\n", "") ==
               "numbers row removed: Số thủ tục cấp xã -> ");
    BOOST_TEST(changed("= II", "2.1 | Số hồ sơ quá hạn | Hồ sơ | 14\n= II") ==
               "numbers row added:  -> Số hồ sơ quá hạn");
    // New rows, with the numbers of all that follow: the rows stay what they are.
    const std::string inserted =
        replaced(replaced(replaced(form, "1.2 | Số thủ tục", "1.3 | Số thủ tục"), "1.1 | Số", "1.2 | Số"),
                 "1.2 | Số thủ tục cấp tỉnh", "1.1 | Số thủ tục cấp bộ | Thủ tục | 9\n1.2 | Số thủ tục cấp tỉnh");
    BOOST_TEST(
        told(form, inserted) ==
        "numbers row added:  -> Số thủ tục cấp bộ; words stt changed: 1.1 -> 1.2; words stt changed: 1.2 -> 1.3");
}

BOOST_AUTO_TEST_CASE(two_rows_change_places) {
    const std::string one = "1.1 | Số thủ tục cấp tỉnh | Thủ tục | 1.465\n",
                      other = "1.2 | Số thủ tục cấp xã | Thủ tục | 407\n";
    const std::string result = changed(one + other, other + one);
    BOOST_TEST((result == "words row moved: Số thủ tục cấp xã -> Số thủ tục cấp xã" ||
                result == "words row moved: Số thủ tục cấp tỉnh -> Số thủ tục cấp tỉnh"),
               result);
}

BOOST_AUTO_TEST_CASE(rows_of_one_label_keep_their_order) {
    const std::string rows =
        "1 | Cấp tỉnh\n1.1 | Đã xử lý | Vụ | 5\n1.2 | Đang xử lý | Vụ | 5\n2 | Cấp xã\n2.1 | Đã xử lý | Vụ | 5\n"
        "2.2 | Đang xử lý | Vụ | 5\n";
    BOOST_TEST(told(rows, replaced(rows, "2.1 | Đã xử lý | Vụ | 5", "2.1 | Đã xử lý | Vụ | 6")) ==
               "numbers value changed: 5 -> 6");
    BOOST_TEST(told(rows, replaced(rows, "1.1 | Đã xử lý | Vụ | 5\n", "")) == "numbers row removed: Đã xử lý -> ");
}

BOOST_AUTO_TEST_CASE(columns_are_known_by_their_heads) {
    const std::string two =
        "% Năm 2031 ; Năm 2032\n1 | Số thủ tục | Thủ tục | 10 ; 20\n2 | Số hồ sơ | Hồ sơ | 30 ; 40\n";
    const std::string swapped =
        "% Năm 2032 ; Năm 2031\n1 | Số thủ tục | Thủ tục | 20 ; 10\n2 | Số hồ sơ | Hồ sơ | 40 ; 30\n";
    const std::string more =
        "% Năm 2031 ; Năm 2032 ; Năm 2033\n1 | Số thủ tục | Thủ tục | 10 ; 20 ; 21\n2 | Số hồ sơ | Hồ sơ | 30 ; 40 ; "
        "41\n";
    BOOST_TEST(count_of(compared(two, swapped), audit::ChangeWeight::numbers) == 0);
    const audit::Comparison added = compared(two, more);
    BOOST_TEST_REQUIRE(count_of(added, audit::ChangeWeight::numbers) == 1);
    BOOST_TEST((added.changes[0].what == audit::Compared::column && added.changes[0].kind == audit::ChangeKind::added));
    BOOST_TEST(added.changes[0].numbers == 2);
    BOOST_TEST(told(two, replaced(two, "30 ; 40", "30 ; 44")) == "numbers value changed: 40 -> 44");
}

BOOST_AUTO_TEST_CASE(figures_of_the_prose) {
    const std::string text =
        "@ section 1 Thể chế\n> Đã ban hành [42|văn bản] và bãi bỏ [7|văn bản] hết hiệu lực.\n"
        "@ section 2 Thủ tục\n> Tỷ lệ hồ sơ giải quyết đúng hạn đạt [99,5|%].\n";
    BOOST_TEST(told(text, text) == "");
    BOOST_TEST(told(text, replaced(text, "[42|", "[43|")) == "numbers figure changed: 42 văn bản -> 43 văn bản");
    BOOST_TEST(told(text, replaced(text, " và bãi bỏ [7|văn bản] hết hiệu lực", "")) ==
               "numbers figure removed: 7 văn bản -> ");
    BOOST_TEST(told(text, replaced(text, "đạt [99,5|%]", "đạt [99,5|%], tiếp nhận [1.250|hồ sơ]")) ==
               "numbers figure added:  -> 1.250 hồ sơ");
    // Sentences that change places are the same sentences.
    const std::string other =
        "@ section 1 Thể chế\n> Đã bãi bỏ [7|văn bản] hết hiệu lực và ban hành [42|văn bản].\n"
        "@ section 2 Thủ tục\n> Tỷ lệ hồ sơ giải quyết đúng hạn đạt [99,5|%].\n";
    BOOST_TEST(count_of(compared(text, other), audit::ChangeWeight::numbers) == 0);
}

BOOST_AUTO_TEST_CASE(a_table_that_was_split_is_the_same) {
    WrittenVersion whole(form), split(form);
    grammar::Table& first = split.made.statements.tables[0];
    grammar::Table second = first;
    first.rows.resize(5);
    second.rows.erase(second.rows.begin(), second.rows.begin() + 5);
    for (grammar::Row& row : second.rows) row.parent = row.parent < 5 ? -1 : row.parent - 5;
    split.made.statements.tables.push_back(second);
    split.made.facts = normalize::resolve(split.made.statements, built_in_lexicon());
    BOOST_TEST(told(audit::compare_versions(whole.version(), split.version())) == "");
    BOOST_TEST(told(audit::compare_versions(split.version(), whole.version())) == "");
}

BOOST_AUTO_TEST_CASE(a_table_that_is_gone_and_one_that_is_new) {
    const audit::Comparison gone = compared(form, "");
    BOOST_TEST(count_of(gone, audit::ChangeWeight::numbers) == 6);
    BOOST_TEST_REQUIRE(!gone.changes.empty());
    BOOST_TEST((gone.changes[0].what == audit::Compared::table && gone.changes[0].kind == audit::ChangeKind::removed));
    BOOST_TEST(gone.changes[0].rows == 8);
    BOOST_TEST(gone.changes[0].numbers == 6);
    BOOST_TEST(count_of(compared("", form), audit::ChangeWeight::numbers) == 6);
}

BOOST_AUTO_TEST_CASE(a_page_that_was_not_read_is_said) {
    WrittenVersion before(form), after(replaced(form, "4 | Số người làm việc được giao | Người | 2.310\n", ""));
    after.file.diagnostics.push_back({.code = "page-unreadable", .message = "", .page = 2});
    const audit::Comparison comparison = audit::compare_versions(before.version(), after.version());
    BOOST_TEST(comparison.whole_before);
    BOOST_TEST(!comparison.whole_after);
    BOOST_TEST_REQUIRE(comparison.changes.size() == 1u);
    BOOST_TEST((comparison.changes[0].doubt == audit::Doubt::not_read));
}

BOOST_AUTO_TEST_CASE(misread_numbers_are_no_change) {
    WrittenVersion before(form), after(replaced(form, "407", "487"));
    after.file.pages[0].source = extract::PageSource::ocr;
    for (normalize::Fact& fact : after.made.facts.facts) fact.place = {.page = 1, .box = {}, .confidence = 0.9F};
    const audit::Comparison comparison = audit::compare_versions(before.version(), after.version());
    BOOST_TEST(told(comparison) == "doubtful value changed: 407 -> 487");
    BOOST_TEST(count_of(comparison, audit::ChangeWeight::numbers) == 0);
}

BOOST_AUTO_TEST_CASE(the_head) {
    WrittenVersion before(form), after(form);
    before.made.facts.report.number = "/BC-UBND";
    after.made.facts.report.number = "45/BC-UBND";
    after.made.facts.report.date = normalize::CalendarDate{2031, 3, 4};
    const audit::Comparison comparison = audit::compare_versions(before.version(), after.version());
    BOOST_TEST(told(comparison) == "words head changed: /BC-UBND -> 45/BC-UBND; words head added:  -> 2031-03-04");
    BOOST_TEST((comparison.changes[1].part == audit::HeadPart::date));
}

BOOST_AUTO_TEST_CASE(a_thousand_rows_against_a_thousand_others_end_soon) {
    std::string one, other, equal;
    for (int i = 0; i < 1000; ++i) {
        const std::string number = std::to_string(1000 + i);
        one += std::to_string(i + 1) + " | Chỉ tiêu a" + number + " b" + number + " | Người | " + number + "\n";
        other += std::to_string(i + 1) + " | Nội dung c" + number + " d" + number + " | Hồ sơ | 7" + number + "\n";
        equal += std::to_string(i + 1) + " | Số người | Người | " + std::to_string(i % 7) + "\n";
    }
    const WrittenVersion first(one), second(other), third(equal);
    const auto start = std::chrono::steady_clock::now();
    BOOST_TEST(!audit::compare_versions(first.version(), second.version()).changes.empty());
    BOOST_TEST(told(audit::compare_versions(third.version(), third.version())) == "");
    BOOST_TEST(!audit::compare_versions(first.version(), third.version()).changes.empty());
    const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    BOOST_TEST_MESSAGE(seconds << " s");
    BOOST_TEST(seconds < 20);  // of a build without optimisation on a busy machine
}

BOOST_AUTO_TEST_SUITE_END()
