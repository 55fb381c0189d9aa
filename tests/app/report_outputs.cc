#include "app/report_outputs.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "tests/app/file_limit.h"
#include "tests/app/folder.h"
#include "tests/app/run.h"
#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::app;
using solieu::tests::content_of;
using solieu::tests::Folder;

BOOST_AUTO_TEST_SUITE(report_outputs_tests)

namespace {

ReportOutputs outputs_of(const std::vector<std::string>& files, const std::string& output,
                         const std::vector<Format>& formats) {
    return ReportOutputs(plan_outputs(files, output, formats));
}

// What else was made of the file.
FileReading reading() {
    return {.analysis = {},
            .pictures = std::vector<extract::PagePicture>(),
            .searchable_pdf = SearchablePdf{.bytes = "%PDF-1.7\n", .notes = {}}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_format_in_a_folder) {
    const Folder folder;
    const std::string target = folder / "kq";
    const tests::Sample sample = tests::sample();
    {
        ReportOutputs outputs =
            outputs_of({"a.pdf"}, target, std::vector<Format>(std::begin(all_formats), std::end(all_formats)));
        BOOST_TEST_REQUIRE(outputs.open(built_in_lexicon()).has_value());
        BOOST_TEST(outputs.add(0, sample.report(), reading()).has_value());
        BOOST_TEST(outputs.finish().has_value());
        BOOST_TEST(outputs.places_of(0).starts_with(target + "/a.json, "));
    }
    for (const char* name : {"a.json", "a.ndjson", "a.csv", "a.xlsx", "a.html", "a.solieu.pdf", "solieu.sqlite",
                             "findings.csv", "datapackage.json"}) {
        BOOST_TEST(std::filesystem::exists(target + "/" + name), name);
    }
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(target), {}) ==
               10);  // and .solieu-results; no temporary file is left
    BOOST_TEST(content_of(target + "/datapackage.json").find("\"a.csv\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(lines_of_several_reports_in_one_file) {
    const Folder folder;
    const std::string target = folder / "all.ndjson";
    const tests::Sample sample = tests::sample();
    ReportOutputs outputs = outputs_of({"a.pdf", "b.pdf"}, target, {Format::ndjson});
    BOOST_TEST_REQUIRE(outputs.open(built_in_lexicon()).has_value());
    BOOST_TEST(outputs.add(0, sample.report(), reading()).has_value());
    const std::string first = content_of(target);  // a run that dies here leaves it
    BOOST_TEST(std::count(first.begin(), first.end(), '\n') == 3);
    BOOST_TEST(outputs.add(1, sample.report(), reading()).has_value());
    BOOST_TEST(outputs.finish().has_value());
    const std::string lines = content_of(target);
    BOOST_TEST(lines == first + first);
}

BOOST_AUTO_TEST_CASE(what_was_added_stands_there_at_once) {
    const Folder folder;
    const std::string target = folder / "kq";
    const tests::Sample sample = tests::sample();
    std::vector<std::string> files;
    for (int i = 0; i < 40; ++i) files.push_back("r" + std::to_string(i) + ".pdf");
    ReportOutputs outputs = outputs_of(files, target, {Format::csv, Format::json, Format::sqlite});
    BOOST_TEST_REQUIRE(outputs.open(built_in_lexicon()).has_value());
    const auto lines_of_findings = [&] {
        const std::string findings = content_of(target + "/findings.csv");
        return std::count(findings.begin(), findings.end(), '\n');
    };
    const auto in_package = [&] {
        const std::string package = content_of(target + "/datapackage.json");
        int count = 0;
        for (std::size_t i = 0; i < files.size(); ++i) {
            count += package.find("\"r" + std::to_string(i) + ".csv\"") != std::string::npos ? 1 : 0;
        }
        return count;
    };
    for (int i = 0; i < 40; ++i) {
        BOOST_TEST(outputs.add(static_cast<std::size_t>(i), sample.report(), reading()).has_value());
        BOOST_TEST(lines_of_findings() == i + 2);  // and the head
        BOOST_TEST(in_package() * 17 >= (i + 1) * 16);
        BOOST_TEST(std::filesystem::exists(target + "/r" + std::to_string(i) + ".json"));
    }
    BOOST_TEST(std::filesystem::exists(target + "/solieu.sqlite"));
    BOOST_TEST(outputs.finish().has_value());
    BOOST_TEST(in_package() == 40);
}

BOOST_AUTO_TEST_CASE(a_full_disk_keeps_whole_reports) {
    const Folder folder;
    const std::string target = folder / "kq";
    const tests::Sample sample = tests::sample();
    tests::Sample large = tests::sample();
    large.audit.findings.resize(2000, large.audit.findings[0]);
    ReportOutputs outputs = outputs_of({"a.pdf", "b.pdf", "c.pdf"}, target, {Format::csv});
    BOOST_TEST_REQUIRE(outputs.open(built_in_lexicon()).has_value());
    BOOST_TEST(outputs.add(0, sample.report(), reading()).has_value());
    const std::string first = content_of(target + "/findings.csv");
    {
        const tests::FileLimit limit(20'000);
        const Result<void> failed = outputs.add(1, large.report(), reading());
        BOOST_TEST_REQUIRE(!failed.has_value());
        BOOST_TEST((failed.error().kind == ErrorKind::write_failed));
    }
    BOOST_TEST(content_of(target + "/findings.csv") == first);
    BOOST_TEST(outputs.add(2, sample.report(), reading()).has_value());
    BOOST_TEST(outputs.finish().has_value());
    const std::string findings = content_of(target + "/findings.csv");
    BOOST_TEST(findings.starts_with(first));
    BOOST_TEST(std::count(findings.begin(), findings.end(), '\n') == 3);
}

BOOST_AUTO_TEST_CASE(remnants_of_dead_runs_go) {
    const Folder folder;
    const std::string target = folder / "kq";
    std::filesystem::create_directory(target);
    tests::put(target + "/.solieu-1-0.part", "x");
    ReportOutputs outputs = outputs_of({"a.pdf"}, target, {Format::json});
    BOOST_TEST_REQUIRE(outputs.open(built_in_lexicon()).has_value());
    BOOST_TEST(std::filesystem::is_empty(target));
    tests::put(folder / ".solieu-1-0.part", "x");
    ReportOutputs one = outputs_of({"a.pdf"}, folder / "a.json", {Format::json});
    BOOST_TEST_REQUIRE(one.open(built_in_lexicon()).has_value());
    BOOST_TEST(!std::filesystem::exists(folder / ".solieu-1-0.part"));
}

BOOST_AUTO_TEST_CASE(nothing_appears_without_a_report) {
    const Folder folder;
    for (const Format format : all_formats) {
        ReportOutputs outputs = outputs_of({"a.pdf"}, folder / "kq", {format});
        BOOST_TEST_REQUIRE(outputs.open(built_in_lexicon()).has_value());
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
        const Result<void> checked = outputs.check_input(0, FilesOnDisk({folder / "b.pdf", folder / name}));
        BOOST_TEST_REQUIRE(!checked.has_value(), name);
        BOOST_TEST((checked.error().kind == ErrorKind::write_failed));
    }
    BOOST_TEST(outputs.check_input(0, FilesOnDisk({folder / "other.pdf"})).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
