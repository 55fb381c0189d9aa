// Every committed sample, read whole and compared with its truth: rows, cells, prose figures, planted faults, alarms.

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "tests/corpus/score.h"

BOOST_AUTO_TEST_SUITE(samples_tests)

namespace {

using namespace solieu::corpus;

// What a sample is allowed to miss, with the reason: in allowances.json beside them. Nothing unless it is there.
struct Allowance {
    int rows = 0, values = 0, facts = 0, stray = 0, faults = 0, false_errors = 0;
    std::string reason;
};

Allowance allowance_of(const std::string& name) {
    std::ifstream file("corpus/samples/allowances.json", std::ios::binary);
    if (!file) return {};
    const nlohmann::json all = nlohmann::json::parse(file);
    if (!all.contains(name)) return {};
    const nlohmann::json& entry = all.at(name);
    return {entry.value("rows", 0),   entry.value("values", 0),       entry.value("facts", 0), entry.value("stray", 0),
            entry.value("faults", 0), entry.value("false_errors", 0), entry.at("reason")};
}

std::string of(int part, int whole) {
    return std::to_string(part) + "/" + std::to_string(whole);
}

BOOST_AUTO_TEST_CASE(there_are_samples) {
    BOOST_TEST(sample_names().size() >= 10u);
}

BOOST_DATA_TEST_CASE(a_sample_yields_its_truth, boost::unit_test::data::make(sample_names()), name) {
    const Truth truth = read_truth("corpus/samples/" + name + ".truth.json");
    const Outcome outcome = run(truth.document);
    BOOST_REQUIRE_MESSAGE(outcome.read, truth.document + ": " + outcome.trouble);
    const Score score = compare(truth, outcome);
    std::string told = name + ": rows " + of(score.rows_right, score.rows) + " values " +
                       of(score.values_right, score.values) + " extra " + std::to_string(score.extra_rows) +
                       " figures " + of(score.facts_right, score.facts) + " stray " + std::to_string(score.stray) +
                       " faults " + of(score.faults_found, score.faults) + " false " +
                       std::to_string(score.false_errors);
    for (const std::string& miss : score.misses) told += "\n  " + miss;
    BOOST_TEST_MESSAGE(told);

    const Allowance allowed = allowance_of(name);
    BOOST_TEST(score.rows - score.rows_right <= allowed.rows);
    BOOST_TEST(score.values - score.values_right <= allowed.values);
    BOOST_TEST(score.extra_rows == 0);
    BOOST_TEST(score.facts - score.facts_right <= allowed.facts);
    BOOST_TEST(score.stray <= allowed.stray);
    BOOST_TEST(score.faults - score.faults_found <= allowed.faults);
    BOOST_TEST(score.false_errors <= allowed.false_errors);
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
