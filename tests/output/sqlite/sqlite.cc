#include "output/sqlite/sqlite.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "base/lexicon/lexicon.h"
#include "tests/app/file_limit.h"
#include "tests/app/folder.h"
#include "tests/output/query.h"
#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::output;
using solieu::tests::query;

BOOST_AUTO_TEST_SUITE(sqlite_tests)

namespace {

constexpr const char* tables[] = {"reports",      "pages",        "sections",   "tables",    "rows",
                                  "facts",        "observations", "dates",      "citations", "findings",
                                  "finding_refs", "coverage",     "diagnostics"};

void add(const std::string& path, const tests::Sample& sample) {
    Result<SqliteFile> file = SqliteFile::open(path, database_knowledge(built_in_lexicon()));
    BOOST_TEST_REQUIRE(file.has_value(), (file ? "" : file.error().reason));
    const Result<void> added = file->add(sample.report());
    BOOST_TEST(added.has_value(), (added ? "" : added.error().reason));
}

std::string whole(const std::string& path) {
    std::string out;
    for (const char* table : tables) out += query(path, "SELECT * FROM " + std::string(table)) + "\n\n";
    return out;
}

void check_sound(const std::string& path) {
    BOOST_TEST(query(path, "PRAGMA integrity_check") == "ok");
    BOOST_TEST(query(path, "PRAGMA foreign_key_check") == "");
}

tests::Sample other_sample() {
    tests::Sample sample = tests::sample();
    sample.document.sha256 = std::string(64, 'b');
    sample.document.file = "khac.pdf";
    return sample;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_same_file_again_changes_nothing) {
    const tests::Folder folder;
    const std::string path = folder / "a.sqlite";
    add(path, tests::sample());
    add(path, other_sample());
    BOOST_TEST(!std::filesystem::exists(path + "-wal"));  // a file that is closed is one file
    const std::string before = whole(path);
    add(path, tests::sample());
    BOOST_TEST(whole(path) == before);
    BOOST_TEST(query(path, "SELECT count(*) FROM reports") == "2");
    check_sound(path);
    BOOST_TEST(query(path, "PRAGMA journal_mode") == "wal");
}

BOOST_AUTO_TEST_CASE(a_file_read_in_another_way_replaces_its_report) {
    const tests::Folder folder;
    const std::string path = folder / "a.sqlite";
    add(path, tests::sample());
    add(path, other_sample());
    tests::Sample shorter = tests::sample();
    shorter.statements.tables[0].rows.pop_back();
    shorter.audit.findings.clear();
    add(path, shorter);
    BOOST_TEST(query(path, "SELECT count(*) FROM rows WHERE report_id = 1") == "1");
    BOOST_TEST(query(path, "SELECT count(*) FROM finding_refs WHERE report_id = 1") == "0");
    BOOST_TEST(query(path, "SELECT count(*) FROM rows WHERE report_id = 2") == "2");
    check_sound(path);
}

BOOST_AUTO_TEST_CASE(findings_between_reports_are_findings_of_the_one_accused) {
    const tests::Folder folder;
    const std::string path = folder / "a.sqlite";
    Result<SqliteFile> file = SqliteFile::open(path, database_knowledge(built_in_lexicon()));
    FindingsList list, none_between;
    BOOST_TEST_REQUIRE(file->put_between_reports(list).has_value());  // there is no file yet
    for (const tests::Sample& sample : {tests::sample(), other_sample()}) {
        BOOST_TEST(file->add(sample.report()).has_value());
        list.add(sample.report());
        none_between.add(sample.report());
    }
    const std::string before = query(path, "SELECT count(*) FROM findings");
    list.findings.push_back({.report = 1,
                             .fingerprint = "00112233",
                             .written = "1.540",
                             .computed = "1531",
                             .why = {.vi = "v", .en = "e"},
                             .between = "1540"});
    for (int times = 0; times < 2; ++times) {
        BOOST_TEST(file->put_between_reports(list).has_value());
        BOOST_TEST(query(path,
                         "SELECT finding_id || ' ' || severity || ' ' || rule || ' ' || stated || ' ' || expected "
                         "|| ' ' || message_vi || ' ' || report_id FROM v_findings WHERE fingerprint = '00112233'") ==
                   "levels-1 warning sum 1540 1531 v 2");
    }
    BOOST_TEST(file->put_between_reports(none_between).has_value());
    BOOST_TEST(query(path, "SELECT count(*) FROM findings") == before);
    check_sound(path);
}

BOOST_AUTO_TEST_CASE(others_read_while_it_is_written) {
    const tests::Folder folder;
    const std::string path = folder / "a.sqlite";
    Result<SqliteFile> first = SqliteFile::open(path, database_knowledge(built_in_lexicon())),
                       second = SqliteFile::open(path, database_knowledge(built_in_lexicon()));
    BOOST_TEST_REQUIRE((first && second));
    BOOST_TEST(first->add(tests::sample().report()).has_value());
    BOOST_TEST(query(path, "SELECT count(*) FROM reports") == "1");
    BOOST_TEST(second->add(other_sample().report()).has_value());
    BOOST_TEST(query(path, "SELECT count(*) FROM reports") == "2");
}

BOOST_AUTO_TEST_CASE(a_report_that_fails_is_not_there_and_the_next_is) {
    const tests::Folder folder;
    const std::string path = folder / "a.sqlite";
    Result<SqliteFile> file = SqliteFile::open(path, database_knowledge(built_in_lexicon()));
    BOOST_TEST_REQUIRE(file.has_value());
    tests::Sample broken = tests::sample();
    broken.statements.tables[0].rows[1].parent = 17;
    const Result<void> failed = file->add(broken.report());
    BOOST_TEST_REQUIRE(!failed.has_value());
    BOOST_TEST((failed.error().kind == ErrorKind::write_failed));
    BOOST_TEST(folder.entries() == 0U);  // a file without a report is none
    BOOST_TEST(file->add(other_sample().report()).has_value());
    BOOST_TEST(query(path, "SELECT count(*) FROM reports") == "1");
    check_sound(path);
}

BOOST_AUTO_TEST_CASE(no_report_leaves_no_file) {
    const tests::Folder folder;
    { const Result<SqliteFile> file = SqliteFile::open(folder / "a.sqlite", database_knowledge(built_in_lexicon())); }
    BOOST_TEST(!std::filesystem::exists(folder / "a.sqlite"));
}

BOOST_AUTO_TEST_CASE(a_report_that_fails_leaves_the_others) {
    const tests::Folder folder;
    const std::string path = folder / "a.sqlite";
    add(path, tests::sample());
    const std::string before = whole(path);
    Result<SqliteFile> file = SqliteFile::open(path, database_knowledge(built_in_lexicon()));
    BOOST_TEST_REQUIRE(file.has_value());
    tests::Sample broken = other_sample();
    broken.statements.tables[0].rows[1].parent = 17;
    BOOST_TEST(!file->add(broken.report()).has_value());
    BOOST_TEST(whole(path) == before);
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_nothing_broken) {
    const tests::Folder folder;
    const std::string path = folder / "a.sqlite";
    for (const rlim_t bytes : {0, 1, 4096, 40'000, 100'000}) {
        {
            Result<SqliteFile> file = SqliteFile::open(path, database_knowledge(built_in_lexicon()));
            BOOST_TEST_REQUIRE(file.has_value());
            const tests::FileLimit limit(bytes);
            const Result<void> added = file->add(tests::sample().report());
            BOOST_TEST_REQUIRE(!added.has_value(), bytes);
            BOOST_TEST((added.error().kind == ErrorKind::write_failed));
        }
        BOOST_TEST(folder.entries() == 0U, bytes);
    }
    add(path, tests::sample());
    const std::string before = whole(path);
    {
        // There is room for what is there, and for no report more.
        const tests::FileLimit limit(std::filesystem::file_size(path));
        Result<SqliteFile> file = SqliteFile::open(path, database_knowledge(built_in_lexicon()));
        tests::Sample longer = other_sample();
        longer.statements.tables[0].title = std::string(400'000, 'x');
        if (file) BOOST_TEST(!file->add(longer.report()).has_value());
    }
    BOOST_TEST(!std::filesystem::exists(path + "-journal"));
    BOOST_TEST(whole(path) == before);
    check_sound(path);
    add(path, other_sample());
    BOOST_TEST(folder.entries() == 1U);
    BOOST_TEST(query(path, "SELECT count(*) FROM reports") == "2");
}

BOOST_AUTO_TEST_CASE(two_runs_that_make_one_file) {
    const tests::Folder folder;
    const std::string path = folder / "a.sqlite";
    std::vector<pid_t> children;
    for (int i = 0; i < 4; ++i) {
        children.push_back(::fork());
        if (children.back() != 0) continue;
        tests::Sample sample = tests::sample();
        sample.document.sha256 = std::string(64, static_cast<char>('a' + i));
        Result<SqliteFile> file = SqliteFile::open(path, database_knowledge(built_in_lexicon()));
        ::_exit(file && file->add(sample.report()).has_value() ? 0 : 1);
    }
    for (const pid_t child : children) {
        int status = -1;
        ::waitpid(child, &status, 0);
        BOOST_TEST((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    }
    BOOST_TEST(query(path, "SELECT count(*) FROM reports") == "4");
    check_sound(path);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_written) {
    const tests::Folder folder;
    tests::put(folder / "text.sqlite", "not a database at all, but long enough to look at");
    for (const std::string& path : {folder / "text.sqlite", folder / "nowhere/a.sqlite", std::string("/dev/null")}) {
        const Result<SqliteFile> file = SqliteFile::open(path, database_knowledge(built_in_lexicon()));
        BOOST_TEST(!file.has_value(), path);
        if (!file) BOOST_TEST((file.error().kind == ErrorKind::write_failed));
    }
}

BOOST_AUTO_TEST_CASE(a_newer_schema_is_refused) {
    const tests::Folder folder;
    const std::string path = folder / "a.sqlite";
    add(path, tests::sample());
    sqlite3* handle = nullptr;
    BOOST_TEST_REQUIRE(::sqlite3_open(path.c_str(), &handle) == SQLITE_OK);
    ::sqlite3_exec(handle, "PRAGMA user_version = 99", nullptr, nullptr, nullptr);
    ::sqlite3_close(handle);
    const Result<SqliteFile> file = SqliteFile::open(path, database_knowledge(built_in_lexicon()));
    BOOST_TEST_REQUIRE(!file.has_value());
    BOOST_TEST(file.error().reason.find("newer solieu (schema 99") != std::string::npos, file.error().reason);
    BOOST_TEST(query(path, "SELECT count(*) FROM reports") == "1");
}

BOOST_AUTO_TEST_CASE(one_in_memory_gives_its_bytes) {
    Result<SqliteFile> file = SqliteFile::open("", database_knowledge(built_in_lexicon()));
    BOOST_TEST_REQUIRE(file.has_value());
    BOOST_TEST(file->add(tests::sample().report()).has_value());
    const Result<std::string> bytes = file->content();
    BOOST_TEST_REQUIRE(bytes.has_value());
    const tests::Folder folder;
    tests::put(folder / "a.sqlite", *bytes);
    BOOST_TEST(query(folder / "a.sqlite", "SELECT count(*) FROM observations") == "3");
    check_sound(folder / "a.sqlite");
}

BOOST_AUTO_TEST_SUITE_END()
