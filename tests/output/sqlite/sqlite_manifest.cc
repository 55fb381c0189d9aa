#include "output/sqlite/sqlite_manifest.h"

#include <boost/test/unit_test.hpp>

#include "output/sqlite/sqlite_database.h"
#include "output/sqlite/sqlite_schema.h"
#include "tests/app/folder.h"
#include "tests/output/query.h"

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(sqlite_manifest_tests)

namespace {

Planned planned(const std::string& name, std::int64_t size) {
    return {.name = name,
            .folder = "q1",
            .file = name,
            .member = {},
            .pages = {},
            .same_as = {},
            .found = true,
            .size = size,
            .changed = 5,
            .result = "q1/" + name};
}

Outcome read_outcome() {
    Outcome outcome;
    outcome.state = "read";
    outcome.sha256 = std::string(64, 'a');
    outcome.pages = 3;
    outcome.results = {{.path = "q1/a.json", .size = 7, .sha256 = std::string(64, 'b')}};
    return outcome;
}

std::string ids_of(Manifest& manifest) {
    std::string ids;
    const std::vector<Waiting> waiting = manifest.waiting().value();
    for (const Waiting& one : waiting) ids += std::to_string(one.id) + " ";
    return ids;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_was_done_is_known_by_the_next_run) {
    const tests::Folder folder;
    const std::string path = folder / "batch.sqlite";
    {
        const auto manifest = open_manifest(path, false).value();
        Planned pictures = planned("b", 900);
        pictures.pages = {"b-1.jpg", "b-2.jpg"};
        BOOST_TEST(manifest->plan({planned("a", 10), pictures, planned("c", 20)}).has_value());
        BOOST_TEST(ids_of(*manifest) == "2 3 1 ");
        const int run = manifest->begin_run("engine", "--ocr never", "2026-03-31T08:15:00Z").value();
        BOOST_TEST(manifest->begin_attempt(1).has_value());
        BOOST_TEST(manifest->set_outcome(1, run, read_outcome()).has_value());
        BOOST_TEST(manifest->begin_attempt(2).has_value());  // and then the power went
    }
    const auto manifest = open_manifest(path, false).value();
    BOOST_TEST(ids_of(*manifest) == "2 3 ");
    const Record done = manifest->document(1).value();
    BOOST_TEST(done.state == "read");
    BOOST_TEST(done.run == 1);
    BOOST_TEST(done.outcome.pages == 3);
    BOOST_TEST_REQUIRE(done.outcome.results.size() == 1U);
    BOOST_TEST(done.outcome.results[0].path == "q1/a.json");
    const Record begun = manifest->document(2).value();
    BOOST_TEST(begun.attempts == 1);
    BOOST_TEST(begun.planned.pages == (std::vector<std::string>{"b-1.jpg", "b-2.jpg"}),
               boost::test_tools::per_element());
    BOOST_TEST(manifest->runs()->at(0).documents == 1);
    BOOST_TEST(manifest->counts()->at("waiting").size == 920);
}

BOOST_AUTO_TEST_CASE(what_changed_waits_again_and_the_rest_does_not) {
    const auto manifest = open_manifest("", false).value();
    BOOST_TEST(manifest->plan({planned("a", 10), planned("b", 20)}).has_value());
    BOOST_TEST(manifest->set_outcome(1, 0, read_outcome()).has_value());
    BOOST_TEST(manifest->set_outcome(2, 0, read_outcome()).has_value());
    BOOST_TEST(manifest->plan({planned("a", 10), planned("b", 21), planned("c", 5)}).has_value());
    BOOST_TEST(ids_of(*manifest) == "2 3 ");
    BOOST_TEST(manifest->id_of("c") == 3);
    BOOST_TEST(manifest->id_of("d") == 0);
    BOOST_TEST(manifest->has_result("Q1/A"));
    BOOST_TEST(!manifest->has_result("q1/d"));
}

BOOST_AUTO_TEST_CASE(in_a_store_another_version_waits_again_and_another_time_does_not) {
    const tests::Folder folder;
    const auto manifest = open_manifest(folder / "batch.sqlite", false).value();
    Planned document = planned("a", 10);
    document.version = "0cc1";
    BOOST_TEST(manifest->plan({document}).has_value());
    BOOST_TEST(manifest->document(1)->planned.version == "0cc1");
    BOOST_TEST(manifest->set_outcome(1, 0, read_outcome()).has_value());
    document.changed += 1;  // put there again
    BOOST_TEST(manifest->plan({document}).has_value());
    BOOST_TEST(ids_of(*manifest) == "");
    document.version = "92eb";
    BOOST_TEST(manifest->plan({document}).has_value());
    BOOST_TEST(ids_of(*manifest) == "1 ");
    BOOST_TEST(manifest->document(1)->planned.version == "92eb");
}

BOOST_AUTO_TEST_CASE(one_of_an_earlier_version_can_be_looked_at) {
    const tests::Folder folder;
    {
        Database database(folder / "batch.sqlite");
        bring_up_to_date(database, manifest_steps().first(1), manifest_file);
        database.execute(
            "INSERT INTO documents (name, folder, file, member, same_as, found, size, changed, result) "
            "VALUES ('a', '', 'a', '', '', 1, 10, 5, 'a')");
    }
    BOOST_TEST(open_manifest(folder / "batch.sqlite", true).value()->document(1)->planned.name == "a");
    const auto manifest = open_manifest(folder / "batch.sqlite", false).value();
    BOOST_TEST(manifest->plan({planned("a", 10)}).has_value());
    BOOST_TEST(manifest->document(1)->planned.version == "");
}

BOOST_AUTO_TEST_CASE(the_same_bytes_are_not_read_twice) {
    const auto manifest = open_manifest("", false).value();
    Planned copy = planned("b", 10);
    copy.same_as = "a";
    BOOST_TEST(manifest->plan({planned("a", 10), copy}).has_value());
    BOOST_TEST(ids_of(*manifest) == "1 ");
    BOOST_TEST(manifest->document(2)->outcome.reason == "a");
}

BOOST_AUTO_TEST_CASE(failed_ones_wait_again_when_asked) {
    const auto manifest = open_manifest("", false).value();
    BOOST_TEST(manifest->plan({planned("a", 10), planned("b", 20)}).has_value());
    Outcome failed;
    failed.state = "failed";
    failed.reason = "it is encrypted";
    BOOST_TEST(manifest->set_outcome(1, 0, read_outcome()).has_value());
    BOOST_TEST(manifest->set_outcome(2, 0, failed).has_value());
    BOOST_TEST(manifest->wait_again("failed").has_value());
    BOOST_TEST(ids_of(*manifest) == "2 ");
    BOOST_TEST(manifest->wait_again("").has_value());
    BOOST_TEST(ids_of(*manifest) == "2 1 ");
}

BOOST_AUTO_TEST_CASE(parts_of_several_machines_become_one) {
    const tests::Folder folder;
    const auto whole = open_manifest(folder / "batch.sqlite", false).value();
    BOOST_TEST(whole->plan({planned("a", 10), planned("b", 20), planned("c", 30)}).has_value());
    BOOST_TEST(whole->seal().has_value());
    for (const char* name : {"b", "c"}) {
        const auto part = open_manifest(folder / name, false).value();
        BOOST_TEST(part->plan({planned(name, name[0] == 'b' ? 20 : 31)}).has_value());
        const int run = part->begin_run("engine", "", "now").value();
        BOOST_TEST(part->set_outcome(1, run, read_outcome()).has_value());
        BOOST_TEST(part->seal().has_value());
    }
    for (const char* name : {"b", "c"}) {
        const auto part = open_manifest(folder / name, true).value();
        BOOST_TEST(whole->take_over(*part).has_value());
    }
    // The c of the part was another file than that of the plan.
    BOOST_TEST(ids_of(*whole) == "3 1 ");
    BOOST_TEST(whole->document(2)->outcome.sha256 == std::string(64, 'a'));
}

BOOST_AUTO_TEST_CASE(other_databases_are_left_alone) {
    const tests::Folder folder;
    {
        Database other(folder / "other.sqlite");
        other.execute("CREATE TABLE theirs (x)");
    }
    const auto opened = open_manifest(folder / "other.sqlite", false);
    BOOST_TEST_REQUIRE(!opened.has_value());
    BOOST_TEST(opened.error().reason == "cannot be used: it is a database of another program");
    BOOST_TEST(tests::query(folder / "other.sqlite", "SELECT name FROM sqlite_master") == "theirs");
}

BOOST_AUTO_TEST_SUITE_END()
