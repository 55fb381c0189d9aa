#include "app/batch/stale.h"

#include <boost/test/unit_test.hpp>

#include "app/batch/batch_files.h"

using namespace solieu;
using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(stale_tests)

BOOST_AUTO_TEST_CASE(what_was_read_otherwise) {
    const auto manifest = open_manifest("", ManifestUse::work);
    BOOST_TEST_REQUIRE(manifest.has_value());
    output::Planned one;
    one.name = "a.pdf";
    one.result = "a";
    output::Planned other = one;
    other.name = "b.pdf";
    other.result = "b";
    BOOST_TEST((*manifest)->plan({one, other}).has_value());
    const auto run = (*manifest)->begin_run("1", "--pages 1", "2026-01-01T00:00:00Z");
    BOOST_TEST_REQUIRE(run.has_value());
    output::Outcome outcome;
    outcome.state = "read";
    outcome.sha256 = "00aa";
    outcome.results = {{.path = "a.json", .size = 1, .sha256 = "1"}};
    BOOST_TEST((*manifest)->set_outcome((*manifest)->id_of("a.pdf"), *run, outcome).has_value());

    const auto why = [&](const Asked& asked) -> std::string {
        const auto stale = stale_documents(**manifest, asked);
        if (!stale || stale->empty()) return "none";
        if (stale->size() > 1 || stale->front().document != "a.pdf") return "others";
        const Stale::Why reason = stale->front().why;
        return reason == Stale::Why::options ? "options" : reason == Stale::Why::form ? "form" : "database";
    };
    BOOST_TEST(why({.options = "--pages 1", .formats = {Format::json}, .in_database = {}}) == "none");
    BOOST_TEST(why({.options = "", .formats = {Format::json}, .in_database = {}}) == "options");
    BOOST_TEST(why({.options = {}, .formats = {Format::json, Format::csv}, .in_database = {}}) == "form");
    BOOST_TEST(why({.options = {}, .formats = {}, .in_database = std::set<std::string>{"00bb"}}) == "database");
    BOOST_TEST(why({.options = {}, .formats = {}, .in_database = std::set<std::string>{"00aa"}}) == "none");
}

BOOST_AUTO_TEST_CASE(a_database_that_is_not_there_has_none) {
    const auto known = reports_in("/no/such/file.sqlite");
    BOOST_TEST_REQUIRE(known.has_value());
    BOOST_TEST(known->empty());
}

BOOST_AUTO_TEST_SUITE_END()
