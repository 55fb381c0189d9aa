#include "app/batch/batch_job.h"

#include <boost/test/unit_test.hpp>

#include "base/sha256.h"
#include "tests/app/folder.h"
#include "tests/app/run.h"

using namespace solieu;
using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(batch_job_tests)

namespace {

output::Planned planned(const std::string& path) {
    return {.name = path,
            .folder = "q1",
            .file = path,
            .member = {},
            .pages = {},
            .same_as = {},
            .found = true,
            .size = 1,
            .changed = 1,
            .result = "q1/bao-cao"};
}

}  // namespace

BOOST_AUTO_TEST_CASE(jobs_and_outcomes_pass_as_bytes) {
    BatchJob job{.document = planned("a.pdf"), .threads = 3};
    job.document.pages = {"1.jpg", "2.jpg"};
    const auto again = decode_job(encode(job));
    BOOST_TEST_REQUIRE(again.has_value());
    BOOST_TEST(again->document.result == "q1/bao-cao");
    BOOST_TEST(again->document.pages.size() == 2U);
    BOOST_TEST(again->threads == 3);
    BOOST_TEST(!decode_job("nothing").has_value());

    output::Outcome outcome;
    outcome.state = "partly";
    outcome.over_limit = true;
    outcome.milliseconds = 99;
    outcome.results = {{.path = "a.json", .size = 5, .sha256 = "x"}};
    const auto back = decode_outcome(encode(std::optional(outcome)));
    BOOST_TEST_REQUIRE(back.has_value());
    BOOST_TEST(back->state == "partly");
    BOOST_TEST(back->over_limit);
    BOOST_TEST(back->milliseconds == 99);
    BOOST_TEST(back->results[0].size == 5);
    BOOST_TEST(!decode_outcome(encode(std::optional<output::Outcome>())).has_value());
}

BOOST_AUTO_TEST_CASE(results_are_there_with_their_digests) {
    const tests::Folder folder;
    const Knowledge knowledge = built_in_knowledge();
    const ReadSettings settings;
    const BatchWriting writing{
        .folder = folder / "kq", .formats = {Format::json, Format::csv}, .database = {}, .forms = {}};
    BatchWork work(settings, knowledge, writing);
    const auto outcome = work({.document = planned(SOLIEU_SOURCE_DIR "/corpus/samples/department.pdf"), .threads = 1});
    BOOST_TEST_REQUIRE(outcome.has_value());
    BOOST_TEST(outcome->state == "read");
    BOOST_TEST(outcome->errors > 0);
    BOOST_TEST_REQUIRE(outcome->results.size() == 2U);
    for (const output::ResultFile& file : outcome->results)
        BOOST_TEST(sha256_of(tests::content_of(folder / ("kq/" + file.path))) == file.sha256);
}

BOOST_AUTO_TEST_CASE(what_is_no_document_is_left_and_what_is_missing_fails) {
    const tests::Folder folder;
    const Knowledge knowledge = built_in_knowledge();
    const ReadSettings settings;
    const BatchWriting writing{.folder = folder / "kq", .formats = {Format::json}, .database = {}, .forms = {}};
    BatchWork work(settings, knowledge, writing);
    const auto missing = work({.document = planned(folder / "none.pdf"), .threads = 1});
    BOOST_TEST_REQUIRE(missing.has_value());
    BOOST_TEST(missing->state == "failed");
    BOOST_TEST(!missing->died);
    BOOST_TEST(missing->reason != "");
}

BOOST_AUTO_TEST_SUITE_END()
