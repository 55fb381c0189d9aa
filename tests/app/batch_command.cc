// solieu batch, run: ended at any moment it goes on, and what comes out is what an undisturbed run gives.

#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "tests/app/environment.h"
#include "tests/app/run.h"
#include "tests/app/sanitized.h"
#include "tests/output/query.h"

using namespace solieu::tests;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(batch_command_tests)

namespace {

const std::string samples = SOLIEU_SOURCE_DIR "/corpus/samples/";

Ran batch(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "batch");
    return run(SOLIEU_PROGRAM, std::move(arguments));
}

bool has(const std::string& text, const std::string& piece) {
    return text.find(piece) != std::string::npos;
}

// Documents that are all different: two reports as PDF, some texts, one that is encrypted and one that is broken.
void make_archive(const std::string& folder, int texts) {
    fs::create_directories(folder + "/q1/xa");
    for (const char* name : {"department.pdf", "years.pdf"}) fs::copy_file(samples + name, folder + "/q1/" + name);
    fs::copy_file(SOLIEU_SOURCE_DIR "/tests/app/data/encrypted.pdf", folder + "/encrypted.pdf");
    std::ofstream(folder + "/broken.pdf") << "%PDF-1.4\nnothing";
    std::ofstream(folder + "/Thumbs.db") << "junk";
    for (int i = 0; i < texts; ++i) {
        std::ofstream(folder + "/q1/xa/bao-cao-" + std::to_string(i) + ".txt")
            << "UBND XÃ HA NAM\nBÁO CÁO\nTrong quý I, xã tiếp nhận " << 100 + i << " hồ sơ, đã giải quyết " << 90 + i
            << " hồ sơ.\n";
    }
}

// What stands in a folder of results, but for what the batch keeps for itself.
std::map<std::string, std::string> contents_of(const std::string& folder) {
    std::map<std::string, std::string> contents;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string name = entry.path().lexically_relative(folder).string();
        if (entry.is_regular_file() && !name.starts_with("batch.")) contents[name] = content_of(entry.path().string());
    }
    return contents;
}

void check_same(const std::string& folder, const std::string& other) {
    const auto one = contents_of(folder), two = contents_of(other);
    BOOST_TEST(one.size() == two.size());
    for (const auto& [name, content] : one) BOOST_TEST((two.contains(name) && two.at(name) == content), name);
}

pid_t begin(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {SOLIEU_PROGRAM, "batch"});
    const pid_t child = ::fork();
    if (child != 0) return child;
    std::vector<char*> pointers;
    for (std::string& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    [[maybe_unused]] const auto* closed = std::freopen("/dev/null", "w", stderr);
    ::execv(SOLIEU_PROGRAM, pointers.data());
    ::_exit(127);
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_archive_is_read_and_what_failed_is_said) {
    const Folder folder;
    make_archive(folder / "kho", 3);
    const Ran first = batch({folder / "kho", "--out", folder / "kq", "-j", "2"});
    BOOST_TEST(first.code == 8);
    BOOST_TEST(has(first.err, "7 documents found, 1 left out"), first.err);
    BOOST_TEST(has(first.err, "7 files: 5 read, 2 failed"), first.err);
    BOOST_TEST(fs::exists(folder / "kq/q1/xa/bao-cao-2.json"));
    BOOST_TEST(has(content_of(folder / "kq/summary.csv"), "/encrypted.pdf,,failed,the PDF is protected"));
    // The same again has nothing to do.
    const Ran second = batch({folder / "kho", "--out", folder / "kq"});
    BOOST_TEST(!has(second.err, "/s"), second.err);
    BOOST_TEST(second.code == 8);
    const Ran status = batch({"status", "--out", folder / "kq"});
    BOOST_TEST(has(status.out, "không đọc được: 2"), status.out);
    const Ran report = batch({"report", "--out", folder / "kq", "--as", "json"});
    BOOST_TEST(has(report.out, "\"failed\":2"), report.out);
    BOOST_TEST(has(report.out, "encrypted.pdf"), report.out);
    // One that changed, one that is new, and one result that is gone.
    fs::remove(folder / "kq/q1/years.json");
    std::ofstream(folder / "kho/q1/xa/bao-cao-0.txt", std::ios::app) << "Thêm 5 hồ sơ.\n";
    std::ofstream(folder / "kho/q1/xa/moi.txt") << "Có 7 hồ sơ.\n";
    const Ran third = batch({folder / "kho", "--out", folder / "kq"});
    BOOST_TEST(has(third.err, "3 of 3 documents"), third.err);
    BOOST_TEST(fs::exists(folder / "kq/q1/years.json"));
    const Ran verified = batch({"verify", "--out", folder / "kq"});
    BOOST_TEST(verified.code == 0);
    BOOST_TEST(has(verified.out, "6 results, 0 damaged"), verified.out);
    std::ofstream(folder / "kq/q1/xa/moi.json", std::ios::app) << " ";
    BOOST_TEST(has(batch({"verify", "--out", folder / "kq"}).out, "q1/xa/moi.json: it has another size"));
    const Ran again = batch({folder / "kho", "--out", folder / "kq", "--retry-failed", "--log-json", folder / "log"});
    BOOST_TEST(has(again.err, "3 of 3 documents"), again.err);  // the two, and the damaged one
    BOOST_TEST(has(content_of(folder / "log"), "\"state\":\"failed\""));
}

BOOST_AUTO_TEST_CASE(killed_at_any_moment_it_ends_with_the_same_bytes) {
    const Folder folder;
    make_archive(folder / "kho", 60);
    const Ran undisturbed = batch({folder / "kho", "--out", folder / "one", "-j", "2"});
    BOOST_TEST(undisturbed.code == 8);
    std::mt19937 random(7);
    int killed = 0;
    for (int i = 0; i < 20; ++i) {
        const pid_t child = begin({folder / "kho", "--out", folder / "two", "-j", "2"});
        const double share = std::uniform_real_distribution<double>(0.02, 0.25)(random);
        std::this_thread::sleep_for(std::chrono::duration<double>(undisturbed.seconds * share));
        ::kill(child, i % 4 == 3 ? SIGTERM : SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        killed += WIFSIGNALED(status) ? 1 : 0;
    }
    BOOST_TEST(killed > 0);
    const Ran last = batch({folder / "kho", "--out", folder / "two", "-j", "1"});
    BOOST_TEST(last.code == 8);
    BOOST_TEST(has(last.err, "64 files: 62 read, 2 failed"), last.err);
    check_same(folder / "one", folder / "two");
}

BOOST_AUTO_TEST_CASE(the_same_bytes_are_read_once_even_when_all_is_read_again) {
    const Folder folder;
    make_archive(folder / "kho", 2);
    fs::copy_file(folder / "kho/q1/years.pdf", folder / "kho/ban-sao.pdf");
    for (const char* again : {"--retry-failed", "--force"}) {
        const Ran ran = batch({folder / "kho", "--out", folder / "kq", again});
        BOOST_TEST(has(ran.err, "7 files: 4 read, 1 found twice, 2 failed"), ran.err);
    }
    BOOST_TEST(fs::exists(folder / "kq/ban-sao.json") != fs::exists(folder / "kq/q1/years.json"));
}

BOOST_AUTO_TEST_CASE(parts_of_several_machines_give_the_same) {
    const Folder folder;
    make_archive(folder / "kho", 9);
    BOOST_TEST(batch({folder / "kho", "--out", folder / "one"}).code == 8);
    BOOST_TEST(batch({"plan", folder / "kho", "--out", folder / "two"}).code == 0);
    for (const char* part : {"3/3", "1/3"}) batch({"run", "--out", folder / "two", "--shard", part});
    const Ran early = batch({"merge", "--out", folder / "two", "--shards", "3"});
    BOOST_TEST(early.code == 8);
    BOOST_TEST(has(early.err, "batch.2-of-3.sqlite: it is not there"), early.err);
    BOOST_TEST(has(early.err, "not read yet"), early.err);
    batch({"run", "--out", folder / "two", "--shard", "2/3"});
    const Ran merged = batch({"merge", "--out", folder / "two", "--shards", "3"});
    BOOST_TEST(has(merged.err, "13 files: 11 read, 2 failed"), merged.err);
    check_same(folder / "one", folder / "two");
    BOOST_TEST(batch({"verify", "--out", folder / "two"}).code == 0);
}

BOOST_AUTO_TEST_CASE(one_database_for_all) {
    const Folder folder;
    make_archive(folder / "kho", 6);
    const std::string file = folder / "cchc.sqlite";
    BOOST_TEST(batch({folder / "kho", "--out", file, "-j", "2"}).code == 8);
    BOOST_TEST(query(file, "SELECT count(*) FROM reports") == "8");
    BOOST_TEST(batch({folder / "kho", "--out", file, "--force"}).code == 8);
    BOOST_TEST(query(file, "SELECT count(*) FROM reports") == "8");
    BOOST_TEST(fs::exists(folder / "cchc.summary.csv"));
}

BOOST_AUTO_TEST_CASE(a_database_that_lost_reports_gets_them_again) {
    const Folder folder;
    make_archive(folder / "kho", 3);
    const std::string file = folder / "cchc.sqlite";
    const std::vector<std::string> all = {folder / "kho/q1", "--out", file};
    BOOST_TEST(batch(all).code == 0);
    BOOST_TEST(!fs::exists(file + "-wal"));
    sqlite3* database = nullptr;
    BOOST_TEST_REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    const char* const loss = "DELETE FROM reports WHERE file LIKE '%bao-cao-1%'";
    BOOST_TEST(sqlite3_exec(database, loss, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    const std::vector<std::string> verify = {"verify", "--out", file};
    const Ran verified = batch(verify);
    BOOST_TEST(verified.code == 8);
    BOOST_TEST(has(verified.out, "bao-cao-1.txt: " + file + " does not have its report"), verified.out);
    const Ran again = batch(all);
    BOOST_TEST(has(again.err, "1 document read again: " + file + " does not have their reports"), again.err);
    BOOST_TEST(batch(verify).code == 0);
    fs::remove(file);
    BOOST_TEST(batch(verify).code == 8);
    BOOST_TEST(has(batch(all).err, "5 of 5 documents"));
    BOOST_TEST(query(file, "SELECT count(*) FROM reports") == "5");
}

BOOST_AUTO_TEST_CASE(other_options_and_other_forms_are_read_anew) {
    const Folder folder;
    make_archive(folder / "kho", 1);
    const std::string kho = folder / "kho/q1", kq = folder / "kq";
    BOOST_TEST(batch({kho, "--out", kq}).code == 0);
    const Ran forms = batch({kho, "--out", kq, "--format", "csv"});
    BOOST_TEST(has(forms.err, "3 documents read again: an earlier run wrote other forms"), forms.err);
    BOOST_TEST(fs::exists(kq + "/years.csv"));
    BOOST_TEST(fs::exists(kq + "/years.json"));
    const std::string whole = content_of(kq + "/department.csv");
    const Ran options = batch({kho, "--out", kq, "--pages", "1"});
    BOOST_TEST(has(options.err, "3 documents read again: an earlier run had other options"), options.err);
    BOOST_TEST(content_of(kq + "/department.csv").size() < whole.size());
    BOOST_TEST(!has(batch({kho, "--out", kq, "--pages", "1"}).err, "of 3 documents"));
    // Written otherwise it is the same folder.
    const Ran same =
        batch({kho + "/", folder.path() + "/./kho/xx/../q1", "--out", kq, "--pages", "1", "--metrics", kq + "/m"});
    BOOST_TEST(has(same.err, "3 documents found"), same.err);
    BOOST_TEST(!has(same.err, "of 3 documents"), same.err);
    BOOST_TEST(has(content_of(kq + "/m"), "solieu_batch_documents{state=\"waiting\"} 0"));
}

BOOST_AUTO_TEST_CASE(what_stands_beside_results_is_none_and_what_is_stale_goes) {
    const Folder folder;
    const std::string kho = folder / "kho", kq = folder / "kq";
    fs::create_directory(kho);
    for (const char* name : {"summary", "batch", "a"})
        std::ofstream(kho + "/" + name + ".txt") << "Có " << name << " 7 hồ sơ.\n";
    BOOST_TEST(batch({kho, "--out", kq, "--format", "csv"}).code == 0);
    BOOST_TEST(has(content_of(kq + "/summary.csv"), "read"));
    BOOST_TEST(fs::exists(kq + "/summary-2.csv"));
    BOOST_TEST(batch({"verify", "--out", kq}).code == 0);
    std::ofstream(kho + "/a.txt") << "%PDF-1.4\nnothing";
    fs::remove(kho + "/batch.txt");
    const Ran ran = batch({kho, "--out", kq});
    BOOST_TEST(ran.code == 8);
    BOOST_TEST(has(ran.err, "1 not there any more that were read before"), ran.err);
    BOOST_TEST(!fs::exists(kq + "/a.csv"));
    BOOST_TEST(has(ran.err, "1 result of an earlier reading removed"), ran.err);
    BOOST_TEST(fs::exists(kq + "/batch-2.csv"));
}

BOOST_AUTO_TEST_CASE(what_kills_its_worker_is_tried_once_more) {
    if (sanitized) return;
    const Folder folder;
    make_archive(folder / "kho", 4);
    const auto fated = [&](const char* fates, const char* results) {
        const Environment environment(
            Environment::Variables{{"LD_PRELOAD", SOLIEU_FATES}, {"SOLIEU_TEST_FATES", fates}});
        return batch({folder / "kho/q1", "--out", folder / results, "-j", "1"});
    };
    // The hand is the first process, the workers that read follow it.
    const Ran once = fated("..c", "one");
    BOOST_TEST(once.code == 0, once.err);
    BOOST_TEST(has(once.err, "6 files: 6 read"), once.err);
    const Ran twice = fated("..c....c", "two");
    BOOST_TEST(twice.code == 8);
    BOOST_TEST(has(twice.err, "5 read, 1 failed"), twice.err);
    BOOST_TEST(has(twice.err, "a defect of solieu ended the reading of it (SIGSEGV)"), twice.err);
    BOOST_TEST(batch({folder / "kho/q1", "--out", folder / "two", "--retry-failed"}).code == 0);
    check_same(folder / "one", folder / "two");
}

BOOST_AUTO_TEST_CASE(a_dry_run_writes_nothing) {
    const Folder folder;
    make_archive(folder / "kho", 4);
    const Ran ran = batch({folder / "kho", "--out", folder / "kq", "--dry-run", "-j", "2"});
    BOOST_TEST(ran.code == 0);
    BOOST_TEST(has(ran.out, "chưa đọc: 8"), ran.out);
    BOOST_TEST(has(ran.out, "by a sample of 8 documents"), ran.out);
    BOOST_TEST(!fs::exists(folder / "kq"));
    const Ran none = batch({folder / "kho", "--out", folder / "kq", "--since", "2100-01-01"});
    BOOST_TEST(has(none.err, "0 documents found, 8 left that did not change since"), none.err);
}

BOOST_AUTO_TEST_CASE(what_makes_no_sense_is_said) {
    const Folder folder;
    BOOST_TEST(batch({folder / "kho"}).code == 2);
    BOOST_TEST(batch({"--out", folder / "kq"}).code == 2);
    BOOST_TEST(batch({folder / "kho", "--out", folder / "kq.xlsx"}).code == 2);
    BOOST_TEST(batch({folder / "kho", "--out", folder / "kq", "--since", "31/2/2026"}).code == 2);
    BOOST_TEST(batch({"run", "--out", folder / "kq", "--shard", "4/3"}).code == 2);
    BOOST_TEST(batch({"status", "--out", folder / "kq"}).code == 3);
    BOOST_TEST(batch({folder / "kho", "--out", folder / "kq"}).code == 8);  // there is no such folder
    fs::create_directory(folder / "empty");
    BOOST_TEST(batch({folder / "empty", "--out", folder / "kq2"}).code == 3);
}

BOOST_AUTO_TEST_SUITE_END()
