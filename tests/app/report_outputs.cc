#define BOOST_TEST_MODULE report_outputs
#include "app/report_outputs.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "extract/sha256.h"
#include "tests/app/folder.h"
#include "tests/app/run.h"
#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::app;
using solieu::tests::content_of;
using solieu::tests::Folder;

namespace {

ReportOutputs outputs_of(const std::vector<std::string>& files, const std::string& output,
                         const std::vector<Format>& formats) {
    return ReportOutputs(plan_outputs(files, output, formats));
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_format_in_a_folder) {
    const Folder folder;
    const std::string target = folder / "kq";
    tests::Sample sample = tests::sample();
    sample.document.file = SOLIEU_SOURCE_DIR "/corpus/samples/department.pdf";
    sample.document.sha256 = extract::sha256_of(content_of(sample.document.file));
    {
        ReportOutputs outputs =
            outputs_of({"a.pdf"}, target, std::vector<Format>(std::begin(all_formats), std::end(all_formats)));
        BOOST_TEST_REQUIRE(outputs.open().has_value());
        BOOST_TEST(outputs.add(0, sample.report()).has_value());
        BOOST_TEST(!std::filesystem::exists(target + "/findings.csv"));  // not before all reports are in it
        BOOST_TEST(outputs.finish().has_value());
        BOOST_TEST(outputs.places_of(0).starts_with(target + "/a.json, "));
    }
    for (const char* name : {"a.json", "a.ndjson", "a.csv", "a.xlsx", "a.html", "a.solieu.pdf", "solieu.sqlite",
                             "findings.csv", "datapackage.json"}) {
        BOOST_TEST(std::filesystem::exists(target + "/" + name), name);
    }
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(target), {}) == 9);  // no temporary file is left
    BOOST_TEST(content_of(target + "/datapackage.json").find("\"a.csv\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(lines_of_several_reports_in_one_file) {
    const Folder folder;
    const std::string target = folder / "all.ndjson";
    const tests::Sample sample = tests::sample();
    ReportOutputs outputs = outputs_of({"a.pdf", "b.pdf"}, target, {Format::ndjson});
    BOOST_TEST_REQUIRE(outputs.open().has_value());
    BOOST_TEST(outputs.add(0, sample.report()).has_value());
    BOOST_TEST(outputs.add(1, sample.report()).has_value());
    BOOST_TEST(!std::filesystem::exists(target));
    BOOST_TEST(outputs.finish().has_value());
    const std::string lines = content_of(target);
    BOOST_TEST(std::count(lines.begin(), lines.end(), '\n') == 6);
}

BOOST_AUTO_TEST_CASE(nothing_appears_without_a_report) {
    const Folder folder;
    for (const Format format : all_formats) {
        ReportOutputs outputs = outputs_of({"a.pdf"}, folder / "kq", {format});
        BOOST_TEST_REQUIRE(outputs.open().has_value());
        BOOST_TEST(outputs.finish().has_value());
    }
    BOOST_TEST(std::filesystem::is_empty(folder / "kq"));
}

BOOST_AUTO_TEST_CASE(an_input_is_never_replaced) {
    const Folder folder;
    tests::put(folder / "a.json", "x");
    tests::put(folder / "findings.csv", "x");
    tests::put(folder / "a.solieu.pdf", "x");
    const ReportOutputs outputs =
        outputs_of({folder / "a.json"}, folder.path(), {Format::json, Format::csv, Format::pdf});
    for (const char* name : {"a.json", "findings.csv", "a.solieu.pdf"}) {
        const Result<void> checked = outputs.check_input(0, {folder / "b.pdf", folder / name});
        BOOST_TEST_REQUIRE(!checked.has_value(), name);
        BOOST_TEST((checked.error().kind == ErrorKind::write_failed));
    }
    BOOST_TEST(outputs.check_input(0, {folder / "other.pdf"}).has_value());
}
