// Several files in one run, some of which cost their worker process its life: the others are as if they were alone.

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "tests/app/environment.h"
#include "tests/app/run.h"
#include "tests/app/sanitized.h"

using namespace solieu::tests;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(batch_tests)

namespace {

const std::string samples = SOLIEU_SOURCE_DIR "/corpus/samples/";

Environment::Variables fated(const char* fates) {
    return {{"LD_PRELOAD", SOLIEU_FATES}, {"SOLIEU_TEST_FATES", fates}};
}

Ran run_solieu(std::vector<std::string> arguments) {
    return run(SOLIEU_PROGRAM, std::move(arguments));
}

bool has(const std::string& text, const std::string& piece) {
    return text.find(piece) != std::string::npos;
}

std::vector<std::string> names_in(const std::string& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_crash_a_hang_and_a_bomb_cost_themselves_only) {
    if (sanitized) return;
    const Folder folder;
    const std::vector<std::string> names = {"forms-wrapped.txt",  "district-tabs.txt", "department-web.html",
                                            "district-word.docx", "province-tabs.txt", "forms-word.docx"};
    std::vector<std::string> whole = {"extract", "-o", folder / "whole.ndjson"};
    std::vector<std::string> some = {
        "extract",      "-o", folder / "some",  "--format", "json", "--format", "csv", "--format", "ndjson",
        "--time-limit", "3",  "--memory-limit", "256",      "-j",   "1"};
    for (const std::string& name : names) some.push_back(samples + name);
    for (const std::size_t kept : {0, 2, 5}) whole.push_back(samples + names[kept]);
    BOOST_TEST(run_solieu(whole).code == 0);
    Ran ran;
    {
        const Environment fates(fated(".c.hm."));
        ran = run_solieu(some);
    }
    BOOST_TEST(ran.code == 8, ran.err);
    BOOST_TEST(has(ran.err, names[1] + ": a defect of solieu ended the reading of it (SIGSEGV"), ran.err);
    BOOST_TEST(has(ran.err, names[3] + ": reading it takes more than 3 s without computing"), ran.err);
    BOOST_TEST(has(ran.err, names[4] + ": reading it needs more than 640 MB of memory"), ran.err);
    std::string lines;
    for (const char* stem : {"forms-wrapped", "department-web", "forms-word"}) {
        BOOST_TEST(fs::exists(folder / "some/" + (stem + std::string(".json"))), stem);
        BOOST_TEST(fs::exists(folder / "some/" + (stem + std::string(".csv"))), stem);
        lines += content_of(folder / "some/" + (stem + std::string(".ndjson")));
    }
    BOOST_TEST((lines == content_of(folder / "whole.ndjson")));
    BOOST_TEST(fs::exists(folder / "some/findings.csv"));
    for (const char* stem : {"district-tabs", "district-word", "province-tabs"}) {
        BOOST_TEST(!fs::exists(folder / "some/" + (stem + std::string(".json"))), stem);
    }
}

BOOST_AUTO_TEST_CASE(alone_each_has_its_exit_code) {
    if (sanitized) return;
    const std::string file = samples + "forms-wrapped.txt";
    const auto code_of = [&](const char* fate, const std::string& command) {
        const Environment fates(fated(fate));
        return run_solieu({command, file, "--time-limit", "2", "--memory-limit", "256"}).code;
    };
    for (const char* command : {"extract", "audit"}) {
        BOOST_TEST(code_of("c", command) == 70);
        BOOST_TEST(code_of("h", command) == 6);
        BOOST_TEST(code_of("m", command) == 6);
    }
}

BOOST_AUTO_TEST_CASE(in_this_process_nothing_is_ended) {
    if (sanitized) return;
    const Environment fates(fated("c"));
    const Ran ran = run_solieu({"extract", samples + "forms-wrapped.txt", "--no-isolation"});
    BOOST_TEST(ran.code == 0, ran.err);
    BOOST_TEST((ran.out == run_solieu({"extract", samples + "forms-word.docx", "--no-isolation"}).out) == false);
}

BOOST_AUTO_TEST_CASE(with_and_without_worker_the_result_is_the_same) {
    for (const char* name : {"district.pdf", "forms-word.docx", "scans/forms-bilevel.tif"}) {
        const Ran with = run_solieu({"extract", samples + name});
        const Ran without = run_solieu({"extract", samples + name, "--no-isolation"});
        BOOST_TEST(with.code == 0, with.err);
        BOOST_TEST((with.out == without.out), name);
    }
}

// Asked to end in the middle: what was written stays, nothing else is left, and it ends by the signal.
BOOST_AUTO_TEST_CASE(a_signal_ends_it_and_its_worker) {
    if (sanitized) return;
    const Folder folder;
    const Environment fates(fated(".h"));
    const std::string out = folder / "results";
    const pid_t process = ::fork();
    if (process == 0) {
        const std::string a = samples + "forms-wrapped.txt", b = samples + "district-tabs.txt";
        ::execl(SOLIEU_PROGRAM, SOLIEU_PROGRAM, "extract", a.c_str(), b.c_str(), "-o", out.c_str(), "--format", "csv",
                "-j", "1", static_cast<char*>(nullptr));
        ::_exit(127);
    }
    for (int i = 0; i < 600 && !fs::exists(out + "/forms-wrapped.csv"); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(200));  // now it waits for the second
    BOOST_TEST(::kill(process, SIGTERM) == 0);
    int status = 0;
    ::waitpid(process, &status, 0);
    BOOST_TEST_REQUIRE(WIFSIGNALED(status));
    BOOST_TEST(WTERMSIG(status) == SIGTERM);
    for (const std::string& name : names_in(out)) {
        BOOST_TEST(!has(name, ".part"), name);
        BOOST_TEST(!has(name, "district"), name);
    }
    BOOST_TEST(fs::exists(out + "/forms-wrapped.csv"));
}

// LibreOffice, too, with all that it started, and its folder.
BOOST_AUTO_TEST_CASE(a_signal_ends_a_conversion) {
    const Folder folder;
    fs::create_directories(folder / "bin");
    fs::create_directories(folder / "tmp");
    // What it writes stands in its own folder, which goes with it.
    put(folder / "bin/soffice", "#!/bin/sh\necho $$ > $HOME/started\nsleep 1000 &\necho $! > $HOME/second\nwait\n");
    fs::permissions(folder / "bin/soffice", fs::perms::owner_all);
    put(folder / "a.rtf", "{\\rtf1\\ansi text}");
    const pid_t process = ::fork();
    if (process == 0) {
        ::setenv("PATH", (folder / "bin:/usr/bin:/bin").c_str(), 1);
        ::setenv("TMPDIR", (folder / "tmp").c_str(), 1);
        const std::string file = folder / "a.rtf";
        ::execl(SOLIEU_PROGRAM, SOLIEU_PROGRAM, "extract", file.c_str(), "--convert", static_cast<char*>(nullptr));
        ::_exit(127);
    }
    const auto told_by = [&](const char* name) {
        for (const auto& entry : fs::directory_iterator(folder / "tmp")) return content_of(entry.path() / name);
        return std::string();
    };
    for (int i = 0; i < 600 && told_by("second").empty(); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    BOOST_TEST_REQUIRE(!told_by("second").empty());
    const std::vector<std::string> processes = {told_by("started"), told_by("second")};
    BOOST_TEST(::kill(process, SIGTERM) == 0);
    int status = 0;
    ::waitpid(process, &status, 0);
    BOOST_TEST(WIFSIGNALED(status));
    BOOST_TEST(fs::is_empty(folder / "tmp"));
    for (const std::string& told : processes) {
        const auto other = static_cast<pid_t>(std::stol(told));
        // Ended: gone, or not yet taken up by whoever inherits it.
        bool ended = false;
        for (int i = 0; i < 100 && !ended; ++i) {
            const std::string state = content_of("/proc/" + std::to_string(other) + "/stat");
            ended = state.empty() || has(state, ") Z ") || has(state, ") X ");
            if (!ended) std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        BOOST_TEST(ended, told);
    }
}

BOOST_AUTO_TEST_SUITE_END()
