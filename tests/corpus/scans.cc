// Every committed scan, read whole and compared with its truth. What is wanted at least stands as data in
// corpus/samples/scans/floors.json, for each sample:
//
//   rows, values, facts, faults        at least so many right
//   extra_rows, stray, false_errors    at most so many; no limit when not given
//   reason                             why what is missing is missing
//
// Raise them when the program gets better; each run prints what it found:  ctest -R '^scans$' -V

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <climits>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "tests/corpus/score.h"

BOOST_AUTO_TEST_SUITE(scans_tests)

namespace {

using namespace solieu::corpus;

constexpr const char* folder = "corpus/samples/scans";

nlohmann::json floors() {
    std::ifstream file(std::string(folder) + "/floors.json", std::ios::binary);
    return nlohmann::json::parse(file);
}

std::string of(int part, int whole) {
    char text[64];
    std::snprintf(text, sizeof text, "%d/%d (%.1f %%)", part, whole, whole > 0 ? 100.0 * part / whole : 100.0);
    return text;
}

// "sure of 120/130, 119 of them right"
std::string sureness(const std::vector<Judged>& judged) {
    int sure = 0, right = 0;
    for (const Judged& one : judged) {
        if (one.confidence < 0.95F) continue;
        ++sure;
        right += one.right;
    }
    return "sure of " + of(sure, static_cast<int>(judged.size())) + ", right " + of(right, sure);
}

BOOST_AUTO_TEST_CASE(each_scan_has_its_floors_and_each_floor_its_scan) {
    const nlohmann::json all = floors();
    const std::vector<std::string> names = sample_names(folder);
    BOOST_TEST(names.size() >= 5u);
    BOOST_TEST(names.size() == all.size());
    for (const std::string& name : names) BOOST_TEST(all.contains(name), name);
}

BOOST_DATA_TEST_CASE(a_scan_yields_its_truth, boost::unit_test::data::make(sample_names(folder)), name) {
    const Truth truth = read_truth(std::string(folder) + "/" + name + ".truth.json");
    BOOST_REQUIRE(!truth.document.empty());
    const auto start = std::chrono::steady_clock::now();
    const Outcome outcome = run(truth.document);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    const Score score = compare(truth, outcome);  // of what was not read nothing is right
    std::string told = name + ": rows " + of(score.rows_right, score.rows) + " extra " +
                       std::to_string(score.extra_rows) + "\n  values " + of(score.values_right, score.values) + ", " +
                       sureness(score.judged_values) + "\n  figures " + of(score.facts_right, score.facts) +
                       ", stray " + std::to_string(score.stray) + ", " + sureness(score.judged_facts) + "\n  faults " +
                       of(score.faults_found, score.faults) + ", false errors " + std::to_string(score.false_errors) +
                       "\n  seconds " + std::to_string(seconds.count());
    if (!outcome.read) told += "\n  not read: " + outcome.trouble;
    for (const std::string& miss : score.misses) told += "\n  - " + miss;
    BOOST_TEST_MESSAGE(told);

    const nlohmann::json floor = floors().at(name);
    BOOST_TEST(score.rows_right >= floor.value("rows", 0));
    BOOST_TEST(score.values_right >= floor.value("values", 0));
    BOOST_TEST(score.facts_right >= floor.value("facts", 0));
    BOOST_TEST(score.faults_found >= floor.value("faults", 0));
    BOOST_TEST(score.extra_rows <= floor.value("extra_rows", INT_MAX));
    BOOST_TEST(score.stray <= floor.value("stray", INT_MAX));
    BOOST_TEST(score.false_errors <= floor.value("false_errors", INT_MAX));
    BOOST_TEST(!floor.at("reason").get<std::string>().empty());
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
