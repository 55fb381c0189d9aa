#include "output/sqlite/sqlite_schema.h"

#include <array>
#include <boost/test/unit_test.hpp>

#include "tests/app/folder.h"
#include "tests/output/query.h"

using namespace solieu;
using namespace solieu::output;
using solieu::tests::query;

BOOST_AUTO_TEST_SUITE(sqlite_schema_tests)

namespace {

constexpr std::array<std::string_view, 3> steps = {"CREATE TABLE a (x); INSERT INTO a VALUES (1);",
                                                   "ALTER TABLE a ADD COLUMN y; UPDATE a SET y = x + 1;",
                                                   "CREATE TABLE b (z); INSERT INTO b SELECT y + 1 FROM a;"};

std::string reason_of(const std::string& path, std::span<const std::string_view> wanted) {
    Database database(path);
    bring_up_to_date(database, wanted);
    return database.reason();
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_older_file_is_brought_up_to_date_with_what_is_in_it) {
    const tests::Folder folder;
    const std::string path = folder / "a.sqlite";
    BOOST_TEST(reason_of(path, std::span(steps).first(1)) == "");
    BOOST_TEST(query(path, "PRAGMA user_version") == "1");
    BOOST_TEST(reason_of(path, steps) == "");
    BOOST_TEST(query(path, "PRAGMA user_version") == "3");
    BOOST_TEST(query(path, "SELECT x, y, z FROM a, b") == "1|2|3");
    BOOST_TEST(reason_of(path, steps) == "");
    BOOST_TEST(query(path, "SELECT x, y, z FROM a, b") == "1|2|3");
}

BOOST_AUTO_TEST_CASE(a_step_that_fails_leaves_the_file_as_it_was) {
    const tests::Folder folder;
    const std::string path = folder / "a.sqlite";
    BOOST_TEST(reason_of(path, std::span(steps).first(1)) == "");
    constexpr std::array<std::string_view, 3> broken = {steps[0], steps[1], "INSERT INTO absent VALUES (1);"};
    BOOST_TEST(reason_of(path, broken) == "no such table: absent");
    BOOST_TEST(query(path, "PRAGMA user_version") == "1");
    BOOST_TEST(query(path, "SELECT * FROM a") == "1");
}

BOOST_AUTO_TEST_CASE(a_newer_file_is_refused_untouched) {
    const tests::Folder folder;
    const std::string path = folder / "a.sqlite";
    BOOST_TEST(reason_of(path, steps) == "");
    BOOST_TEST(reason_of(path, std::span(steps).first(2)) ==
               "it was written by a newer solieu (schema 3, this one writes 2)");
    BOOST_TEST(query(path, "SELECT z FROM b") == "3");
}

BOOST_AUTO_TEST_CASE(other_files_are_refused) {
    const tests::Folder folder;
    const std::string other = folder / "other.sqlite";
    Database(other).execute("CREATE TABLE theirs (x)");
    BOOST_TEST(reason_of(other, steps) == "it is a database of another program");
    BOOST_TEST(query(other, "SELECT count(*) FROM sqlite_master") == "1");
    const std::string text = folder / "text.sqlite";
    tests::put(text, std::string(4096, 'x'));
    BOOST_TEST(reason_of(text, steps) == "file is not a database");
}

BOOST_AUTO_TEST_CASE(the_schema_can_be_made) {
    const tests::Folder folder;
    BOOST_TEST(reason_of(folder / "a.sqlite", schema_steps()) == "");
    BOOST_TEST(query(folder / "a.sqlite", "PRAGMA user_version") == std::to_string(schema_steps().size()));
}

BOOST_AUTO_TEST_SUITE_END()
