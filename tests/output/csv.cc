#include "output/csv.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "tests/output/sample_report.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(csv_tests)

namespace {

std::string values_of(const output::Report& report) {
    std::string csv;
    const output::Sink sink = [&](std::string_view piece) { csv += piece; };
    output::write_values_head(sink);
    output::write_values(report, sink);
    return csv;
}

std::string findings_of(const output::Report& report) {
    std::string csv;
    const output::Sink sink = [&](std::string_view piece) { csv += piece; };
    output::write_findings_head(sink);
    output::write_findings(report, sink);
    return csv;
}

// An own reader of RFC 4180, so that the writer is not tested with itself.
std::vector<std::vector<std::string>> read_csv(std::string_view csv) {
    BOOST_TEST_REQUIRE(csv.starts_with("\xEF\xBB\xBF"));
    csv.remove_prefix(3);
    std::vector<std::vector<std::string>> lines(1);
    std::string field;
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted) {
            if (c != '"') {
                field += c;
            } else if (i + 1 < csv.size() && csv[i + 1] == '"') {
                field += csv[++i];
            } else {
                quoted = false;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            lines.back().push_back(std::exchange(field, ""));
        } else if (c == '\r') {
            BOOST_TEST_REQUIRE(csv.substr(i, 2) == "\r\n");
            ++i;
            lines.back().push_back(std::exchange(field, ""));
            lines.emplace_back();
        } else {
            BOOST_TEST_REQUIRE(c != '\n');
            field += c;
        }
    }
    BOOST_TEST(lines.back().empty());
    lines.pop_back();
    return lines;
}

std::string at(const std::vector<std::vector<std::string>>& table, std::size_t line, const std::string& column) {
    const auto found = std::find(table[0].begin(), table[0].end(), column);
    BOOST_TEST_REQUIRE((found != table[0].end()), "no column " << column);
    return table.at(line).at(static_cast<std::size_t>(found - table[0].begin()));
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_line_a_value_then_the_prose) {
    const tests::Sample sample = tests::sample();
    const auto table = read_csv(values_of(sample.report()));
    BOOST_TEST_REQUIRE(table.size() == 4U);
    for (const auto& line : table) BOOST_TEST(line.size() == table[0].size());
    BOOST_TEST(at(table, 1, "report") == "mau.pdf");
    BOOST_TEST(at(table, 1, "report_period") == "quarter 1/2031");
    BOOST_TEST(at(table, 1, "source") == "cell");
    BOOST_TEST(at(table, 1, "id") == "t1.r1");
    BOOST_TEST(at(table, 2, "parent") == "t1.r1");
    BOOST_TEST(at(table, 2, "stt") == "1.1");
    BOOST_TEST(at(table, 2, "label") == "Trực tuyến");
    BOOST_TEST(at(table, 2, "unit") == "Hồ sơ");
    BOOST_TEST(at(table, 2, "period") == "2031");
    BOOST_TEST(at(table, 2, "kind") == "count");
    BOOST_TEST(at(table, 2, "value") == "1240.5");
    BOOST_TEST(at(table, 2, "decimals") == "2");
    BOOST_TEST(at(table, 2, "raw") == "1240,5 0");
    BOOST_TEST(at(table, 2, "page") == "2");
    BOOST_TEST(at(table, 2, "x0") == "400.12");
    BOOST_TEST(at(table, 2, "confidence") == "0.98");
    BOOST_TEST(at(table, 3, "source") == "prose");
    BOOST_TEST(at(table, 3, "section") == "s1");
    BOOST_TEST(at(table, 3, "value") == "");
    BOOST_TEST(at(table, 3, "numerator") == "1030");
}

BOOST_AUTO_TEST_CASE(findings_have_a_line_each) {
    const tests::Sample sample = tests::sample();
    const auto table = read_csv(findings_of(sample.report()));
    BOOST_TEST_REQUIRE(table.size() == 2U);
    BOOST_TEST(at(table, 1, "rule") == "sum");
    BOOST_TEST(at(table, 1, "severity") == "error");
    BOOST_TEST(at(table, 1, "page") == "2");
    BOOST_TEST(at(table, 1, "written") == "1.250");
    BOOST_TEST(at(table, 1, "stated") == "1250");
    BOOST_TEST(at(table, 1, "expected") == "1240.5");
    BOOST_TEST(at(table, 1, "refs") == "t1.r1 t1.r2 f1");
}

BOOST_AUTO_TEST_CASE(the_suspect_and_its_correction_have_columns) {
    tests::Sample sample = tests::sample();
    audit::Finding& finding = sample.audit.findings[0];
    finding.suspects = {finding.refs[1], finding.refs[0]};
    finding.corrections = {tests::correction(finding.refs[1], "1240.50", "1250", audit::Slip::lost_digit),
                           tests::correction(finding.refs[0], "1250", "1240.5", audit::Slip::other, 300)};
    auto table = read_csv(findings_of(sample.report()));
    for (const auto& line : table) BOOST_TEST(line.size() == table[0].size());
    BOOST_TEST(at(table, 1, "suspects") == "t1.r2 t1.r1");
    BOOST_TEST(at(table, 1, "suspect") == "t1.r2");
    BOOST_TEST(at(table, 1, "suspect_stated") == "1240.50");
    BOOST_TEST(at(table, 1, "suspect_expected") == "1250");
    BOOST_TEST(at(table, 1, "slip") == "lost-digit");
    BOOST_TEST(at(table, 1, "stated") == "1250");
    BOOST_TEST(at(table, 1, "expected") == "1240.5");
    // What no slip explains is no correction.
    finding.suspects = {finding.refs[0]};
    table = read_csv(findings_of(sample.report()));
    BOOST_TEST(at(table, 1, "suspect") == "t1.r1");
    BOOST_TEST(at(table, 1, "suspect_stated") == "1250");
    BOOST_TEST(at(table, 1, "suspect_expected") == "");
    BOOST_TEST(at(table, 1, "slip") == "");
    finding.suspects.clear();
    table = read_csv(findings_of(sample.report()));
    BOOST_TEST(at(table, 1, "suspect") == "");
    BOOST_TEST(at(table, 1, "suspect_stated") == "");
}

BOOST_AUTO_TEST_CASE(fields_are_quoted_where_needed) {
    BOOST_TEST(output::csv_text("Hồ sơ") == "Hồ sơ");
    BOOST_TEST(output::csv_text("a,b") == "\"a,b\"");
    BOOST_TEST(output::csv_text("\"Xã\"") == "\"\"\"Xã\"\"\"");
    BOOST_TEST(output::csv_text("a\nb") == "\"a\nb\"");
}

BOOST_AUTO_TEST_CASE(no_text_becomes_a_formula) {
    BOOST_TEST(output::csv_text("=1+1") == "'=1+1");
    BOOST_TEST(output::csv_text("@SUM(A1)") == "'@SUM(A1)");
    BOOST_TEST(output::csv_text("+84 123") == "'+84 123");
    BOOST_TEST(output::csv_text("- Khối xã: 5") == "'- Khối xã: 5");
    BOOST_TEST(output::csv_text("-cmd|'/c'!A1,2") == "\"'-cmd|'/c'!A1,2\"");
    BOOST_TEST(output::csv_text("\t1") == "\"'\t1\"");
    BOOST_TEST(output::csv_text("\r1") == "\"'\r1\"");
    BOOST_TEST(output::csv_text("-5.2") == "-5.2");
    BOOST_TEST(output::csv_text("12") == "12");
}

BOOST_AUTO_TEST_CASE(no_text_hides_a_formula_from_spreadsheets_that_split_elsewhere) {
    BOOST_TEST(output::csv_text("Hồ sơ;=1+1") == "\"Hồ sơ;'=1+1\"");
    BOOST_TEST(output::csv_text("a; \"@SUM(A1)\"") == "\"a; \"\"'@SUM(A1)\"\"\"");
    BOOST_TEST(output::csv_text("a; b") == "\"a; b\"");
    BOOST_TEST(output::csv_text("1;-5; +6,5") == "\"1;-5; '+6,5\"");
    BOOST_TEST(output::csv_text("a=b; c-d; e@f") == "\"a=b; c-d; e@f\"");
    BOOST_TEST(output::csv_text("a;") == "\"a;\"");
    // Every separator with every sign: split there without regard to quotes, nothing begins as a formula.
    for (const std::string separator : {";", "\t", "\r", "\n", "\r\n", "; ", ";\""}) {
        for (const std::string sign : {"=", "+", "-", "@"}) {
            const std::string line = output::csv_text("a" + separator + sign + "b" + separator + sign + "c");
            BOOST_TEST(line.front() == '"', line);
            std::size_t signs = 0;
            for (std::size_t at = line.find(sign); at != std::string::npos; at = line.find(sign, at + 1)) {
                ++signs;
                BOOST_TEST(line[at - 1] == '\'', line);
            }
            BOOST_TEST(signs == 2U);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_blank_group_row_has_no_line_and_a_blank_item_has_one) {
    tests::Sample sample = tests::sample();
    sample.statements.tables[0].rows[0].values[0].text = {};
    BOOST_TEST(read_csv(values_of(sample.report())).size() == 4U);
    sample.statements.tables[0].rows[0].kind = grammar::RowKind::group;
    BOOST_TEST(read_csv(values_of(sample.report())).size() == 3U);
}

BOOST_AUTO_TEST_CASE(as_vietnamese_spreadsheets_read_it) {
    using output::csv_vietnamese;
    BOOST_TEST(output::csv_number("-1240.5", csv_vietnamese) == "-1240,5");
    BOOST_TEST(output::csv_number("1240.5") == "1240.5");
    BOOST_TEST(output::csv_number("=1+1", csv_vietnamese) == "'=1+1");
    BOOST_TEST(output::csv_text("a;b", csv_vietnamese) == "\"a;b\"");
    BOOST_TEST(output::csv_text("-1.234,5", csv_vietnamese) == "\"-1.234,5\"");  // a number there
    BOOST_TEST(output::csv_text("-1.234,5") == "\"'-1.234,5\"");
    BOOST_TEST(output::csv_text("a, =1+1", csv_vietnamese) == "\"a, '=1+1\"");
    std::string values, findings;
    const tests::Sample sample = tests::sample();
    output::write_values_head([&](std::string_view piece) { values += piece; }, csv_vietnamese);
    output::write_values(
        sample.report(), [&](std::string_view piece) { values += piece; }, csv_vietnamese);
    output::write_findings_head([&](std::string_view piece) { findings += piece; }, csv_vietnamese);
    output::write_findings(
        sample.report(), [&](std::string_view piece) { findings += piece; }, csv_vietnamese);
    BOOST_TEST(values.starts_with("\xEF\xBB\xBFreport;report_period;source;"), values);
    BOOST_TEST(values.find(";1240,5;") != std::string::npos, values);
    BOOST_TEST(values.find(";400,12;") != std::string::npos, values);
    BOOST_TEST(findings.starts_with("\xEF\xBB\xBFreport;id;rule;"), findings);
}

BOOST_AUTO_TEST_SUITE_END()
