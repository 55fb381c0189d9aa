#include "normalize/indicators/row_indicators.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "normalize/indicators/indicator.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(row_indicators_tests)

namespace {

grammar::Text text(std::string words) {
    return {.text = std::move(words), .runs = {}};
}

void add(grammar::Table& table, int parent, std::string label, std::string unit = "") {
    grammar::Row& row = table.rows.emplace_back();
    row.parent = parent;
    row.label = text(std::move(label));
    row.unit = text(std::move(unit));
    row.values.push_back({.column = 0, .text = text("1"), .place = {}});
}

std::vector<std::string> ids(const grammar::Table& table) {
    std::vector<std::string> list;
    for (const IndicatorId& id :
         indicators_of_rows({}, table, read_units(table, built_in_lexicon()), built_in_lexicon()).rows)
        list.push_back(id.id);
    return list;
}

grammar::Figure figure(std::string number, std::string unit, std::string subject) {
    grammar::Figure made;
    made.number = std::move(number);
    made.unit = std::move(unit);
    made.subject = std::move(subject);
    return made;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_rows_above_say_what_a_label_leaves_out) {
    grammar::Table table;
    add(table, -1, "Tỷ lệ hồ sơ TTHC do UBND cấp huyện tiếp nhận được giải quyết đúng hạn", "%");
    add(table, 0, "Tổng số hồ sơ TTHC đã giải quyết xong", "Hồ sơ");
    add(table, 0, "Số hồ sơ TTHC giải quyết đúng hạn", "Hồ sơ");
    add(table, -1, "Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn", "%");
    add(table, 3, "Tổng số hồ sơ TTHC đã giải quyết xong", "Hồ sơ");
    const std::vector<std::string> expected = {"dossiers.district.on_time.rate", "dossiers.district.settled",
                                               "dossiers.district.on_time", "dossiers.commune.on_time.rate",
                                               "dossiers.commune.settled"};
    BOOST_TEST(ids(table) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(below_a_row_of_its_own_a_shared_label_is_not_forced) {
    grammar::Table table;
    add(table, -1, "Tỷ lệ hồ sơ do Trung tâm Phục vụ hành chính công tiếp nhận giải quyết đúng hạn", "%");
    add(table, 0, "Tổng số hồ sơ TTHC đã giải quyết xong", "Hồ sơ");
    const std::vector<std::string> found = ids(table);
    BOOST_TEST(found[0].starts_with("local."));
    BOOST_TEST(found[1].starts_with("local."));
    BOOST_TEST(found[0] != found[1]);
}

BOOST_AUTO_TEST_CASE(numbering_does_not_matter_to_an_id) {
    grammar::Table table;
    add(table, -1, "Số cuộc họp giao ban");
    table.rows[0].stt = "7";
    grammar::Table other = table;
    other.rows[0].stt = "3.1";
    BOOST_TEST(ids(table) == ids(other), boost::test_tools::per_element());
    add(table, -1, "");
    BOOST_TEST(ids(table)[1] == "");
}

BOOST_AUTO_TEST_CASE(since_when_a_row_counts) {
    grammar::Table table;
    add(table, -1, "Thực hiện tự chủ tài chính của đơn vị sự nghiệp (lũy kế đến thời điểm báo cáo)");
    add(table, 0, "Số ĐVSN tự bảo đảm chi thường xuyên", "Đơn vị");
    add(table, -1, "Số biên chế đã tinh giản trong kỳ báo cáo", "Người");
    add(table, -1, "Số TTHC công bố mới", "Thủ tục");
    add(table, -1, "Số lượng lãnh đạo quản lý được tuyển chọn, bổ nhiệm thông qua thi tuyển", "Người");
    const std::vector<Basis> bases =
        indicators_of_rows({}, table, read_units(table, built_in_lexicon()), built_in_lexicon()).bases;
    BOOST_TEST(
        (bases == std::vector{Basis::cumulative, Basis::cumulative, Basis::within, Basis::unknown, Basis::cumulative}));
    BOOST_TEST(name_of(Basis::within) == "within");
}

BOOST_AUTO_TEST_CASE(rows_with_impossible_parents_do_no_harm) {
    grammar::Table table;
    add(table, 5, "Số TTHC công bố mới");
    add(table, 1, "Số TTHC bãi bỏ, thay thế");
    BOOST_TEST(ids(table) == (std::vector<std::string>{"procedures.new", "procedures.abolished"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(figures_of_the_prose) {
    grammar::Statements statements;
    statements.sections.push_back({.label = "III", .raw = "", .title = "Cải cách thủ tục hành chính", .level = 1});
    statements.figures = {figure("1.872", "TTHC", "tổng số TTHC đang có hiệu lực"),
                          figure("1.465", "TTHC", "TTHC cấp tỉnh"),
                          figure("12", "hội nghị", "hội nghị phổ biến"),
                          figure("99,1", "%", "tỷ lệ TTHC đã được phê duyệt quy trình nội bộ"),
                          figure("100", "%", "số TTHC công bố mới"),
                          figure("20", "TTHC", "số TTHC công bố mới")};
    for (grammar::Figure& each : statements.figures) each.section = 0;
    statements.figures[5].target = true;
    statements.breakdowns.push_back({.whole = 0, .parts = {1}});
    std::vector<std::string> found;
    for (const IndicatorId& id : indicators_of_figures(statements, built_in_lexicon())) found.push_back(id.id);
    const std::vector<std::string> expected = {
        "procedures.total", "procedures.total.province", "", "procedures.internal.approved.rate", "", ""};
    BOOST_TEST(found == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
