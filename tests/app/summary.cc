#include "app/summary.h"

#include <boost/test/unit_test.hpp>

#include "tests/app/folder.h"
#include "tests/app/run.h"
#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(summary_tests)

BOOST_AUTO_TEST_CASE(a_line_each_that_stands_at_once) {
    const tests::Folder folder;
    const std::string path = folder / "summary.csv";
    Summary summary(path);
    const tests::Sample sample = tests::sample();
    BOOST_TEST(summary.add(outcome_of(sample.report())).has_value());
    BOOST_TEST(summary.add({.file = "=a,b.pdf", .state = FileState::failed, .reason = "it is \"hỏng\""}).has_value());
    const std::string text = tests::content_of(path);
    BOOST_TEST(
        text.starts_with("\xEF\xBB\xBF"
                         "file,sha256,state,"));
    BOOST_TEST(text.find("mau.pdf," + std::string(64, 'a') + ",") != std::string::npos);
    BOOST_TEST(text.find("\"'=a,b.pdf\",,failed,\"it is \"\"hỏng\"\"\",,,,,\r\n") != std::string::npos);
    BOOST_TEST(summary.finish().has_value());
}

BOOST_AUTO_TEST_CASE(the_closing_line_counts) {
    Summary summary("");
    for (const FileState state :
         {FileState::read, FileState::read, FileState::partly, FileState::same, FileState::skipped, FileState::failed})
        BOOST_TEST(summary.add({.file = "x", .state = state}).has_value());
    BOOST_TEST(summary.closing_line(2) ==
               "6 files: 2 read, 1 read in part, 1 found twice, 1 skipped, 1 failed; 2 left out that are no documents");
    BOOST_TEST(Summary("").closing_line(0) == "0 files");
}

BOOST_AUTO_TEST_CASE(where_it_stands) {
    BOOST_TEST(summary_path("kq", true) == "kq/summary.csv");
    BOOST_TEST(summary_path("kq/phat-hien.xlsx", false) == "kq/phat-hien.summary.csv");
    BOOST_TEST(summary_path("phat-hien.xlsx", false) == "phat-hien.summary.csv");
    BOOST_TEST(summary_path("", false) == "");
}

BOOST_AUTO_TEST_SUITE_END()
