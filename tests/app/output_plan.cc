#include "app/output_plan.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "tests/app/folder.h"

using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(output_plan_tests)

namespace {

// "own;own|own / shared" of every input.
std::string told(const OutputPlan& plan) {
    std::string out;
    for (std::size_t i = 0; i < plan.own.size(); ++i) {
        if (i > 0) out += '|';
        for (const PlannedOutput& planned : plan.own[i]) out += planned.path + ";";
    }
    out += " /";
    for (const PlannedOutput& planned : plan.shared) out += " " + planned.path;
    return out;
}

}  // namespace

// An archive that cannot be opened is no input, and was all that was named.
BOOST_AUTO_TEST_CASE(of_no_file_nothing_is_written) {
    BOOST_TEST(told(plan_outputs({}, "", {Format::json})) == " /");
    BOOST_TEST(told(plan_outputs({}, "a.json", {Format::json})) == " /");
}

BOOST_AUTO_TEST_CASE(files_in_a_folder) {
    const OutputPlan plan =
        plan_outputs({"x/a.pdf", "b.pdf"}, "kq/", {Format::json, Format::csv, Format::sqlite, Format::ndjson});
    BOOST_TEST(plan.folder == "kq/");
    BOOST_TEST(told(plan) == "kq/a.json;kq/a.csv;kq/a.ndjson;|kq/b.json;kq/b.csv;kq/b.ndjson; / kq/solieu.sqlite");
    BOOST_TEST(plan.findings == "kq/findings.csv");
    BOOST_TEST(plan.data_package == "kq/datapackage.json");
    BOOST_TEST(told(plan_outputs({"findings.pdf", "datapackage.txt"}, "kq", {Format::csv})) ==
               "kq/findings-2.csv;|kq/datapackage.csv; /");
    BOOST_TEST(told(plan_outputs({"a.pdf"}, "kq.v2", {Format::json, Format::xlsx})) == "kq.v2/a.json;kq.v2/a.xlsx; /");
    BOOST_TEST(told(plan_outputs({"a.pdf", "b.pdf"}, "kq.v2", {Format::ndjson})) ==
               "kq.v2/a.ndjson;|kq.v2/b.ndjson; /");
}

BOOST_AUTO_TEST_CASE(one_file) {
    const OutputPlan plan = plan_outputs({"a.pdf"}, "a.csv", {Format::csv});
    BOOST_TEST(told(plan) == "a.csv; /");
    BOOST_TEST(plan.folder == "");
    BOOST_TEST(plan.findings == "");
    BOOST_TEST(plan.data_package == "");
    BOOST_TEST(told(plan_outputs({"a.pdf"}, "", {Format::json})) == "; /");
    BOOST_TEST(told(plan_outputs({"a.pdf"}, "/dev/null", {Format::json})) == "/dev/null; /");
    BOOST_TEST(told(plan_outputs({"a.pdf", "b.pdf"}, "all.sqlite", {Format::sqlite})) == "| / all.sqlite");
    const std::string url = "postgresql://may-chu/cchc";
    BOOST_TEST(told(plan_outputs({"a.pdf"}, url, {Format::postgres})) == " / " + url);
    BOOST_TEST(told(plan_outputs({"a.pdf", "b.pdf"}, url, {Format::postgres})) == "| / " + url);
    BOOST_TEST(!names_a_folder(url));
    BOOST_TEST(told(plan_outputs({"a.pdf", "b.pdf"}, "all.ndjson", {Format::ndjson})) == "| / all.ndjson");
    BOOST_TEST(told(plan_outputs({"a.pdf", "b.pdf"}, "", {Format::ndjson})) == "| / ");
}

BOOST_AUTO_TEST_CASE(what_names_a_folder) {
    const solieu::tests::Folder folder;
    std::filesystem::create_directory(folder / "a.json");
    BOOST_TEST(names_a_folder(folder / "a.json"));
    BOOST_TEST(names_a_folder(folder / "new"));
    BOOST_TEST(names_a_folder(folder / "b.json/"));
    BOOST_TEST(!names_a_folder(folder / "b.json"));
    BOOST_TEST(!names_a_folder("/dev/null"));
    BOOST_TEST(!names_a_folder(""));
}

BOOST_AUTO_TEST_SUITE_END()
