#include "extract/convert/run_office.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include "tests/app/run.h"

using namespace solieu;
using namespace solieu::extract;
using solieu::tests::content_of;
using solieu::tests::Folder;
using solieu::tests::put;

BOOST_AUTO_TEST_SUITE(run_office_tests)

namespace {

namespace fs = std::filesystem;

// A converter in PATH that does what the test wants, and a place of its own for temporary files.
struct FakeOffice {
    explicit FakeOffice(const std::string& script, const std::string& name = "soffice") {
        put(folder / name, "#!/bin/sh\n" + script);
        fs::permissions(folder / name, fs::perms::owner_all);
        fs::create_directory(folder / "tmp");
        ::setenv("PATH", (folder.path() + ":/usr/bin:/bin").c_str(), 1);
        ::setenv("TMPDIR", (folder / "tmp").c_str(), 1);
    }

    ~FakeOffice() {
        ::setenv("PATH", "/usr/bin:/bin", 1);
        ::unsetenv("TMPDIR");
    }
    FakeOffice(const FakeOffice&) = delete;
    FakeOffice& operator=(const FakeOffice&) = delete;

    // Nothing is left behind.
    [[nodiscard]] bool clean() const { return fs::is_empty(folder / "tmp"); }

    Folder folder;
};

const std::string find_places =
    "while [ $# -gt 1 ]; do case $1 in --outdir) out=$2;; --convert-to) to=$2;; esac; shift; done\n";

}  // namespace

BOOST_AUTO_TEST_CASE(the_result_is_what_it_wrote) {
    const FakeOffice office("here=$(dirname $0)\necho \"$@\" > $here/arguments\nenv > $here/environment\n" +
                            find_places + "{ echo made of; cat \"$1\"; } > $out/source.$to\n");
    ::setenv("SOLIEU_TEST_SECRET", "not for others", 1);
    const Result<std::string> made = run_office("the ; \"bytes\"", {"rtf", "docx"}, {});
    BOOST_TEST_REQUIRE(made.has_value(), (made ? "" : made.error().reason));
    BOOST_TEST(*made == "made of\nthe ; \"bytes\"");
    const std::string arguments = content_of(office.folder / "arguments");
    for (const char* argument : {"-env:UserInstallation=file://", "--headless", "--convert-to docx", "/source.rtf"}) {
        BOOST_TEST(arguments.find(argument) != std::string::npos, arguments);
    }
    BOOST_TEST(content_of(office.folder / "environment").find("SECRET") == std::string::npos);
    BOOST_TEST(office.clean());
}

BOOST_AUTO_TEST_CASE(libreoffice_by_its_other_name) {
    const FakeOffice office(find_places + "echo x > $out/source.$to\n", "libreoffice");
    ::setenv("PATH", office.folder.path().c_str(), 1);
    BOOST_TEST(find_office() == office.folder / "libreoffice");
    fs::permissions(office.folder / "libreoffice", fs::perms::owner_read);
    if (::getuid() != 0) BOOST_TEST(find_office() == "");
    ::setenv("PATH", "relative::/nowhere", 1);
    BOOST_TEST(find_office() == "");
    const Result<std::string> made = run_office("x", {"doc", "docx"}, {});
    BOOST_TEST_REQUIRE(!made.has_value());
    BOOST_TEST((made.error().kind == ErrorKind::unsupported));
    BOOST_TEST(made.error().reason.find("LibreOffice") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_result) {
    for (const char* script : {"exit 0\n", "exit 3\n", "kill -9 $$\n"}) {
        const FakeOffice office(script);
        const Result<std::string> made = run_office("x", {"doc", "docx"}, {});
        BOOST_TEST_REQUIRE(!made.has_value());
        BOOST_TEST((made.error().kind == ErrorKind::unreadable));
        BOOST_TEST(office.clean());
    }
    const FakeOffice empty(find_places + "touch $out/source.$to\n");
    BOOST_TEST((run_office("x", {"doc", "docx"}, {}).error().kind == ErrorKind::unreadable));
    const FakeOffice linked(find_places + "mkdir $out/source.$to\n");
    BOOST_TEST((run_office("x", {"doc", "docx"}, {}).error().kind == ErrorKind::unreadable));
}

// One that hangs is ended with what it started.
BOOST_AUTO_TEST_CASE(time_and_size) {
    const FakeOffice slow("sleep 60 & echo $! > $(dirname $0)/child\nwait\n");
    const auto start = std::chrono::steady_clock::now();
    const Result<std::string> made = run_office("x", {"doc", "docx"}, {.time = std::chrono::milliseconds(500)});
    BOOST_TEST_REQUIRE(!made.has_value());
    BOOST_TEST((made.error().kind == ErrorKind::over_limit));
    BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(30)));
    BOOST_TEST(slow.clean());
    const std::string child = content_of(slow.folder / "child");
    BOOST_TEST_REQUIRE(child.size() > 1U);
    const std::string state = "/proc/" + child.substr(0, child.size() - 1) + "/stat";
    for (int i = 0; i < 100 && fs::exists(state) && content_of(state).find(") Z ") == std::string::npos; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    BOOST_TEST((!fs::exists(state) || content_of(state).find(") Z ") != std::string::npos));

    // One that left its session is ended, too.
    const FakeOffice leaves(find_places +
                            "setsid sleep 60 & echo $! > $(dirname $0)/child\necho a > $out/source.$to\n");
    BOOST_TEST(run_office("x", {"doc", "docx"}, {}).has_value());
    BOOST_TEST(!fs::exists("/proc/" + std::to_string(std::stol(content_of(leaves.folder / "child")))));

    // What one that died has written is no result.
    const FakeOffice dies(find_places + "echo a > $out/source.$to\nkill -SEGV $$\n");
    const Result<std::string> part = run_office("x", {"doc", "docx"}, {});
    BOOST_TEST_REQUIRE(!part.has_value());
    BOOST_TEST((part.error().kind == ErrorKind::unreadable));

    const FakeOffice large(find_places + "head -c 5000 /dev/zero > $out/source.$to\n");
    const Result<std::string> many = run_office("x", {"doc", "docx"}, {.bytes = 4999});
    BOOST_TEST_REQUIRE(!many.has_value());
    BOOST_TEST((many.error().kind == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_SUITE_END()
