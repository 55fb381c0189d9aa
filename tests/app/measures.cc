// Columns of plan, of what was done and of its rate: from the head of a table to the results and the audit.

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/app/run.h"
#include "tests/output/query.h"

using nlohmann::json;
using solieu::tests::content_of;
using solieu::tests::Folder;
using solieu::tests::put;
using solieu::tests::query;
using solieu::tests::Ran;

BOOST_AUTO_TEST_SUITE(measures_tests)

namespace {

std::string report_with(const std::string& last_rate) {
    return "UBND TỈNH SUỐI MƠ\nSỞ XÂY DỰNG\n\nBÁO CÁO\nTình hình thực hiện kế hoạch quý I năm 2031\n\n"
           "| STT | Chỉ tiêu | Đơn vị tính | Kế hoạch năm | Thực hiện quý I | So với kế hoạch (%) |\n"
           "|---|---|---|---|---|---|\n"
           "| 1 | 2 | 3 | 4 | 5 | (6)=(5)/(4) |\n"
           "| 1 | Số km đường được sửa | km | 40 | 10 | 25,0 |\n"
           "| 2 | Số trường được xây | Trường | 8 | 3 | 37,5 |\n"
           "| 3 | Số nhà được xây | Nhà | 120 | 84 | " +
           last_rate + " |\n";
}

json read(const std::string& text) {
    const Folder folder;
    put(folder / "bao-cao.txt", text);
    const Ran ran = solieu::tests::run(SOLIEU_PROGRAM, {"extract", folder / "bao-cao.txt"});
    BOOST_TEST_REQUIRE(ran.code == 0, ran.err);
    return json::parse(ran.out);
}

}  // namespace

BOOST_AUTO_TEST_CASE(columns_say_what_they_state) {
    const json report = read(report_with("70,0"));
    const json& columns = report["tables"][0]["columns"];
    BOOST_TEST(columns[2]["measure"].is_null());
    BOOST_TEST(columns[3]["measure"] == "plan");
    BOOST_TEST(columns[4]["measure"] == "actual");
    BOOST_TEST(columns[5]["measure"] == "plan_rate");
    BOOST_TEST(columns[5]["unit"] == "%");
    BOOST_TEST(columns[4]["unit"].is_null());
    BOOST_TEST(columns[5]["formula"] == "(6)=(5)/(4)");
    const json& row = report["tables"][0]["rows"][2];
    BOOST_TEST(row["values"][0]["measure"] == "plan");
    BOOST_TEST(row["values"][2]["measure"] == "plan_rate");
    BOOST_TEST(report["findings"].empty(), report["findings"].dump());
    BOOST_TEST(report["coverage"]["checked"] == 9);
}

BOOST_AUTO_TEST_CASE(the_rate_of_plan_is_checked) {
    const json report = read(report_with("07,0"));
    BOOST_TEST_REQUIRE(report["findings"].size() == 1u, report["findings"].dump());
    BOOST_TEST(report["findings"][0]["rule"] == "ratio");
    BOOST_TEST(report["findings"][0]["severity"] == "warning");
    BOOST_TEST(report["findings"][0]["expected"] == "70");
}

// More was done than planned, and the unit of the rows is none of the rate.
BOOST_AUTO_TEST_CASE(a_rate_of_plan_may_exceed_a_hundred) {
    std::string text = report_with("70,0");
    const std::string row = "| 8 | 3 | 37,5 |";
    text.replace(text.find(row), row.size(), "| 8 | 9 | 112,5 |");
    const json report = read(text);
    BOOST_TEST(report["findings"].empty(), report["findings"].dump());
}

BOOST_AUTO_TEST_CASE(every_form_of_output_has_the_measure) {
    const Folder folder;
    put(folder / "bao-cao.txt", report_with("70,0"));
    const std::string base = folder / "kq";
    for (const char* form : {"csv", "ndjson", "sqlite"}) {
        const Ran ran =
            solieu::tests::run(SOLIEU_PROGRAM, {"extract", folder / "bao-cao.txt", "-o", base + "." + form});
        BOOST_TEST_REQUIRE(ran.code == 0, ran.err);
    }
    BOOST_TEST(content_of(base + ".csv").find("plan_rate") != std::string::npos);
    BOOST_TEST(content_of(base + ".ndjson").find("\"measure\":\"plan\"") != std::string::npos);
    BOOST_TEST(query(base + ".sqlite", "SELECT count(*) FROM v_values WHERE measure = 'actual'") == "3");
    BOOST_TEST(query(base + ".sqlite", "SELECT packs LIKE 'vi %; cchc-581 %' FROM reports") == "1");
}

BOOST_AUTO_TEST_SUITE_END()
