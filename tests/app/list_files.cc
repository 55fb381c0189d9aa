#include "app/list_files.h"

#include <boost/test/unit_test.hpp>

#include "tests/app/folder.h"

using namespace solieu;
using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(list_files_tests)

BOOST_AUTO_TEST_CASE(decisions_are_added_and_the_last_counts) {
    const tests::Folder folder;
    const ListFiles files = list_files(folder / "phat-hien.xlsx");
    BOOST_TEST(read_decisions(files)->empty());
    for (const char* state : {"accepted", "rejected"}) {
        BOOST_TEST(add_decision(files, {.fingerprint = "0123456789abcdef",
                                        .body = "Tỉnh \"A\"\n",
                                        .state = state,
                                        .note = "đã xem",
                                        .decided_at = "2026-03-31T08:15:00Z"})
                       .has_value());
    }
    const auto decisions = read_decisions(files);
    BOOST_TEST_REQUIRE(decisions.has_value());
    BOOST_TEST_REQUIRE(decisions->size() == 1U);
    BOOST_TEST(decisions->at({"0123456789abcdef", "Tỉnh \"A\"\n"}).state == "rejected");
    BOOST_TEST(add_decision(list_files("/no/such/folder/x.xlsx"), {}).error().place ==
               "/no/such/folder/x.decisions.ndjson");
}

BOOST_AUTO_TEST_CASE(what_is_known_comes_back) {
    const tests::Folder folder;
    const ListFiles files = list_files(folder / "phat-hien.csv");
    BOOST_TEST(lists_in(folder.path()).empty());
    output::FindingsList list;
    list.reports.push_back({.file = "b.pdf"});
    list.findings.push_back({.report = 0, .fingerprint = "cd"});
    const std::vector<output::KnownFinding> others = {{.fingerprint = "ab",
                                                       .body = "Tỉnh A",
                                                       .period = "year 2025",
                                                       .report = "a.pdf",
                                                       .message = {.vi = "v", .en = "e"}}};
    BOOST_TEST(write_known(files, list, others).has_value());
    const auto again = read_known(files);
    BOOST_TEST_REQUIRE(again->size() == 2U);
    BOOST_TEST(again->front().body == "b.pdf");
    BOOST_TEST(again->back().message.vi == "v");
    BOOST_TEST_REQUIRE(lists_in(folder.path()).size() == 1U);
    BOOST_TEST(lists_in(folder.path()).front().decisions == files.decisions);
}

BOOST_AUTO_TEST_CASE(a_line_that_is_none_is_said) {
    const tests::Folder folder;
    const ListFiles files = list_files(folder / "x.xlsx");
    tests::put(files.decisions,
               "{\"schema\":\"solieu.decision/1\",\"fingerprint\":\"a\",\"state\":\"accepted\"}\nhỏng\n");
    const auto decisions = read_decisions(files);
    BOOST_TEST_REQUIRE(!decisions.has_value());
    BOOST_TEST(decisions.error().place == files.decisions);
    BOOST_TEST(decisions.error().reason.starts_with("line 2 "));
}

BOOST_AUTO_TEST_SUITE_END()
