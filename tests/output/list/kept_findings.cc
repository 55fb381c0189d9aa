#include "output/list/kept_findings.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(kept_findings_tests)

BOOST_AUTO_TEST_CASE(what_is_kept_comes_back) {
    KeptFindings findings;
    BOOST_TEST(findings.empty());
    findings.push_back({.report = 2,
                        .severity = Severity::error,
                        .rule = audit::Rule::ratio,
                        .fingerprint = "0123456789abcdef",
                        .page = 7,
                        .table = "B",
                        .row = "1.4 T",
                        .written = "1.540",
                        .suspect = "S",
                        .suspect_written = "9",
                        .should_be = "8",
                        .computed = "1531",
                        .why = {.vi = "v", .en = "e"},
                        .picture = {.media_type = "image/png", .bytes = std::string("\0x", 2), .width = 3, .height = 4},
                        .known = false,
                        .decision = {.state = "accepted", .note = "n"},
                        .between = "1540"});
    const ListedFinding finding = findings.front();
    BOOST_TEST(finding.report == 2U);
    BOOST_TEST((finding.severity == Severity::error));
    BOOST_TEST((finding.rule == audit::Rule::ratio));
    BOOST_TEST(finding.fingerprint == "0123456789abcdef");
    BOOST_TEST(finding.page == 7);
    BOOST_TEST((finding.table + finding.row + finding.written + finding.suspect + finding.suspect_written) ==
               "B1.4 T1.540S9");
    BOOST_TEST((finding.should_be + finding.computed + finding.why.vi + finding.why.en) == "81531ve");
    BOOST_TEST((finding.picture.bytes == std::string("\0x", 2)));
    BOOST_TEST(finding.picture.width == 3);
    BOOST_TEST(finding.decision.state == "accepted");
    BOOST_TEST(finding.between == "1540");
    BOOST_TEST(findings.report_of(0) == 2U);
    BOOST_TEST(findings.has_picture(0));
    findings.set_known(0, true);
    findings.decide(0, {.state = "rejected", .note = "m"});
    BOOST_TEST(findings[0].known);
    BOOST_TEST(findings[0].decision.state == "rejected");
}

BOOST_AUTO_TEST_CASE(they_are_sorted_with_all_that_is_known_of_them) {
    KeptFindings findings;
    for (const std::size_t report : {3, 1, 2, 1})
        findings.push_back({.report = report, .fingerprint = std::to_string(findings.size())});
    findings.decide(2, {.state = "accepted", .note = ""});
    findings.set_known(1, true);
    findings.sort([](const auto& a, const auto& b) { return a.second < b.second; });
    std::string order, decided, known;
    for (const ListedFinding& finding : findings) {
        order += finding.fingerprint;
        decided += finding.decision.state.empty() ? "-" : "d";
        known += finding.known ? "k" : "-";
    }
    BOOST_TEST(order == "1320");
    BOOST_TEST(decided == "--d-");
    BOOST_TEST(known == "k---");
}

BOOST_AUTO_TEST_SUITE_END()
