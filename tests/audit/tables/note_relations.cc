#include "audit/tables/note_relations.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "output/words/messages.h"
#include "tests/audit/make_table.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(note_relations_tests)

namespace {

struct Found {
    int relations = 0, checked = 0;
    std::vector<std::string> messages;
};

// What the notes of the rows are found to say.
Found found_in(const std::string& lines) {
    const tests::Document document = tests::make_document(lines);
    std::vector<audit::Relation> relations;
    audit::add_note_relations(document.statements, document.facts,
                              audit::view_table(document.statements, document.facts, 0), relations);
    const audit::Audit audit = tests::check(document);
    Found found{.relations = static_cast<int>(relations.size()), .checked = static_cast<int>(audit.coverage.checked)};
    for (const audit::Finding& finding : audit.findings)
        found.messages.push_back(output::text_of(finding.message, output::Language::en));
    return found;
}

bool tells(const Found& found, std::string_view words) {
    return std::any_of(found.messages.begin(), found.messages.end(),
                       [&](const std::string& message) { return message.find(words) != std::string::npos; });
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_rate_is_that_of_its_fraction) {
    const Found sound = found_in("3 | Tỷ lệ báo cáo được gửi qua hệ thống | % | 26,9 | 14/52 báo cáo\n");
    BOOST_TEST(sound.relations == 1);
    BOOST_TEST(sound.checked == 1);
    BOOST_TEST(sound.messages.empty());
    const Found wrong = found_in("3 | Tỷ lệ báo cáo được gửi qua hệ thống | % | 29,6 | 14/52 báo cáo\n");
    BOOST_TEST(tells(wrong, "states 29,6 % but 14/52 (by the note) = 26.92 %"));
    // A sentence may tell of anything.
    BOOST_TEST(
        found_in("3 | Tỷ lệ báo cáo được gửi qua hệ thống | % | 29,6 | Kỳ trước đã gửi 14/52 báo cáo và còn 3 báo "
                 "cáo chậm\n")
            .messages.empty());
}

BOOST_AUTO_TEST_CASE(the_fraction_is_that_of_the_rows) {
    const std::string rate = "3 | Tỷ lệ xử lý vấn đề phát hiện | % | 26,9 | 14/52 vấn đề\n";
    BOOST_TEST(
        found_in(rate + "3.1 | Tổng số vấn đề phát hiện | Vấn đề | 52\n3.2 | Số vấn đề đã xử lý xong | Vấn đề | 14\n")
            .messages.empty());
    BOOST_TEST(tells(
        found_in(rate + "3.1 | Tổng số vấn đề phát hiện | Vấn đề | 52\n3.2 | Số vấn đề đã xử lý xong | Vấn đề | 41\n"),
        "The note of row 3 (Tỷ lệ xử lý vấn đề phát hiện) states 14 but row 3.2 (Số vấn đề đã xử lý xong) states 41"));
}

BOOST_AUTO_TEST_CASE(a_list_makes_up_the_number) {
    const std::string label = "1.3 | Số nhiệm vụ hoàn thành quá hạn | Nhiệm vụ | ";
    BOOST_TEST(found_in(label + "13 | 5 nhiệm vụ năm 2022; 8 nhiệm vụ năm 2023\n").checked == 1);
    BOOST_TEST(tells(found_in(label + "14 | 5 nhiệm vụ năm 2022; 8 nhiệm vụ năm 2023\n"),
                     "states 14 but 5 + 8 (by the note) = 13"));
    BOOST_TEST(tells(found_in(label + "14 | Gồm 5 nhiệm vụ năm 2022, 8 nhiệm vụ năm 2023\n"), "= 13"));
    // Only some, or not a list.
    BOOST_TEST(found_in(label + "14 | Trong đó có 5 nhiệm vụ năm 2022; 8 nhiệm vụ năm 2023\n").messages.empty());
    BOOST_TEST(found_in(label + "14 | Đã rút 5 nhiệm vụ, còn lại 8 nhiệm vụ\n").messages.empty());
    // In brackets stands something else.
    BOOST_TEST(found_in(label + "13 | (kỳ trước 2 nhiệm vụ) 5 nhiệm vụ năm 2022; 8 nhiệm vụ năm 2023\n").checked == 1);
}

BOOST_AUTO_TEST_CASE(what_was_cut_was_there_before) {
    const std::string total = "1.5 | Tổng số đơn vị sự nghiệp công lập tại địa phương | Đơn vị | 140\n";
    const std::string label = "1.5.1 | Tỷ lệ đơn vị sự nghiệp công lập đã cắt giảm so với năm 2015 | % | ";
    const Found sound = found_in(total + label + "12,5 | 20 đơn vị\n");
    BOOST_TEST(sound.relations == 1);
    BOOST_TEST(sound.checked == 2);
    BOOST_TEST(sound.messages.empty());
    BOOST_TEST(
        tells(found_in(total + label + "15,2 | 20 đơn vị\n"), "states 15,2 % but 20/(140 + 20) (by the note) = "));
    // Nothing near it: what there was before is not known.
    BOOST_TEST(found_in(total + label + "33,3 | 20 đơn vị\n").relations == 0);
}

BOOST_AUTO_TEST_SUITE_END()
