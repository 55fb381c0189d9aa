#include "app/open_in_browser.h"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "tests/app/run.h"

using namespace solieu::app;
using solieu::tests::content_of;
using solieu::tests::Folder;

BOOST_AUTO_TEST_SUITE(open_in_browser_tests)

namespace {

// A program that notes what it is called with.
std::string browser(const Folder& folder, const std::string& name, const std::string& end) {
    const std::string path = folder / name;
    solieu::tests::put(path, "#!/bin/sh\nprintf '%s' \"$*\" > '" + (folder / name) + ".called'\n" + end + "\n");
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
}

struct NoScreen {
    NoScreen() {
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "BROWSER"}) ::unsetenv(name);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(the_browser_of_the_person, NoScreen) {
    const Folder folder;
    ::setenv("BROWSER", browser(folder, "mine", "").c_str(), 1);
    BOOST_TEST(open_in_browser("/tmp/a b;$(x).html"));
    BOOST_TEST(content_of(folder / "mine.called") == "/tmp/a b;$(x).html");
    BOOST_TEST(open_in_browser("-o.html"));
    BOOST_TEST(content_of(folder / "mine.called") == (std::filesystem::current_path() / "-o.html").string());
}

BOOST_FIXTURE_TEST_CASE(the_next_when_one_fails, NoScreen) {
    const Folder folder;
    const std::string bad = browser(folder, "bad", "exit 3"), good = browser(folder, "good", "");
    ::setenv("BROWSER", (folder / "nowhere" + "::" + bad + ":" + good).c_str(), 1);
    BOOST_TEST(open_in_browser("/a.html"));
    BOOST_TEST(content_of(folder / "bad.called") == "/a.html");
    BOOST_TEST(content_of(folder / "good.called") == "/a.html");
    ::setenv("BROWSER", bad.c_str(), 1);
    BOOST_TEST(!open_in_browser("/a.html"));
}

BOOST_FIXTURE_TEST_CASE(nothing_without_a_screen, NoScreen) {
    BOOST_TEST(!open_in_browser("/a.html"));
}

BOOST_FIXTURE_TEST_CASE(one_that_stays_is_not_waited_for, NoScreen) {
    const Folder folder;
    ::setenv("BROWSER", browser(folder, "slow", "exec sleep 8").c_str(), 1);
    const auto start = std::chrono::steady_clock::now();
    BOOST_TEST(open_in_browser("/a.html"));
    BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(7)));
}

BOOST_AUTO_TEST_SUITE_END()
