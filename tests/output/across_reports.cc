#include "output/across_reports.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "output/csv.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(across_reports_tests)

namespace {

const std::vector<audit::ReportSeries> reports = {{.file = "q1.pdf", .issuer = "ubnd tỉnh", .title = "Quý I"},
                                                  {.file = "q2.pdf", .issuer = "ubnd tỉnh", .title = "Quý II"}};

std::vector<audit::AcrossFinding> findings() {
    audit::AcrossFinding one;
    one.message = {audit::message_of({.vi = "Số đã giảm, từ 19 còn 14.", .en = "It fell."})};
    one.earlier = {
        .report = 0, .ref = {.table = 0, .index = 2, .value = 0}, .page = 3, .raw = "1,9 %", .number = "1.9"};
    one.later = {.report = 1, .ref = {.table = 1, .index = 4, .value = 0}, .page = 5, .raw = "14", .number = "14"};
    return {one};
}

template <class Write>
std::string written(Write write) {
    std::string out;
    write([&](std::string_view piece) { out += piece; });
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(json_names_both_sides) {
    const auto told = findings();
    const std::string text = written([&](const output::Sink& sink) { output::write_across_json(reports, told, sink); });
    BOOST_TEST(text.back() == '\n');
    BOOST_TEST(std::count(text.begin(), text.end(), '\n') == 1);
    const auto json = nlohmann::json::parse(text);
    BOOST_TEST(json.at("schema") == "solieu.across/1");
    BOOST_TEST(json.at("reports").size() == 2u);
    const auto& places = json.at("findings").at(0).at("places");
    BOOST_TEST(places.at(0).at("file") == "q1.pdf");
    BOOST_TEST(places.at(0).at("ref") == "t1.r3");
    BOOST_TEST(places.at(1).at("file") == "q2.pdf");
    BOOST_TEST(places.at(1).at("page") == 5);
    BOOST_TEST(places.at(0).at("number") == "1.9");
}

BOOST_AUTO_TEST_CASE(csv_has_the_columns_of_the_findings) {
    const auto told = findings();
    const std::string text = written([&](const output::Sink& sink) { output::write_across_csv(reports, told, sink); });
    BOOST_TEST(text ==
               "\"q1.pdf; q2.pdf\",a1,conflict,warning,3,\"1,9 %\",1.9,14,\"Số đã giảm, từ 19 còn 14.\",It fell.,"
               "t1.r3 t2.r5,,,,,,\r\n");
    // As many columns as the head names: a comma fewer, and two of them stand in texts.
    BOOST_TEST(static_cast<std::size_t>(std::count(text.begin(), text.end(), ',')) ==
               output::finding_fields().size() - 1 + 2);
}

BOOST_AUTO_TEST_CASE(text_is_silent_about_nothing) {
    const auto told = findings();
    BOOST_TEST(written([&](const output::Sink& sink) { output::write_across_text(reports, {}, {}, sink); }).empty());
    const std::string text =
        written([&](const output::Sink& sink) { output::write_across_text(reports, told, {}, sink); });
    BOOST_TEST(text.find("Số đã giảm, từ 19 còn 14.") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
