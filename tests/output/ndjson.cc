#include "output/ndjson.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/output/sample_report.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(ndjson_tests)

BOOST_AUTO_TEST_CASE(a_line_is_a_value_with_all_around_it) {
    tests::Sample sample = tests::sample();
    sample.document.file = "m\xff.pdf";
    sample.facts.facts[1].quantity.read = tests::plain("1340.50");
    sample.facts.facts[1].indicator = "dossiers.online";
    sample.facts.facts[1].time = sample.facts.report.period;
    std::string out;
    output::write_ndjson(sample.report(), [&](std::string_view piece) { out += piece; });
    std::istringstream lines(out);
    std::vector<nlohmann::json> found;
    for (std::string line; std::getline(lines, line);) found.push_back(nlohmann::json::parse(line));
    BOOST_TEST_REQUIRE(found.size() == 3U);
    BOOST_TEST(out.ends_with("}\n"));
    for (const nlohmann::json& line : found) {
        BOOST_TEST(line["schema"] == "solieu.observation/1");
        BOOST_TEST(line["sha256"] == std::string(64, 'a'));
        BOOST_TEST(line["file"] == "m\xEF\xBF\xBD.pdf");
        BOOST_TEST(line["findings"] == nlohmann::json({"e1"}));
    }
    BOOST_TEST(found[1]["id"] == "t1.r2.v1");
    BOOST_TEST(found[1]["row"] == "t1.r2");
    BOOST_TEST(found[1]["stt"] == "1.1");
    BOOST_TEST(found[1]["indicator"] == "dossiers.online");
    BOOST_TEST(found[1]["period"]["to"] == "2031-03-31");
    BOOST_TEST(found[1]["value"] == "1240.5");
    BOOST_TEST(found[1]["decimals"] == 2);
    BOOST_TEST(found[1]["status"] == "repaired");
    BOOST_TEST(found[1]["read"] == "1340.5");
    BOOST_TEST(found[0]["status"] == "as-read");
    BOOST_TEST(found[2]["source"] == "prose");
    BOOST_TEST(found[2]["row"].is_null());
    BOOST_TEST(found[2]["numerator"] == "1030");
}

BOOST_AUTO_TEST_SUITE_END()
