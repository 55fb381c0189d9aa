#include "app/worker/cage.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <functional>
#include <thread>

#include "extract/picture_library/picture_reading.h"
#include "tests/app/caged_attempt.h"
#include "tests/app/folder.h"
#include "tests/app/sanitized.h"

using namespace solieu;
using namespace solieu::app;
using solieu::tests::attempt_in_cage;
using solieu::tests::Folder;
using solieu::tests::put;
using solieu::tests::refused;
using solieu::tests::sanitized;

BOOST_AUTO_TEST_SUITE(cage_tests)

namespace {

int in_cage(const std::function<bool()>& attempt) {
    return attempt_in_cage([] { enter_cage({.memory = 512ull << 20}); }, attempt);
}

}  // namespace

BOOST_AUTO_TEST_CASE(no_file_can_be_written) {
    if (!cage_of_this_kernel().landlock && !cage_of_this_kernel().seccomp) return;
    const Folder folder;
    const std::string path = folder / "a";
    BOOST_TEST(refused(in_cage([&] { return ::open(path.c_str(), O_WRONLY | O_CREAT, 0600) >= 0; })));
    put(path, "kept");
    BOOST_TEST(refused(in_cage([&] { return ::open(path.c_str(), O_RDWR) >= 0; })));
    BOOST_TEST(refused(in_cage([&] { return ::unlink(path.c_str()) == 0; })));
    BOOST_TEST(refused(in_cage([&] { return ::mkdir((folder / "b").c_str(), 0700) == 0; })));
}

BOOST_AUTO_TEST_CASE(only_what_the_work_needs_can_be_read) {
    if (!cage_of_this_kernel().landlock) return;
    const Folder folder;
    put(folder / "letter", "of somebody else");
    BOOST_TEST(refused(in_cage([&] { return ::open((folder / "letter").c_str(), O_RDONLY) >= 0; })));
    BOOST_TEST(refused(in_cage([] { return ::open("/etc/passwd", O_RDONLY) >= 0; })));
    BOOST_TEST(in_cage([] { return ::open("/usr/share/common-licenses/GPL-3", O_RDONLY) >= 0; }) == 0);
    const int open_before = ::open((folder / "letter").c_str(), O_RDONLY);
    char letter = 0;
    BOOST_TEST(in_cage([&] { return ::pread(open_before, &letter, 1, 0) == 1; }) == 0);
    ::close(open_before);
}

BOOST_AUTO_TEST_CASE(no_programs_no_processes_no_sockets_no_signals) {
    if (sanitized || !cage_of_this_kernel().seccomp) return;  // calls are not closed off there
    const auto start = [] {
        char name[] = "/bin/true";
        char* const arguments[] = {name, nullptr};
        ::execv(name, arguments);
        return false;
    };
    BOOST_TEST(refused(in_cage(start)));
    BOOST_TEST(refused(in_cage([] { return ::fork() >= 0; })));
    BOOST_TEST(refused(in_cage([] { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; })));
    BOOST_TEST(refused(in_cage([] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; })));
    BOOST_TEST(refused(in_cage([] { return ::kill(::getppid(), 0) == 0; })));
    const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
    BOOST_TEST(refused(in_cage([&] { return ::setrlimit(RLIMIT_CORE, &more) == 0; })));
}

BOOST_AUTO_TEST_CASE(threads_and_libraries_still_work) {
    BOOST_TEST(in_cage([] {
                   int done = 0;
                   std::thread([&done] { done = 1; }).join();
                   return done == 1;
               }) == 0);
    // OpenCV, Tesseract and the sixty libraries below them.
    BOOST_TEST(in_cage([] { return extract::picture_reading().has_value(); }) == 0);
}

BOOST_AUTO_TEST_CASE(a_crash_leaves_no_core_and_aborts_as_ever) {
    const pid_t process = ::fork();
    if (process == 0) {
        ::signal(SIGABRT, SIG_DFL);  // not the test's own handler
        enter_cage({});
        std::abort();
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    BOOST_TEST_REQUIRE(WIFSIGNALED(status));
    BOOST_TEST(WTERMSIG(status) == SIGABRT);
    BOOST_TEST(!WCOREDUMP(status));
}

BOOST_AUTO_TEST_SUITE_END()
