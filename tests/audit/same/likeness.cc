#include "audit/same/likeness.h"

#include <boost/test/unit_test.hpp>

#include "tests/audit/make_table.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(likeness_tests)

namespace {

// The likeness of the only figure and each row.
std::vector<int> likenesses(const std::string& lines) {
    const tests::Document document = tests::make_document(lines);
    const audit::Topics topics =
        audit::topics_of(document.statements, document.facts, audit::view_tables(document.statements, document.facts));
    BOOST_TEST_REQUIRE(topics.figures.size() == 1U);
    std::vector<int> all;
    for (const audit::RowTopic& row : topics.rows)
        all.push_back(audit::likeness(topics.figures[0], row, document.facts.words.topics));
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_same_words_are_most_alike) {
    const std::vector<int> all = likenesses(
        "1 | Số viên chức được tuyển dụng | Người | 12\n2 | Số công chức được tuyển dụng | Người | 3\n"
        "3 | Số viên chức bị kỷ luật | Người | 1\n> Đã tuyển dụng [12|viên chức|viên chức được tuyển dụng] trong "
        "năm.\n");
    BOOST_TEST_REQUIRE(all.size() == 3U);
    BOOST_TEST(all[0] >= 900);
    BOOST_TEST(all[1] == 0);  // another person
    BOOST_TEST(all[2] < 450);
}

BOOST_AUTO_TEST_CASE(another_level_is_another_thing) {
    const std::vector<int> all = likenesses(
        "1 | Tổng số TTHC | Thủ tục | 40\n1.1 | Số TTHC cấp huyện | Thủ tục | 30\n1.2 | Số TTHC cấp xã | Thủ tục | 10\n"
        "> Hiện có [30|thủ tục|thủ tục hành chính cấp huyện].\n");
    BOOST_TEST_REQUIRE(all.size() == 3U);
    BOOST_TEST(all[0] == 0);
    BOOST_TEST(all[1] > 600);
    BOOST_TEST(all[2] == 0);
}

BOOST_AUTO_TEST_CASE(a_total_is_no_figure_of_an_action) {
    const std::vector<int> all = likenesses(
        "1 | Tổng số TTHC tại địa phương | Thủ tục | 400\n> Tập huấn việc thực hiện [30|TTHC|TTHC] mới được giao.\n");
    BOOST_TEST(all == std::vector<int>{0});
}

BOOST_AUTO_TEST_CASE(an_abbreviation_of_the_document_is_its_words) {
    const std::vector<int> all = likenesses(
        "> Trung tâm điều hành thông minh (TTĐHTM) đã hoạt động.\n"
        "1 | Số cuộc gọi tới TTĐHTM | Cuộc | 52\n"
        "> Đã nhận [52|cuộc gọi|cuộc gọi tới trung tâm điều hành thông minh].\n");
    BOOST_TEST_REQUIRE(all.size() == 1U);
    BOOST_TEST(all[0] >= 900);
}

BOOST_AUTO_TEST_SUITE_END()
