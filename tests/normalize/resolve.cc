#include "normalize/resolve.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(resolve_tests)

namespace {

grammar::Text text(std::string words) {
    return {.text = std::move(words), .runs = {}};
}

grammar::Row row(std::string label, std::string unit, std::vector<std::string> values) {
    grammar::Row made;
    made.label = text(std::move(label));
    made.unit = text(std::move(unit));
    for (std::size_t at = 0; at < values.size(); ++at) {
        made.values.push_back(
            {.column = static_cast<int>(at), .text = text(values[at]), .place = {.page = 3, .box = {}}});
    }
    return made;
}

grammar::Table table(std::vector<grammar::Row> rows, std::vector<grammar::Column> columns) {
    grammar::Table made;
    made.rows = std::move(rows);
    made.columns = std::move(columns);
    return made;
}

grammar::Column value_column(std::string title, std::string period = "") {
    return {.role = grammar::ColumnRole::value, .title = std::move(title), .period = std::move(period)};
}

Quantity only(const grammar::Row& one, const std::string& head = "Số liệu") {
    grammar::Statements statements;
    statements.tables.push_back(table({one}, {value_column(head)}));
    const Facts facts = resolve(statements, built_in_lexicon());
    BOOST_REQUIRE(facts.facts.size() == 1U);
    return facts.facts[0].quantity;
}

grammar::Date date(int day, int month, int year) {
    grammar::Date made;
    made.day = day, made.month = month, made.year = year;
    made.has_day = day >= 0, made.has_month = month >= 0, made.has_year = year >= 0;
    return made;
}

}  // namespace

BOOST_AUTO_TEST_CASE(facts_stand_in_the_order_of_the_header) {
    grammar::Statements statements;
    statements.tables.push_back(table({row("Nhóm", "", {}), row("Số thủ tục", "Thủ tục", {"1.204", "1.310"})},
                                      {value_column("Năm 2023", "2023"), value_column("Năm 2024", "2024")}));
    statements.tables.push_back(table({row("Số người", "Người", {"12"})}, {value_column("Số liệu")}));
    grammar::Figure none;
    none.none = true;
    none.unit = "hồ sơ";
    none.subject = "hồ sơ  quá hạn";
    grammar::Figure figure;
    figure.number = "12", figure.denominator = "26", figure.unit = "chỉ tiêu";
    statements.figures = {none, figure};
    statements.dates = {date(30, 2, 2024), date(29, 2, 2024), date(-1, 2, 2024)};

    const Facts facts = resolve(statements, built_in_lexicon());
    BOOST_TEST(facts.facts.size() == 5U);
    BOOST_TEST((facts.row_begin == std::vector<std::vector<int>>{{0, 0}, {2}}));
    BOOST_TEST(facts.figure_begin == 3);
    BOOST_TEST(facts.facts[1].period == "2024");
    BOOST_TEST(facts.facts[1].place.page == 3);
    BOOST_TEST((facts.facts[1].table == 0 && facts.facts[1].row == 1 && facts.facts[1].value == 1));
    BOOST_TEST(to_plain(*facts.facts[1].quantity.value) == "1310");
    BOOST_TEST((facts.facts[2].table == 1 && facts.facts[2].from_cell()));
    BOOST_TEST((facts.facts[3].figure == 0 && !facts.facts[3].from_cell()));
    BOOST_TEST((facts.facts[3].quantity.kind == QuantityKind::count));
    BOOST_TEST(to_plain(*facts.facts[3].quantity.value) == "0");
    BOOST_TEST((facts.facts[4].quantity.kind == QuantityKind::fraction));
    BOOST_TEST(facts.dates.size() == 3U);
    BOOST_TEST(!facts.dates[0].has_value());
    BOOST_TEST((facts.dates[1] == CalendarDate{2024, 2, 29}));
    BOOST_TEST(!facts.dates[2].has_value());
}

BOOST_AUTO_TEST_CASE(the_unit_comes_from_the_words_around_where_no_column_has_it) {
    BOOST_TEST((only(row("Hồ sơ đúng hạn", "", {"99,5"}), "Tỷ lệ (%)").kind == QuantityKind::percent));
    BOOST_TEST((only(row("Hồ sơ đúng hạn", "Hồ sơ", {"99,5"}), "Kết quả / Tỷ lệ (%)").kind == QuantityKind::percent));
    BOOST_TEST((only(row("Mức độ hài lòng (%)", "", {"87"})).kind == QuantityKind::percent));
    BOOST_TEST((only(row("Hồ sơ", "Hồ sơ", {"12"}), "Năm 2024 (đạt 50% kế hoạch)").kind == QuantityKind::count));
    const Quantity money = only(row("Kinh phí thực hiện (triệu đồng)", "", {"1.250,5"}));
    BOOST_TEST((money.kind == QuantityKind::money));
    BOOST_TEST(money.unit == "triệu đồng");
    BOOST_TEST(only(row("Tổng số (đã gồm cấp xã)", "", {"12"})).unit == "");

    grammar::Row reported = row("Mức độ hài lòng", "", {"87"});
    reported.reporter = text("Sở Nội vụ (%)");
    BOOST_TEST((only(reported).kind == QuantityKind::percent));

    grammar::Statements statements;
    statements.tables.push_back(table({row("Có mặt", "", {"1.872"})}, {value_column("Số liệu")}));
    statements.tables[0].title = "Biên chế (Đơn vị tính: người)";
    BOOST_TEST(resolve(statements, built_in_lexicon()).facts[0].quantity.unit == "người");
}

BOOST_AUTO_TEST_CASE(rates_without_unit_lean_to_percent) {
    const Quantity rate = only(row("Tỷ lệ hồ sơ đúng hạn", "", {"93,37"}));
    BOOST_TEST((rate.kind == QuantityKind::percent));
    BOOST_TEST(rate.unit == "%");
    BOOST_TEST((only(row("- Tỉ lệ văn bản điện tử", "", {"90"})).kind == QuantityKind::percent));
    BOOST_TEST((only(row("Tỷ lệ hồ sơ đúng hạn", "", {"1.872.000"})).kind == QuantityKind::count));
    BOOST_TEST((only(row("Tỷ lệ hồ sơ đúng hạn", "", {"12/14"})).kind == QuantityKind::fraction));
    BOOST_TEST((only(row("Tỷ lệ hồ sơ đúng hạn", "", {"Chưa thực hiện"})).kind == QuantityKind::text));
    BOOST_TEST((only(row("Tỷ lệ hồ sơ đúng hạn", "", {"12 hồ sơ"})).kind == QuantityKind::count));
    BOOST_TEST((only(row("Số điểm", "", {"93,37"})).kind == QuantityKind::decimal));
    BOOST_TEST((only(row("Tỷ lệ hồ sơ đúng hạn", "Hồ sơ", {"12"})).kind == QuantityKind::count));
}

BOOST_AUTO_TEST_CASE(rows_below_a_rate) {
    grammar::Row below = row("Cấp xã", "", {"99,5"}), count = row("Tổng số hồ sơ", "", {"99"});
    below.parent = count.parent = 0;
    grammar::Statements statements;
    statements.tables.push_back(
        table({row("Tỷ lệ đúng hạn", "", {""}), below, count}, {value_column("Năm 2024", "2024")}));
    statements.tables[0].rows[0].parent = 0;  // its own parent: no endless walk
    const Facts facts = resolve(statements, built_in_lexicon());
    BOOST_TEST((facts.facts[1].quantity.kind == QuantityKind::percent));
    BOOST_TEST((facts.facts[2].quantity.kind == QuantityKind::count));
}

BOOST_AUTO_TEST_CASE(report_facts) {
    grammar::Statements statements;
    statements.head.title = text("Công tác cải cách hành chính  quý III, nhiệm vụ quý IV năm 2023");
    statements.head.number = text("45/BC-UBND");
    statements.head.place = text("Sông Mây");
    statements.head.issuer = text("ỦY BAN NHÂN DÂN\nTỈNH SÔNG MÂY");
    statements.head.period = "quý III";
    statements.dates = {date(1, 1, 2020), date(19, 9, 2023)};
    statements.head.date = 1;
    const ReportFacts report = resolve(statements, built_in_lexicon()).report;
    BOOST_TEST(report.title == "Công tác cải cách hành chính quý III, nhiệm vụ quý IV năm 2023");
    BOOST_TEST(report.number == "45/BC-UBND");
    BOOST_TEST(report.place == "Sông Mây");
    BOOST_TEST(report.issuer == "ỦY BAN NHÂN DÂN TỈNH SÔNG MÂY");
    BOOST_TEST((report.level == Level::province));
    BOOST_TEST((report.date == CalendarDate{2023, 9, 19}));
    BOOST_TEST((report.not_after == report.date));
    BOOST_TEST((report.period.kind == PeriodKind::quarter && report.period.number == 3 && report.period.year == 2023));
    BOOST_TEST((report.period.to == CalendarDate{2023, 9, 30}));
}

BOOST_AUTO_TEST_CASE(blanks_of_the_head_stay_blank) {
    grammar::Statements statements;
    statements.head.number = text("/BC-UBND");
    statements.head.period = "6 tháng đầu năm";
    statements.dates = {date(-1, 2, 2024)};
    statements.head.date = 0;
    grammar::Paragraph opening;
    opening.text = text("Thực hiện kế hoạch, UBND huyện Đá Bạc báo cáo kết quả như sau:");
    statements.paragraphs.push_back(opening);
    const ReportFacts report = resolve(statements, built_in_lexicon()).report;
    BOOST_TEST(report.number == "");
    BOOST_TEST(report.place == "");
    BOOST_TEST(report.issuer == "UBND huyện Đá Bạc");
    BOOST_TEST((report.level == Level::district));
    BOOST_TEST(!report.date.has_value());
    BOOST_TEST((report.not_after == CalendarDate{2024, 2, 29}));
    BOOST_TEST((report.period.kind == PeriodKind::half_year && report.period.year == 2024));
}

BOOST_AUTO_TEST_CASE(impossible_dates_of_the_head) {
    grammar::Statements statements;
    statements.dates = {date(31, 9, 2022), date(26, 0, 2022), date(1, 1, -1), date(1, 1, 0)};
    const auto not_after = [&](int index) {
        statements.head.date = index;
        return resolve(statements, built_in_lexicon()).report.not_after;
    };
    BOOST_TEST((not_after(0) == CalendarDate{2022, 9, 30}));
    BOOST_TEST((not_after(1) == CalendarDate{2022, 12, 31}));
    BOOST_TEST(!not_after(2).has_value());
    BOOST_TEST(!not_after(3).has_value());
    BOOST_TEST(!not_after(99).has_value());
    BOOST_TEST(!not_after(-1).has_value());
}

BOOST_AUTO_TEST_CASE(nothing_at_all) {
    const Facts facts = resolve({}, built_in_lexicon());
    BOOST_TEST(facts.facts.empty());
    BOOST_TEST(facts.figure_begin == 0);
    BOOST_TEST(facts.report.issuer == "");
    BOOST_TEST((facts.report.level == Level::unknown && facts.report.period.kind == PeriodKind::none));
}

BOOST_AUTO_TEST_SUITE_END()
