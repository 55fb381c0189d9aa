#include "audit/levels.h"

#include <boost/test/unit_test.hpp>

#include "normalize/indicators/indicator.h"
#include "normalize/indicators/match_indicator.h"
#include "output/words/messages.h"

using namespace solieu;
using audit::LevelReport;
using normalize::Level;

BOOST_AUTO_TEST_SUITE(levels_tests)

namespace {

const std::string of_communes = "dossiers.commune.settled", own = "dossiers.settled";

LevelReport report(const std::string& body, Level level, const std::string& indicator, int value,
                   const std::string& province = "04") {
    LevelReport report{.body = body, .named = true, .level = level};
    report.territory = {.name = body, .level = level, .province_code = province};
    if (level == Level::province) report.territory.code = province;
    report.period = {.kind = normalize::PeriodKind::quarter, .year = 2025, .number = 2};
    report.values = {{.indicator = indicator, .basis = {}, .value = *parse_plain(std::to_string(value))}};
    return report;
}

std::vector<LevelReport> reports(int whole) {
    return {report("Cao Bằng", Level::province, of_communes, whole), report("An Hòa", Level::commune, own, 300),
            report("Bình Sơn", Level::commune, own, 210)};
}

std::vector<audit::LevelFinding> compare(const std::vector<LevelReport>& reports, bool all_there) {
    const auto words = [&reports](std::size_t report, std::size_t value) {
        return audit::LevelWords{.written = to_plain(reports[report].values[value].value), .row = {"name.row", {}}};
    };
    return audit::compare_levels({.reports = reports, .all_there = all_there, .words = words}, built_in_lexicon());
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_table_names_what_the_catalogue_has) {
    const Lexicon& lexicon = built_in_lexicon();
    for (const PackRow& row : lexicon.rows("member_sums.tsv")) {
        const normalize::Indicator* upper = normalize::find_indicator(row[0], lexicon);
        BOOST_TEST_REQUIRE(upper != nullptr, row[0]);
        BOOST_TEST(normalize::find_indicator(row[2], lexicon) != nullptr, row[2]);
        BOOST_TEST((row[3].empty() || normalize::find_indicator(row[3], lexicon) != nullptr), row[3]);
        const bool labelled = upper->vi == row[5] || std::ranges::any_of(upper->labels, [&](const auto& label) {
                                  return label.text == row[5];
                              });
        BOOST_TEST(labelled, row[5]);
    }
}

BOOST_AUTO_TEST_CASE(members_exceed_the_whole) {
    const auto found = compare(reports(500), false);
    BOOST_TEST_REQUIRE(found.size() == 1u);
    BOOST_TEST(found[0].report == 0u);
    BOOST_TEST((found[0].members == std::vector<std::size_t>{1, 2}));
    BOOST_TEST(to_plain(found[0].sum) == "510");
    const std::string text = output::text_of(found[0].message, output::Language::vi);
    for (const char* part : {"500", "510", "An Hòa 300; Bình Sơn 210", "2 đơn vị"})
        BOOST_TEST(text.find(part) != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(the_whole_may_be_more_where_not_all_are_there) {
    BOOST_TEST(compare(reports(600), false).empty());
    BOOST_TEST(compare(reports(600), true).size() == 1u);
    BOOST_TEST(compare(reports(510), true).empty());
    std::vector<LevelReport> one_unnamed = reports(600);
    one_unnamed[2].named = false;  // then the names are not all there are
    BOOST_TEST(compare(one_unnamed, true).empty());
    std::vector<LevelReport> one_silent = reports(600);
    one_silent[2].values.clear();
    BOOST_TEST(compare(one_silent, true).empty());
}

BOOST_AUTO_TEST_CASE(only_what_surely_belongs_together) {
    std::vector<LevelReport> elsewhere = reports(100);
    for (std::size_t i : {1u, 2u}) elsewhere[i].territory.province_code = "10";
    BOOST_TEST(compare(elsewhere, false).empty());
    for (std::size_t i : {1u, 2u}) elsewhere[i].territory.province_code = "";
    BOOST_TEST(compare(elsewhere, false).empty());
    std::vector<LevelReport> before = reports(100);
    for (std::size_t i : {1u, 2u}) before[i].period.number = 1;
    BOOST_TEST(compare(before, false).empty());
    std::vector<LevelReport> cumulative = reports(100);
    for (std::size_t i : {1u, 2u}) cumulative[i].values[0].basis = "cumulative";
    BOOST_TEST(compare(cumulative, false).empty());
    std::vector<LevelReport> districts = reports(100);
    for (std::size_t i : {1u, 2u}) districts[i].level = Level::district;  // which have communes of their own
    BOOST_TEST(compare(districts, false).empty());
}

BOOST_AUTO_TEST_CASE(a_department_belongs_to_the_province_that_its_head_names) {
    const std::string departments = "dossiers.departments.settled";
    std::vector<LevelReport> all = {report("Sông Mây", Level::province, departments, 200, ""),
                                    report("SỞ NỘI VỤ (Sông Mây)", Level::department, own, 210, "")};
    all[1].territory = {.name = "Sông Mây", .level = Level::province};
    BOOST_TEST(compare(all, false).size() == 1u);
    all[1].territory.name = "Đá Bạc";
    BOOST_TEST(compare(all, false).empty());
}

BOOST_AUTO_TEST_CASE(a_body_that_reported_twice) {
    std::vector<LevelReport> all = reports(500);
    all.push_back(report("An Hòa", Level::commune, own, 280));
    BOOST_TEST(compare(all, false).empty());  // 280 + 210
    BOOST_TEST(compare(all, true).empty());
    all[3].values[0].value = *parse_plain("295");
    BOOST_TEST(compare(all, false).size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
