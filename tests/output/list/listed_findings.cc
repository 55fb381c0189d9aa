#include "output/list/listed_findings.h"

#include <boost/test/unit_test.hpp>
#include <tuple>

#include "output/list/bodies.h"
#include "output/list/decisions.h"
#include "output/list/expected_bodies.h"
#include "output/list/known_findings.h"
#include "output/list/list_cells.h"
#include "output/list/list_forms.h"
#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(listed_findings_tests)

namespace {

tests::Sample sample_of(const std::string& body, int quarter) {
    tests::Sample sample = tests::sample();
    sample.document.file = body + ".pdf";
    sample.facts.report.issuer = "UBND\n" + body;
    sample.facts.report.level = normalize::Level::province;
    sample.facts.report.territory.name = body;
    sample.facts.report.period = {.kind = normalize::PeriodKind::quarter,
                                  .year = 2025,
                                  .number = quarter,
                                  .from = normalize::CalendarDate{2025, 3 * quarter - 2, 1},
                                  .to = normalize::CalendarDate{2025, 3 * quarter, 30}};
    for (std::size_t i = 0; i < sample.audit.findings.size(); ++i)
        sample.audit.findings[i].fingerprint = "0123456789abcde" + std::to_string(i);
    return sample;
}

FindingsList list_of(const std::vector<tests::Sample>& samples) {
    FindingsList list;
    for (const tests::Sample& sample : samples) list.add(sample.report());
    list.sort();
    return list;
}

// What the next list is told.
std::vector<KnownFinding> known_after(FindingsList& list, const std::vector<KnownFinding>& last) {
    std::string lines;
    write_known(list, mark_known(list, last), [&](std::string_view piece) { lines += piece; });
    return *known_in(lines);
}

std::vector<IndicatorLine> indicators_of(const FindingsList& list, const std::vector<BodyLine>& bodies,
                                         const std::vector<normalize::Indicator>& catalogue, Language language) {
    std::vector<IndicatorLine> lines;
    for_each_indicator(list, bodies, catalogue, language, [&](const IndicatorLine& line) { lines.push_back(line); });
    return lines;
}

std::string text_of(const FindingsList& list, void (*write)(const FindingsList&, Language, const Sink&)) {
    std::string text;
    write(list, Language::vi, [&](std::string_view piece) { text += piece; });
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_a_report_gives) {
    const FindingsList list = list_of({sample_of("Tỉnh Hai", 1), sample_of("Tỉnh Ba", 1)});
    BOOST_TEST_REQUIRE(list.reports.size() == 2U);
    BOOST_TEST(list.reports[0].body == "Tỉnh Hai");
    BOOST_TEST(list.reports[0].issuer == "UBND Tỉnh Hai");
    BOOST_TEST_REQUIRE(list.findings.size() >= 2U);
    BOOST_TEST(list.reports[list.findings.front().report].body == "Tỉnh Ba");  // bodies of one rank by their names
    BOOST_TEST(!list.findings.front().why.vi.empty());
    BOOST_TEST(list_cells(list, list.findings.front(), Language::vi).size() == list_columns);
    BOOST_TEST(list_heads(Language::en).size() == list_columns);
    BOOST_TEST(list_cells(list, list.findings.front(), Language::vi)[3] == "quý I/2025");
}

BOOST_AUTO_TEST_CASE(departments_of_one_name_are_apart) {
    tests::Sample sample = sample_of("Hai", 1);
    sample.facts.report.level = normalize::Level::department;
    sample.facts.report.issuer = "SỞ NỘI VỤ";
    BOOST_TEST(list_of({sample}).reports[0].body == "SỞ NỘI VỤ (Hai)");
    sample.facts.report.issuer = "";
    sample.facts.report.territory.name = "";
    const FindingsList nameless = list_of({sample});
    BOOST_TEST(nameless.reports[0].body == "");
    BOOST_TEST(owner_of(nameless.reports[0]) == "Hai.pdf");
}

BOOST_AUTO_TEST_CASE(of_several_suspects_none_should_be_anything) {
    tests::Sample sample = sample_of("Hai", 1);
    BOOST_TEST_REQUIRE(!sample.audit.findings.empty());
    audit::Finding& finding = sample.audit.findings.front();
    BOOST_TEST_REQUIRE(finding.suspects.size() == 1U);
    BOOST_TEST(list_of({sample}).findings.front().suspect != "");
    finding.suspects.push_back(finding.suspects.front());
    const FindingsList list = list_of({sample});
    BOOST_TEST(list.findings.front().suspect == "");
    BOOST_TEST(list.findings.front().should_be == "");
}

BOOST_AUTO_TEST_CASE(a_department_is_not_its_province) {
    tests::Sample sample = sample_of("Tỉnh Hai", 1);
    sample.facts.report.level = normalize::Level::department;
    BOOST_TEST(list_of({sample}).reports[0].body == "UBND Tỉnh Hai");
}

BOOST_AUTO_TEST_CASE(new_known_and_gone) {
    FindingsList first = list_of({sample_of("Tỉnh Hai", 1), sample_of("Tỉnh Ba", 1)});
    const std::vector<KnownFinding> known = known_after(first, {});
    for (const ListedFinding& finding : first.findings) BOOST_TEST(!finding.known);
    BOOST_TEST(first.gone.empty());
    // The next quarter is another report; of the same one a finding was mended.
    tests::Sample mended = sample_of("Tỉnh Hai", 1);
    mended.audit.findings.clear();
    FindingsList second = list_of({mended, sample_of("Tỉnh Hai", 2), sample_of("Tỉnh Ba", 1)});
    const std::vector<KnownFinding> next = known_after(second, known);
    for (const ListedFinding& finding : second.findings) {
        const ListedReport& report = second.reports[finding.report];
        BOOST_TEST(finding.known == (report.body == "Tỉnh Ba"));
    }
    BOOST_TEST_REQUIRE(!second.gone.empty());
    BOOST_TEST(second.gone.front().body == "Tỉnh Hai");
    // A report that is not in this list is not forgotten.
    FindingsList third = list_of({sample_of("Tỉnh Tư", 1)});
    BOOST_TEST(known_after(third, next).size() > next.size());
    BOOST_TEST(third.gone.empty());
}

BOOST_AUTO_TEST_CASE(reports_without_a_name_are_not_one) {
    std::vector<tests::Sample> samples = {sample_of("Tỉnh Hai", 1), sample_of("Tỉnh Ba", 1)};
    for (tests::Sample& sample : samples) {
        sample.facts.report.issuer.clear();
        sample.facts.report.territory.name.clear();
    }
    FindingsList first = list_of(samples);
    const std::vector<KnownFinding> known = known_after(first, {});
    BOOST_TEST(known.size() == first.findings.size());
    samples[1].audit.findings.clear();
    FindingsList second = list_of({samples[1]});
    BOOST_TEST(known_after(second, known).size() == samples[0].audit.findings.size());
    BOOST_TEST_REQUIRE(!second.gone.empty());
    for (const GoneFinding& gone : second.gone) BOOST_TEST(gone.report == "Tỉnh Ba.pdf");
}

BOOST_AUTO_TEST_CASE(a_decision_is_of_one_body) {
    FindingsList list = list_of({sample_of("Tỉnh Hai", 1), sample_of("Tỉnh Ba", 1)});
    const std::string fingerprint = list.findings.front().fingerprint;
    const auto decisions = decisions_in(
        line_of({.fingerprint = fingerprint, .body = "Tỉnh Ba", .state = "accepted", .note = "a", .decided_at = {}}) +
        line_of({.fingerprint = fingerprint, .body = "Tỉnh Ba", .state = "rejected", .note = "b", .decided_at = {}}) +
        "{\"schema\":\"solieu.decision/1\",\"fing");  // whoever wrote it died
    BOOST_TEST_REQUIRE(decisions.has_value());
    put_decisions(*decisions, list);
    for (const ListedFinding& finding : list.findings) {
        const bool decided = finding.fingerprint == fingerprint && list.reports[finding.report].body == "Tỉnh Ba";
        BOOST_TEST(finding.decision.state == (decided ? "rejected" : ""));
    }
}

BOOST_AUTO_TEST_CASE(communes_of_one_name_are_told_apart_by_their_provinces) {
    FindingsList list;
    list.knowledge = list_knowledge(built_in_lexicon());
    for (const char* province : {"04", "08", ""}) {
        tests::Sample sample = sample_of("An Hòa", 3);
        sample.document.file = "an-hoa-" + std::string(province) + ".pdf";
        sample.facts.report.issuer = "UBND XÃ AN HÒA";
        sample.facts.report.level = normalize::Level::commune;
        sample.facts.report.territory.level = normalize::Level::commune;
        sample.facts.report.territory.province_code = province;
        sample.facts.report.date = normalize::CalendarDate{2025, 10, 3};
        list.add(sample.report());
    }
    BOOST_TEST(list.reports[0].body == "An Hòa (Cao Bằng)");
    BOOST_TEST(list.reports[1].body == "An Hòa (Tuyên Quang)");
    BOOST_TEST(list.reports[2].body == "An Hòa");  // nobody says where
    const std::vector<BodyLine> bodies = bodies_of(list, Language::vi);
    BOOST_TEST(bodies.size() == 3U);
    // The province of a commune has not reported by that, nor has the commune of another one.
    expect_bodies(list, {"Tỉnh Cao Bằng", "Xã An Hòa, tỉnh Tuyên Quang", "Xã An Hòa, tỉnh Lạng Sơn"},
                  built_in_lexicon());
    BOOST_TEST(list.missing.front() == "Tỉnh Cao Bằng");
    BOOST_TEST(!list.reports[0].expected);
    BOOST_TEST(list.reports[1].expected);
    // A decision is of one of them.
    const std::string fingerprint = list.findings.front().fingerprint;
    put_decisions({{{fingerprint, "An Hòa (Tuyên Quang)"},
                    {.fingerprint = fingerprint, .body = {}, .state = "accepted", .note = {}, .decided_at = {}}}},
                  list);
    for (const ListedFinding& finding : list.findings)
        BOOST_TEST((finding.decision.state == "accepted") ==
                   (finding.report == 1 && finding.fingerprint == fingerprint));
}

BOOST_AUTO_TEST_CASE(who_has_not_reported) {
    FindingsList list = list_of({sample_of("Tỉnh Hai", 1)});
    list.reports.back().issuer = "UBND huyện Tha Nam, tỉnh Hoa Nam";
    expect_bodies(list, {"tinh hai", "Hai", "Hoa Nam", "Tỉnh Ba", "Tỉnh Hạ", ""}, built_in_lexicon());
    BOOST_TEST(list.missing == (std::vector<std::string>{"Tỉnh Ba", "Tỉnh Hạ"}), boost::test_tools::per_element());
    const std::vector<BodyLine> bodies = bodies_of(list, Language::vi);
    BOOST_TEST_REQUIRE(bodies.size() == 3U);
    BOOST_TEST(bodies[0].reports == 1);
    BOOST_TEST(bodies[1].reports == 0);
}

BOOST_AUTO_TEST_CASE(what_is_far_from_the_median) {
    FindingsList list;
    std::vector<BodyLine> bodies;
    for (const char* value : {"10", "12", "11", "13", "1.2", "140"}) {
        list.reports.push_back({.body = "B" + std::to_string(list.reports.size())});
        list.values.push_back({.report = list.reports.size() - 1,
                               .indicator = "x.y",
                               .unit = "%",
                               .value = *parse_plain(value),
                               .place = {}});
    }
    normalize::Indicator indicator;
    indicator.id = "x.y";
    indicator.vi = "Tỷ lệ";
    const std::vector<IndicatorLine> lines =
        indicators_of(list, bodies_of(list, Language::vi), {indicator, indicator}, Language::vi);
    BOOST_TEST_REQUIRE(lines.size() == 1U);
    BOOST_TEST(to_plain(*lines[0].median) == "11.5");
    BOOST_TEST((lines[0].far == std::vector<bool>{false, false, false, false, false, true}));
    list.values.push_back({.report = 4, .indicator = "x.z", .unit = "%", .value = *parse_plain("1.1"), .place = {}});
    for (const std::size_t report : {0, 1, 2, 3, 5}) {
        list.values.push_back(
            {.report = report, .indicator = "x.z", .unit = "%", .value = list.values.value_of(report), .place = {}});
    }
    indicator.id = "x.z";
    BOOST_TEST(indicators_of(list, bodies_of(list, Language::vi), {indicator}, Language::vi)[0].far[4]);
}

BOOST_AUTO_TEST_CASE(bodies_are_compared_for_the_period_that_most_reports_are_of) {
    FindingsList list;
    // A in both quarters, B and C in the first; of A's two reports of that quarter the last counts.
    for (const auto& [body, quarter, value] :
         {std::tuple{"A", 2, 70}, {"A", 1, 10}, {"B", 1, 20}, {"C", 1, 30}, {"A", 1, 11}}) {
        list.reports.push_back({.body = body, .period = sample_of(body, quarter).facts.report.period});
        list.values.push_back({.report = list.reports.size() - 1,
                               .indicator = "x.y",
                               .unit = "",
                               .value = {.coefficient = value, .decimals = 0},
                               .place = {}});
    }
    normalize::Indicator indicator;
    indicator.id = "x.y";
    BOOST_TEST(key_of(common_period(list)) == "quarter 1 2025");
    const auto lines = indicators_of(list, bodies_of(list, Language::vi), {indicator}, Language::vi);
    BOOST_TEST(to_plain(*lines.at(0).values.at(0)) == "11");
    BOOST_TEST(to_plain(*lines.at(0).median) == "20");
}

BOOST_AUTO_TEST_CASE(its_forms) {
    FindingsList list = list_of({sample_of("<b>Tỉnh</b> \"=1\"", 1)});
    expect_bodies(list, {"Tỉnh Ba"}, built_in_lexicon());
    std::string csv;
    write_list_csv(list, Language::vi, csv_vietnamese, [&](std::string_view piece) { csv += piece; });
    BOOST_TEST(
        csv.starts_with("\xEF\xBB\xBF"
                        "Mức độ;Đơn vị;"));
    ListedFinding finding = list.findings.front();
    finding.written = "1.5";
    finding.should_be = "2.5";
    for (const auto& [rule, shown] : {std::pair{audit::Rule::sum, "2,5"}, std::pair{audit::Rule::stt, "2.5"}}) {
        finding.rule = rule;
        list.findings = KeptFindings();
        list.findings.push_back(finding);
        csv.clear();
        write_list_csv(list, Language::vi, csv_vietnamese, [&](std::string_view piece) { csv += piece; });
        BOOST_TEST(csv.find(";1.5;") != std::string::npos, csv);  // as written
        BOOST_TEST(csv.find(";" + std::string(shown) + ";") != std::string::npos, csv);
    }
    const std::string html = text_of(list, write_list_html);
    BOOST_TEST(html.find("<b>") == std::string::npos);
    BOOST_TEST(html.find("&lt;b&gt;") != std::string::npos);
    BOOST_TEST(html.find("chưa có báo cáo") != std::string::npos);
    std::string json;
    write_list_json(list, [&](std::string_view piece) { json += piece; });
    BOOST_TEST(json.starts_with("{\"schema\":\"solieu.list/1\""));
    BOOST_TEST(json.find("\"missing\":[\"Tỉnh Ba\"]") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
