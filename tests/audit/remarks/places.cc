#include "audit/remarks/places.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "normalize/report/row_places.h"

using namespace solieu;
using namespace solieu::audit;
using normalize::CalendarDate;

BOOST_AUTO_TEST_SUITE(places_tests)

namespace {

struct Sample {
    grammar::Statements statements;
    normalize::Facts facts;

    Sample(const std::vector<std::string>& labels, const CalendarDate& from, const CalendarDate& date) {
        facts.report.period.from = from;
        facts.report.period.to = date;
        facts.report.date = facts.report.not_after = date;
        statements.dates.emplace_back();
        statements.head.date = 0;
        grammar::Table& table = statements.tables.emplace_back();
        facts.row_begin.emplace_back();
        for (std::size_t r = 0; r < labels.size(); ++r) {
            table.rows.emplace_back().label.text = labels[r];
            facts.row_begin[0].push_back(static_cast<int>(r));
            normalize::Fact& fact = facts.facts.emplace_back();
            fact.table = 0;
            fact.row = static_cast<int>(r);
            fact.value = 0;
            fact.time = facts.report.period;
            fact.quantity.value = Decimal{};
        }
        facts.row_places = normalize::places_of_rows(statements, facts.report, built_in_lexicon());
    }

    std::vector<Finding> findings() const { return find_places_of_other_times(statements, facts); }
};

constexpr CalendarDate july{2025, 7, 1}, autumn{2025, 10, 5};

}  // namespace

BOOST_AUTO_TEST_CASE(rows_of_districts_after_their_end) {
    const std::vector<Finding> findings =
        Sample({"Huyện Đá Bạc", "Xã Đồi Chè", "Thị trấn An Hòa"}, july, autumn).findings();
    BOOST_TEST_REQUIRE(findings.size() == 1U);
    BOOST_TEST((findings[0].severity == Severity::warning));
    BOOST_TEST((findings[0].rule == Rule::date));
    BOOST_TEST(findings[0].refs.size() == 2U);
    BOOST_TEST(findings[0].refs[1].index == 2);
    BOOST_TEST(findings[0].message.at(0).code == "places.rows");
}

BOOST_AUTO_TEST_CASE(none_where_they_stand_rightly) {
    BOOST_TEST(Sample({"Huyện Đá Bạc"}, {2025, 1, 1}, autumn).findings().empty());           // the year began with them
    BOOST_TEST(Sample({"Huyện Đá Bạc"}, {2025, 1, 1}, {2025, 5, 1}).findings().empty());     // they were there
    BOOST_TEST(Sample({"Huyện Đá Bạc (cũ)"}, july, autumn).findings().empty());              // said to be of before
    BOOST_TEST(Sample({"Xã Đồi Chè", "Đặc khu An Hòa"}, july, autumn).findings().empty());   // as it is now
    BOOST_TEST(Sample({"Thành phố Sông Mây"}, july, autumn).findings().empty());             // who knows
    BOOST_TEST(Sample({"Số huyện báo cáo", "Cấp huyện"}, july, autumn).findings().empty());  // no names
    Sample plan({"Huyện Đá Bạc", "Huyện An Hòa"}, july, autumn);
    plan.facts.facts[0].time.from = plan.facts.facts[1].time.from = CalendarDate{2024, 1, 1};  // a column of last year
    BOOST_TEST(plan.findings().empty());
    Sample blank({"Huyện Đá Bạc"}, july, autumn);
    blank.facts.facts[0].quantity.value = std::nullopt;  // a line of the form
    BOOST_TEST(blank.findings().empty());
    Sample faint({"Huyện Đá Bạc"}, july, autumn);
    faint.statements.tables[0].rows[0].label.runs.push_back(
        {.begin = 0, .end = 5, .place = {.page = 1, .confidence = 0.6F}});
    BOOST_TEST(faint.findings().empty());
}

BOOST_AUTO_TEST_CASE(an_issuer_that_was_no_more) {
    Sample sample({}, july, autumn);
    sample.facts.report.issuer = "UBND HUYỆN ĐÁ BẠC";
    sample.facts.report.territory = {.name = "ĐÁ BẠC", .level = normalize::Level::district};
    BOOST_TEST(sample.findings().empty());
    sample.facts.report.territory.until = CalendarDate{2025, 6, 30};
    const std::vector<Finding> findings = sample.findings();
    BOOST_TEST_REQUIRE(findings.size() == 1U);
    BOOST_TEST((findings[0].severity == Severity::warning));
    BOOST_TEST(findings[0].message.at(0).code == "places.issuer");
    BOOST_TEST((findings[0].refs.at(0).kind == Ref::Kind::date));
    // What was begun before is still signed in the weeks after.
    sample.facts.report.date = CalendarDate{2025, 7, 10};
    sample.facts.report.period.from = CalendarDate{2025, 1, 1};
    BOOST_TEST(sample.findings().empty());
    sample.facts.report.date = CalendarDate{2025, 6, 30};
    BOOST_TEST(sample.findings().empty());
    sample.facts.report.date = std::nullopt;
    BOOST_TEST(sample.findings().empty());
}

BOOST_AUTO_TEST_SUITE_END()
