#include "app/worker/office_cage.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <functional>

#include "app/worker/cage.h"
#include "app/worker/landlock.h"
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

BOOST_AUTO_TEST_SUITE(office_cage_tests)

namespace {

int in_cage(const Folder& own, const std::function<bool()>& attempt) {
    return attempt_in_cage([&own] { enter_office_cage(own.path(), "/bin/sh"); }, attempt);
}

}  // namespace

BOOST_AUTO_TEST_CASE(its_folder_is_its_own_and_nothing_else) {
    if (!cage_of_this_kernel().landlock) return;
    const Folder own, other;
    put(other / "letter", "of somebody else");
    const auto writes = [](const std::string& path) { return ::open(path.c_str(), O_RDWR | O_CREAT, 0600) >= 0; };
    BOOST_TEST(in_cage(own, [&] { return writes(own / "a") && ::mkdir((own / "b").c_str(), 0700) == 0; }) == 0);
    BOOST_TEST(in_cage(own, [&] { return ::rename((own / "a").c_str(), (own / "b/c").c_str()) == 0; }) == 0);
    BOOST_TEST(refused(in_cage(own, [&] { return writes(other / "letter"); })));
    BOOST_TEST(refused(in_cage(own, [&] { return writes(other / "new"); })));
    BOOST_TEST(refused(in_cage(own, [&] { return ::open((other / "letter").c_str(), O_RDONLY) >= 0; })));
    BOOST_TEST(refused(in_cage(own, [&] { return ::unlink((other / "letter").c_str()) == 0; })));
    BOOST_TEST(refused(in_cage(own, [] { return ::open("/etc/shadow", O_RDONLY) >= 0; })));
}

BOOST_AUTO_TEST_CASE(programs_of_the_system_start_but_not_its_own) {
    const Folder own;
    const auto start = [](const std::string& program) {
        return [program] {
            char* const arguments[] = {const_cast<char*>(program.c_str()), nullptr};
            ::execv(program.c_str(), arguments);
            return false;
        };
    };
    BOOST_TEST(in_cage(own, start("/bin/true")) == 0);
    if (!cage_of_this_kernel().landlock) return;
    put(own / "brought", "#!/bin/true\n");
    ::chmod((own / "brought").c_str(), 0700);
    BOOST_TEST(refused(in_cage(own, start(own / "brought"))));
}

BOOST_AUTO_TEST_CASE(no_network_no_other_processes) {
    if (sanitized || !cage_of_this_kernel().seccomp) return;
    const Folder own;
    for (const int domain : {AF_INET, AF_INET6, AF_NETLINK, AF_PACKET})
        BOOST_TEST(refused(in_cage(own, [&] { return ::socket(domain, SOCK_DGRAM, 0) >= 0; })));
    BOOST_TEST(in_cage(own, [] { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }) == 0);
    BOOST_TEST(refused(in_cage(own, [] { return ::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr) == 0; })));
    if (landlock_version() >= 6) BOOST_TEST(refused(in_cage(own, [] { return ::kill(::getppid(), 0) == 0; })));
}

BOOST_AUTO_TEST_SUITE_END()
