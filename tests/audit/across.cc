#include "audit/across.h"

#include <boost/test/unit_test.hpp>

#include "make_table.h"
#include "output/words/messages.h"

using namespace solieu;
using normalize::Period;
using normalize::PeriodKind;

BOOST_AUTO_TEST_SUITE(across_tests)

namespace {

audit::ReportSeries report(const std::string& file, int quarter, const std::string& lines,
                           const std::string& issuer = "UBND TỈNH SÔNG MÂY", int year = 2024) {
    tests::Document document = tests::make_document(lines);
    document.facts.report.issuer = document.facts.report.issuer_name = issuer;
    document.facts.report.period = {.kind = PeriodKind::quarter,
                                    .year = year,
                                    .number = quarter,
                                    .to = normalize::CalendarDate{.year = year, .month = 3 * quarter, .day = 28}};
    return audit::series_of(file, document.statements, document.facts);
}

std::vector<audit::AcrossFinding> compare(const std::vector<audit::ReportSeries>& reports) {
    return audit::compare_reports(reports);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_count_since_the_beginning_of_the_year_falls) {
    const std::string row = "3 | Số lãnh đạo được bổ nhiệm (lũy kế từ đầu năm) | Người | ";
    const auto findings = compare({report("q2.txt", 2, row + "14"), report("q1.txt", 1, row + "19")});
    BOOST_TEST_REQUIRE(findings.size() == 1u);
    BOOST_TEST((findings[0].severity == Severity::warning));
    BOOST_TEST(findings[0].earlier.report == 1u);
    BOOST_TEST(findings[0].earlier.raw == "19");
    BOOST_TEST(findings[0].later.raw == "14");
    BOOST_TEST(findings[0].later.number == "14");
    for (const char* part : {"q1.txt", "q2.txt", "dòng 3", "19", "14"})
        BOOST_TEST(output::text_of(findings[0].message, output::Language::vi).find(part) != std::string::npos, part);
    for (const char* part : {"q1.txt", "q2.txt", "row 3"})
        BOOST_TEST(output::text_of(findings[0].message, output::Language::en).find(part) != std::string::npos, part);
}

BOOST_AUTO_TEST_CASE(the_page_is_named_where_there_is_one) {
    std::vector<audit::ReportSeries> reports;
    for (const char* lines : {"1 | Tổng số TTHC | Thủ tục | 400", "1 | Tổng số TTHC | Thủ tục | 40"}) {
        reports.push_back(report(std::to_string(reports.size()) + ".pdf", static_cast<int>(reports.size()) + 1, lines));
        BOOST_TEST_REQUIRE(reports.back().values.size() == 1u);
    }
    reports[1].values[0].page = 7;
    const auto findings = compare(reports);
    BOOST_TEST_REQUIRE(findings.size() == 1u);
    BOOST_TEST(
        output::text_of(findings[0].message, output::Language::vi).find("1.pdf, trang 7, dòng 1") != std::string::npos,
        output::text_of(findings[0].message, output::Language::vi));
    BOOST_TEST(output::text_of(findings[0].message, output::Language::en).find("0.pdf, row 1") != std::string::npos,
               output::text_of(findings[0].message, output::Language::en));
    BOOST_TEST(findings[0].later.page == 7);
}

BOOST_AUTO_TEST_CASE(it_may_grow_and_begin_again) {
    const std::string row = "3 | Số lãnh đạo được bổ nhiệm (lũy kế từ đầu năm) | Người | ";
    BOOST_TEST(compare({report("a", 1, row + "14"), report("b", 2, row + "19")}).empty());
    BOOST_TEST(compare({report("a", 4, row + "14", "UBND TỈNH SÔNG MÂY", 2023), report("b", 1, row + "9")}).empty());
    BOOST_TEST(compare({report("a", 1, row + "19"), report("b", 2, row + "14", "UBND TỈNH ĐÁ BẠC")}).empty());
}

BOOST_AUTO_TEST_CASE(a_count_of_the_period_may_fall) {
    const std::string row = "3 | Số viên chức được tuyển dụng | Người | ";
    BOOST_TEST(compare({report("a", 1, row + "190"), report("b", 2, row + "14")}).empty());
}

BOOST_AUTO_TEST_CASE(all_there_is_jumps) {
    const std::string row = "1 | Tổng số TTHC thuộc thẩm quyền giải quyết tại địa phương | Thủ tục | ";
    BOOST_TEST(compare({report("a", 1, row + "1.872"), report("b", 2, row + "18.720")}).size() == 1u);
    BOOST_TEST(compare({report("a", 1, row + "1.872"), report("b", 2, row + "1.901")}).empty());
    const std::string flow = "1 | Tổng số hồ sơ đã tiếp nhận | Hồ sơ | ";
    BOOST_TEST(compare({report("a", 1, flow + "1.872"), report("b", 2, flow + "18.720")}).empty());
}

BOOST_AUTO_TEST_CASE(one_period_told_twice) {
    const std::string row = "1 | Số VBQPPL đã rà soát | Văn bản | ";
    BOOST_TEST(compare({report("a", 2, row + "40"), report("b", 2, row + "46")}).size() == 1u);
    BOOST_TEST(compare({report("a", 2, row + "40"), report("b", 2, row + "40")}).empty());
}

BOOST_AUTO_TEST_CASE(a_past_year_restated) {
    const std::string heads = "% 2022 ; 2023 ; 2024\n1 | Số VBQPPL đã rà soát | Văn bản | ";
    const auto findings = compare({report("a", 1, heads + "40 ; 44 ; 9"), report("b", 2, heads + "40 ; 41 ; 20")});
    BOOST_TEST_REQUIRE(findings.size() == 1u);  // 2024 goes on
    BOOST_TEST(findings[0].earlier.raw == "44");
}

BOOST_AUTO_TEST_CASE(rounded_money_is_the_same) {
    BOOST_TEST(compare({report("a", 2, "1 | Vốn đã giải ngân | Triệu đồng | 8.007"),
                        report("b", 2, "1 | Vốn đã giải ngân | Tỷ đồng | 8,0")})
                   .empty());
}

BOOST_AUTO_TEST_CASE(rows_that_stand_twice_are_left_out) {
    const std::string lines = "1 | Số phiếu | Phiếu | 4\n2 | Số phiếu | Phiếu | 5";
    BOOST_TEST(report("a", 1, lines).values.empty());
    BOOST_TEST(compare({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
