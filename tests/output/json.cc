#include "output/json.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/output/sample_report.h"

using namespace solieu;
using Json = nlohmann::ordered_json;

BOOST_AUTO_TEST_SUITE(json_tests)

namespace {

std::string written(const output::Report& report) {
    std::string json;
    output::write_json(report, [&](std::string_view piece) { json += piece; });
    return json;
}

std::string keys(const Json& object) {
    std::string out;
    for (const auto& [key, value] : object.items()) out += (out.empty() ? "" : " ") + key;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_fields_of_the_contract_in_its_order) {
    const tests::Sample sample = tests::sample();
    const Json json = Json::parse(written(sample.report()));
    BOOST_TEST(keys(json) ==
               "schema engine source pages report sections tables facts dates citations findings coverage diagnostics");
    BOOST_TEST(json["schema"] == "solieu.report/1");
    BOOST_TEST(keys(json["engine"]) == "version packs rules ocr_model options");
    BOOST_TEST(keys(json["source"]) == "file sha256 kind pages");
    BOOST_TEST(keys(json["pages"][0]) == "page width height rotation source confidence text");
    BOOST_TEST(keys(json["report"]) == "title number date place issuer level period territory forms");
    BOOST_TEST(keys(json["tables"][0]) == "id title unit section pages columns rows");
    BOOST_TEST(keys(json["tables"][0]["columns"][0]) == "role title period measure unit formula");
    BOOST_TEST(keys(json["tables"][0]["rows"][0])
                   .starts_with("id kind stt path label unit note indicator parent indicator_score basis"));
    BOOST_TEST(keys(json["tables"][0]["rows"][0]["values"][0]) ==
               "period measure column_title raw page box confidence quantity");
    BOOST_TEST(keys(json["coverage"]) == "numbers checked unchecked blind unplaced unchecked_why");
}

BOOST_AUTO_TEST_CASE(source_pages_and_report) {
    const tests::Sample sample = tests::sample();
    const Json json = Json::parse(written(sample.report()));
    BOOST_TEST(json["source"]["kind"] == "pdf-text");
    BOOST_TEST(json["source"]["pages"] == 2);
    BOOST_TEST(json["pages"].size() == 2U);
    BOOST_TEST(json["pages"][0]["text"] == "Xã Đồi\n");
    BOOST_TEST(json["pages"][0]["width"].dump() == "595.28");
    BOOST_TEST(json["report"]["number"].is_null());
    BOOST_TEST(json["report"]["date"] == "2031-03-01");
    BOOST_TEST(json["report"]["period"]["from"] == "2031-01-01");
    BOOST_TEST(json["report"]["period"]["number"] == 1);
}

BOOST_AUTO_TEST_CASE(rows_and_values) {
    const tests::Sample sample = tests::sample();
    const Json json = Json::parse(written(sample.report()));
    const Json& table = json["tables"][0];
    BOOST_TEST(table["columns"][0]["period"].is_null());
    BOOST_TEST(table["columns"][3]["period"] == "2031");
    const Json& row = table["rows"][1];
    BOOST_TEST(row["id"] == "t1.r2");
    BOOST_TEST(row["parent"] == "t1.r1");
    BOOST_TEST(table["rows"][0]["parent"].is_null());
    const Json& value = row["values"][0];
    BOOST_TEST(value["raw"] == "1240,5 0");
    BOOST_TEST(value["period"] == "2031");
    BOOST_TEST(value["column_title"] == "Năm 2031");
    BOOST_TEST(value["box"].dump() == "[400.12,120,440.5,132]");
    BOOST_TEST(value["confidence"].dump() == "0.98");
    BOOST_TEST(value["quantity"]["value"] == "1240.5");
    BOOST_TEST(value["quantity"]["digits_rejoined"] == true);
    BOOST_TEST(value["quantity"]["parts"][0]["value"] == "40");
    BOOST_TEST(!table["rows"][0]["values"][0]["quantity"].contains("parts"));
}

BOOST_AUTO_TEST_CASE(prose_dates_and_citations) {
    const tests::Sample sample = tests::sample();
    const Json json = Json::parse(written(sample.report()));
    const Json& fact = json["facts"][0];
    BOOST_TEST(fact["id"] == "f1");
    BOOST_TEST(fact["section"] == "s1");
    BOOST_TEST(fact["raw"] == "1.030/1.240 hồ sơ");
    BOOST_TEST(fact["quantity"]["value"].is_null());
    BOOST_TEST(fact["quantity"]["numerator"] == "1030");
    BOOST_TEST(json["dates"][0]["value"].is_null());
    BOOST_TEST(json["dates"][1]["value"] == "2031-02-28");
    BOOST_TEST(json["citations"][0]["date"] == "2031-02-28");
    BOOST_TEST(json["sections"][0]["raw"] == "1.4. Tiếp nhận");
}

BOOST_AUTO_TEST_CASE(findings_name_what_they_speak_of) {
    tests::Sample sample = tests::sample();
    sample.audit.findings[0].refs.push_back({.kind = audit::Ref::Kind::row, .table = 0, .index = 1, .value = 0});
    const Json json = Json::parse(written(sample.report()));
    const Json& finding = json["findings"][0];
    BOOST_TEST(finding["id"] == "e1");
    BOOST_TEST(finding["rule"] == "sum");
    BOOST_TEST(finding["severity"] == "error");
    BOOST_TEST(keys(finding["message"]) == "vi en");
    BOOST_TEST(finding["refs"].dump() == R"(["t1.r1","t1.r2","f1"])");
    BOOST_TEST(finding["suspects"].dump() == R"(["t1.r1"])");
    BOOST_TEST(finding["places"].size() == 4U);
    BOOST_TEST(finding["places"][0]["value"] == 1);
    BOOST_TEST(finding["places"][2]["page"] == 1);
}

BOOST_AUTO_TEST_CASE(corrections_are_what_a_slip_explains) {
    tests::Sample sample = tests::sample();
    audit::Finding& finding = sample.audit.findings[0];
    audit::Correction two = tests::correction(finding.refs[0], "1250", "1205", audit::Slip::swap, 120);
    two.changes.push_back(
        tests::correction(finding.refs[1], "1240.50", "1204.5", audit::Slip::separator).changes.front());
    audit::Correction half = two;
    half.changes[1].slip = audit::Slip::other;
    finding.corrections = {tests::correction(finding.refs[0], "1250", "1240.5", audit::Slip::other, 90), half, two};
    const Json json = Json::parse(written(sample.report()));
    BOOST_TEST(json["findings"][0]["corrections"].dump() ==
               R"([{"ref":"t1.r1","value":1,"from":"1250","to":"1205","lowest":"1205","highest":"1205","slip":"swap",)"
               R"("cost":120,"also":[{"ref":"t1.r2","value":1,"from":"1240.50","to":"1204.5","lowest":"1204.5",)"
               R"("highest":"1204.5","slip":"separator"}]}])");
}

BOOST_AUTO_TEST_CASE(diagnostics_of_all_stages) {
    tests::Sample sample = tests::sample();
    sample.document.diagnostics.push_back(
        {.code = "page-needs-ocr", .severity = Severity::warning, .message = "no text", .page = 2, .box = {}});
    sample.statements.diagnostics.push_back(
        {.code = "table-without-head", .severity = Severity::info, .message = "a table", .page = 0, .box = {}});
    const Json json = Json::parse(written(sample.report()));
    BOOST_TEST(json["diagnostics"].size() == 2U);
    BOOST_TEST(json["diagnostics"][0]["page"] == 2);
    BOOST_TEST(json["diagnostics"][1]["page"].is_null());
    BOOST_TEST(json["diagnostics"][1]["severity"] == "info");
}

BOOST_AUTO_TEST_CASE(the_same_report_gives_the_same_bytes) {
    BOOST_TEST(written(tests::sample().report()) == written(tests::sample().report()));
}

BOOST_AUTO_TEST_CASE(an_empty_report_is_whole) {
    const tests::Sample nothing;
    const Json json = Json::parse(written(nothing.report()));
    BOOST_TEST(json["tables"].empty());
    BOOST_TEST(json["report"]["title"].is_null());
    BOOST_TEST(json["diagnostics"].is_array());
}

BOOST_AUTO_TEST_CASE(indexes_that_point_nowhere_do_not_crash) {
    tests::Sample sample = tests::sample();
    sample.statements.tables[0].rows[0].values[0].column = 99;
    sample.statements.citations[0].date = 99;
    sample.facts.row_begin.clear();
    sample.facts.figure_begin = 50;
    sample.audit.findings[0].refs.push_back({.kind = audit::Ref::Kind::row, .table = 7, .index = 7, .value = 7});
    const Json json = Json::parse(written(sample.report()));
    BOOST_TEST(json["tables"][0]["rows"][0]["values"][0]["quantity"]["kind"] == "missing");
    BOOST_TEST(json["citations"][0]["date"].is_null());
}

// A report of many pages is handed on in pieces; no piece is anywhere near the whole.
BOOST_AUTO_TEST_CASE(large_reports_come_in_pieces) {
    tests::Sample sample = tests::sample();
    sample.statements.figures.resize(20'000, sample.statements.figures[0]);
    std::size_t total = 0, largest = 0;
    output::write_json(sample.report(), [&](std::string_view piece) {
        total += piece.size();
        largest = std::max(largest, piece.size());
    });
    BOOST_TEST(total > 4'000'000U);
    BOOST_TEST(largest < 100'000U);
}

BOOST_AUTO_TEST_SUITE_END()
