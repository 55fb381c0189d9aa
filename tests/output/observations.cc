#include "output/observations.h"

#include <boost/test/unit_test.hpp>

#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(observations_tests)

namespace {

std::vector<Observation> all(const tests::Sample& sample) {
    std::vector<Observation> out;
    for_each_observation(sample.report(), [&](const Observation& observation) { out.push_back(observation); });
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(cells_then_prose) {
    tests::Sample sample = tests::sample();
    sample.facts.facts[1].quantity.read = tests::plain("1340.50");
    sample.facts.facts[1].indicator = "dossiers.online";
    sample.facts.facts[1].basis = normalize::Basis::cumulative;
    const std::vector<Observation> found = all(sample);
    BOOST_TEST_REQUIRE(found.size() == 3U);
    BOOST_TEST(found[0].id == "t1.r1.v1");
    BOOST_TEST(found[0].status == "as-read");
    BOOST_TEST(found[0].indicator == "");
    BOOST_TEST(found[1].id == "t1.r2.v1");
    BOOST_TEST(found[1].label == "Trực tuyến");
    BOOST_TEST(found[1].unit == "Hồ sơ");
    BOOST_TEST(found[1].column_title == "Năm 2031");
    BOOST_TEST(found[1].indicator == "dossiers.online");
    BOOST_TEST(found[1].period == "2031");
    BOOST_TEST(found[1].basis == "cumulative");
    BOOST_TEST(found[1].raw == "1240,5 0");
    BOOST_TEST(found[1].status == "repaired");
    BOOST_TEST(found[2].id == "f1");
    BOOST_TEST(!found[2].from_cell());
    BOOST_TEST(found[2].raw == "1.030/1.240 hồ sơ");
    BOOST_TEST(found[2].place.page == 1);
}

BOOST_AUTO_TEST_CASE(a_blank_of_a_group_row_is_none) {
    tests::Sample sample = tests::sample();
    sample.statements.tables[0].rows[0].values[0].text = {};
    BOOST_TEST(all(sample).size() == 3U);
    BOOST_TEST(is_observation(sample.report(), 0, 0, 0));
    sample.statements.tables[0].rows[0].kind = grammar::RowKind::group;
    BOOST_TEST(all(sample).size() == 2U);
    BOOST_TEST(!is_observation(sample.report(), 0, 0, 0));
    BOOST_TEST(!is_observation(sample.report(), 0, 1, 1));
    BOOST_TEST(!is_observation(sample.report(), 0, 1, -1));
    BOOST_TEST(!is_observation(sample.report(), 1, 0, 0));
    BOOST_TEST(observation_id(0, 1, -1) == "");
}

BOOST_AUTO_TEST_CASE(findings_by_value) {
    tests::Sample sample = tests::sample();
    sample.audit.findings.push_back(sample.audit.findings[0]);
    sample.audit.findings[1].refs[0].value = -1;  // of the row as a whole
    const FindingsOfValues findings(sample.audit);
    const std::vector<Observation> found = all(sample);
    BOOST_TEST(findings.of(found[0]) == std::vector<int>({0}), boost::test_tools::per_element());
    BOOST_TEST(findings.of(found[1]) == std::vector<int>({0, 1}), boost::test_tools::per_element());
    BOOST_TEST(findings.of(found[2]) == std::vector<int>({0, 1}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(names_of_what_a_finding_speaks_of) {
    BOOST_TEST(spot_id({.kind = audit::Ref::Kind::row, .table = 2, .index = 11, .value = 0}) == "t3.r12.v1");
    BOOST_TEST(spot_id({.kind = audit::Ref::Kind::row, .table = 2, .index = 11}) == "t3.r12");
    BOOST_TEST(spot_id({.kind = audit::Ref::Kind::figure, .index = 16}) == "f17");
}

BOOST_AUTO_TEST_SUITE_END()
