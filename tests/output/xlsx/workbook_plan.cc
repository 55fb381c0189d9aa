#include "output/xlsx/workbook_plan.h"

#include <boost/test/unit_test.hpp>

#include "output/words/messages.h"
#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(workbook_plan_tests)

namespace {

std::string told(const std::vector<std::string>& titles) {
    std::string out;
    for (const HeadCell& cell : head_cells(titles)) {
        out += (out.empty() ? "" : "; ") + cell_name(cell.range.first_row, cell.range.first_column);
        const std::string last = cell_name(cell.range.last_row, cell.range.last_column);
        if (!out.ends_with(last)) out += ":" + last;
        out += " " + cell.text;
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(heads_of_several_storeys) {
    BOOST_TEST(told({"STT", "Chỉ tiêu"}) == "A1 STT; B1 Chỉ tiêu");
    BOOST_TEST(told({"STT", "Năm 2024 / Kế hoạch", "Năm 2024 / Thực hiện", "Ghi chú"}) ==
               "A1:A2 STT; B1:C1 Năm 2024; B2 Kế hoạch; C2 Thực hiện; D1:D2 Ghi chú");
    // Equal names under different heads, and equal heads without storeys, stay apart.
    BOOST_TEST(told({"A / x", "B / x"}) == "A1 A; A2 x; B1 B; B2 x");
    BOOST_TEST(told({"Số", "Số"}) == "A1 Số; B1 Số");
    BOOST_TEST(told({"A / B / x", "A / B / y", "A / z"}) == "A1:C1 A; A2:B2 B; A3 x; B3 y; C2:C3 z");
}

BOOST_AUTO_TEST_CASE(links_lead_to_cells) {
    const tests::Sample sample = tests::sample();
    const Report report = sample.report();
    const WorkbookPlan plan = plan_workbook(report, Language::vi);
    BOOST_TEST_REQUIRE(plan.tables.size() == 1U);
    BOOST_TEST(plan.tables[0].name == "Bảng 1");
    BOOST_TEST(plan.tables[0].first_row > plan.tables[0].head_row);
    const std::string row = std::to_string(plan.tables[0].first_row + 1);
    BOOST_TEST(plan.target_of({.kind = audit::Ref::Kind::row, .table = 0, .index = 0, .value = 0}) ==
               "'Bảng 1'!D" + row);
    BOOST_TEST(plan.target_of({.kind = audit::Ref::Kind::row, .table = 0, .index = 0}) == "'Bảng 1'!B" + row);
    BOOST_TEST(plan.target_of({.kind = audit::Ref::Kind::figure, .index = 0}) == "'Số liệu'!B4");
    BOOST_TEST(plan.target_of({.kind = audit::Ref::Kind::date, .index = 0}) == "");
    BOOST_TEST(plan.target_of_finding(0) == "'Phát hiện'!A2");
    BOOST_TEST(!plan.findings_of_rows.empty());
}

BOOST_AUTO_TEST_CASE(marks_say_why_in_the_language) {
    const tests::Sample sample = tests::sample();
    const Report report = sample.report();
    const WorkbookPlan plan = plan_workbook(report, Language::vi);
    BOOST_TEST((plan.mark_at("t1.r1.v1").fill == Fill::error));
    BOOST_TEST(plan.mark_at("t1.r1.v1").reason.starts_with("1. Tổng 1.250"));
    BOOST_TEST((plan.mark_at("t1.r2.v1").fill == Fill::none));
}

BOOST_AUTO_TEST_SUITE_END()
