#include "output/part_file.h"

#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <csignal>
#include <filesystem>

#include "tests/app/folder.h"

using namespace solieu;
using output::make_part_file;
using output::PartFile;
using output::remove_abandoned_parts;

BOOST_AUTO_TEST_SUITE(part_file_tests)

namespace {

void give_back(const PartFile& part) {
    ::unlink(part.path.c_str());
    ::close(part.descriptor);
}

}  // namespace

BOOST_AUTO_TEST_CASE(files_of_the_living_stay) {
    const tests::Folder folder;
    const PartFile one = make_part_file(folder.path()), two = make_part_file(folder.path());
    BOOST_TEST_REQUIRE((!one.path.empty() && !two.path.empty()));
    BOOST_TEST(one.path != two.path);
    BOOST_TEST(one.path.starts_with(folder / ".solieu-" + std::to_string(::getpid()) + "-"), one.path);
    BOOST_TEST(remove_abandoned_parts(folder.path()) == 0);
    BOOST_TEST(folder.entries() == 2U);
    give_back(one);
    // A name is given once: who looked at the old file could take the new one for it.
    const PartFile three = make_part_file(folder.path());
    BOOST_TEST(three.path != one.path);
    give_back(two);
    give_back(three);
}

BOOST_AUTO_TEST_CASE(files_of_the_dead_go) {
    const tests::Folder folder;
    const pid_t child = ::fork();
    if (child == 0) {
        const PartFile part = make_part_file(folder.path());
        tests::put(part.path + "-journal", "x");
        ::kill(::getpid(), SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    BOOST_TEST_REQUIRE(folder.entries() == 2U);
    // Its number is that of a process that lives, as after a restart of the machine.
    tests::put(folder / ".solieu-" + std::to_string(::getpid()) + "-77.part", "x");
    BOOST_TEST(remove_abandoned_parts(folder.path()) == 2);
    BOOST_TEST(folder.entries() == 0U);
}

BOOST_AUTO_TEST_CASE(a_file_of_a_process_that_lives_elsewhere_stays) {
    const tests::Folder folder;
    int ready[2] = {-1, -1}, go[2] = {-1, -1};
    BOOST_TEST_REQUIRE((::pipe(ready) == 0 && ::pipe(go) == 0));
    const pid_t child = ::fork();
    if (child == 0) {
        const PartFile part = make_part_file(folder.path());
        char byte = part.path.empty() ? '0' : '1';
        if (::write(ready[1], &byte, 1) != 1 || ::read(go[0], &byte, 1) != 1) ::_exit(1);
        ::_exit(0);
    }
    char byte = '0';
    BOOST_TEST(::read(ready[0], &byte, 1) == 1);
    BOOST_TEST(byte == '1');
    BOOST_TEST(remove_abandoned_parts(folder.path()) == 0);
    BOOST_TEST(folder.entries() == 1U);
    BOOST_TEST(::write(go[1], &byte, 1) == 1);
    ::waitpid(child, nullptr, 0);
    BOOST_TEST(remove_abandoned_parts(folder.path()) == 1);
    for (const int descriptor : {ready[0], ready[1], go[0], go[1]}) ::close(descriptor);
}

BOOST_AUTO_TEST_CASE(nothing_else_goes) {
    const tests::Folder folder;
    for (const char* name : {".solieu-1-2.part.txt", ".solieu-1.part", ".solieu-a-2.part", ".solieu--.part", "a.part",
                             ".solieu-.part", ".solieu-results"}) {
        tests::put(folder / name, "x");
    }
    std::filesystem::create_directory(folder / ".solieu-3-4.part");
    tests::put(folder / "mine.txt", "x");
    std::filesystem::create_symlink("mine.txt", folder / ".solieu-5-6.part");
    const std::size_t before = folder.entries();
    BOOST_TEST(remove_abandoned_parts(folder.path()) == 0);
    BOOST_TEST(folder.entries() == before);
    BOOST_TEST(remove_abandoned_parts(folder / "nowhere") == 0);
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_there) {
    const tests::Folder folder;
    BOOST_TEST(make_part_file(folder / "nowhere").path == "");
    BOOST_TEST(output::folder_of("a.json") == ".");
    BOOST_TEST(output::folder_of("/a.json") == "/");
    BOOST_TEST(output::folder_of("x/y/a.json") == "x/y");
}

BOOST_AUTO_TEST_SUITE_END()
