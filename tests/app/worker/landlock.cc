#include "app/worker/landlock.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <functional>

#include "tests/app/caged_attempt.h"
#include "tests/app/folder.h"

using namespace solieu::app;
using solieu::tests::attempt_in_cage;
using solieu::tests::Folder;
using solieu::tests::put;

BOOST_AUTO_TEST_SUITE(landlock_tests)

namespace {

bool confined(const FileRights& rights, const std::function<bool()>& attempt) {
    const auto enter = [&rights] {
        ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
        confine_files(rights);
    };
    return attempt_in_cage(enter, attempt) == 0;
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_path_has_its_rights) {
    if (landlock_version() < 1) return;
    const Folder read, written;
    put(read / "a", "1");
    put(written / "a", "1");
    const FileRights rights{.read = {read.path(), "/no/such/path"}, .run = {}, .write = {written.path()}};
    const auto opens = [&](const std::string& path, int how) {
        return confined(rights, [&] { return ::open(path.c_str(), how, 0600) >= 0; });
    };
    BOOST_TEST(opens(read / "a", O_RDONLY));
    BOOST_TEST(!opens(read / "a", O_RDWR));
    BOOST_TEST(!opens(read / "b", O_WRONLY | O_CREAT));
    BOOST_TEST(opens(written / "a", O_RDWR | O_TRUNC));
    BOOST_TEST(opens(written / "b", O_WRONLY | O_CREAT));
    BOOST_TEST(!opens("/etc/passwd", O_RDONLY));
}

BOOST_AUTO_TEST_CASE(a_file_alone_can_be_named) {
    if (landlock_version() < 1) return;
    const Folder folder;
    put(folder / "a", "1");
    put(folder / "b", "2");
    const FileRights rights{.read = {folder / "a"}, .run = {}, .write = {}};
    BOOST_TEST(confined(rights, [&] { return ::open((folder / "a").c_str(), O_RDONLY) >= 0; }));
    BOOST_TEST(!confined(rights, [&] { return ::open((folder / "b").c_str(), O_RDONLY) >= 0; }));
}

BOOST_AUTO_TEST_SUITE_END()
