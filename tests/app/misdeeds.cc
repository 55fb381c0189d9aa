// What a file could make a worker do that has taken over a parser (misdeed.cc): each costs that file at most, and the
// batch and all that it wrote stay whole.

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "app/worker/cage.h"
#include "tests/app/environment.h"
#include "tests/app/run.h"
#include "tests/app/sanitized.h"

using namespace solieu::tests;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(misdeeds_tests)

namespace {

// Refused: the file is read as ever.
const std::vector<std::string> refused = {"writes",  "reads",  "descriptors", "network", "processes",
                                          "signals", "shares", "leaves",      "prints"};
// Ended: the file fails, with this in its reason.
const std::vector<std::pair<std::string, std::string>> ended = {{"crashes", "SIGSEGV"},
                                                                {"loops", "of computing"},
                                                                {"sleeps", "without computing"},
                                                                {"takes memory", "of memory"},
                                                                {"starts threads", "threads"},
                                                                {"promises much", "makes no sense"},
                                                                {"promises and waits", "without computing"},
                                                                {"sends for ever", "makes no sense"},
                                                                {"lies", ""},
                                                                {"goes silent", "did not end"}};

std::string file_name(std::string misdeed) {
    for (char& c : misdeed) c = c == ' ' ? '-' : c;
    return misdeed + ".txt";
}

void put_report(const std::string& path, const std::string& misdeed) {
    put(path, "UBND XÃ HA NAM\nBÁO CÁO\nTrong quý I, xã tiếp nhận 120 hồ sơ, đã giải quyết 96 hồ sơ.\n" +
                  (misdeed.empty() ? "" : "misdeed: " + misdeed + "\n"));
}

Ran batch(const std::string& in, const std::string& out, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {"batch",        in,  "--out",          out,  "-j", "2",
                                          "--time-limit", "2", "--memory-limit", "256"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(SOLIEU_PROGRAM, arguments, "", 300);
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_costs_its_file_at_most) {
    const auto parts = solieu::app::cage_of_this_kernel();
    if (sanitized || !parts.landlock || !parts.seccomp) {
        BOOST_TEST_MESSAGE("left out: no cage in this build or kernel");
        return;
    }
    const Folder folder;
    const std::string in = folder / "in";
    fs::create_directories(in);
    put_report(in + "/read.txt", "");
    for (const std::string& one : refused) put_report(in + "/" + file_name(one), one);
    for (const auto& [one, reason] : ended) put_report(in + "/" + file_name(one), one);
    BOOST_TEST(batch(in, folder / "calm").code == 0);
    Ran ran;
    {
        const Environment misdeeds(
            Environment::Variables{{"LD_PRELOAD", SOLIEU_MISDEED}, {"SOLIEU_TEST_MISDEEDS", folder.path()}});
        ran = batch(in, folder / "kq");
    }
    BOOST_TEST(ran.code == 8, ran.err);
    BOOST_TEST(ran.err.find("exit code 99") == std::string::npos, ran.err);
    const auto result = [&](const std::string& where, const std::string& name) {
        return content_of(folder / (where + "/" + name.substr(0, name.size() - 4) + ".json"));
    };
    for (const std::string& one : refused)
        BOOST_TEST((result("kq", file_name(one)) == result("calm", file_name(one))), one);
    BOOST_TEST((result("kq", "read.txt") == result("calm", "read.txt")));
    BOOST_TEST(!result("kq", "read.txt").empty());
    for (const auto& [one, reason] : ended) {
        BOOST_TEST(result("kq", file_name(one)).empty(), one);
        const std::size_t told = ran.err.find(file_name(one) + ": ");
        BOOST_TEST_REQUIRE(told != std::string::npos, one);
        const std::string line = ran.err.substr(told, ran.err.find('\n', told) - told);
        BOOST_TEST(line.find(reason) != std::string::npos, line);
    }
    BOOST_TEST(!fs::exists("/tmp/solieu-made"));
    for (const auto& entry : fs::directory_iterator(folder.path()))
        BOOST_TEST(entry.path().filename().string().find("made") == std::string::npos, entry.path());
    // All is well afterwards: what failed is read when it does no harm any more, and all is as if it never had.
    BOOST_TEST(batch(in, folder / "kq", {"--retry-failed"}).code == 0);
    for (const auto& [one, reason] : ended)
        BOOST_TEST((result("kq", file_name(one)) == result("calm", file_name(one))), one);
}

BOOST_AUTO_TEST_SUITE_END()
