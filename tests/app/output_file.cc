#include "app/output_file.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/app/file_limit.h"
#include "tests/app/folder.h"

using namespace solieu;
using solieu::app::OutputFile;
using solieu::tests::put;

BOOST_AUTO_TEST_SUITE(output_file_tests)

namespace {

std::string content_of(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_file_appears_when_it_is_whole) {
    const tests::Folder folder;
    {
        OutputFile file(folder / "a.json");
        file.sink()("xin ");
        BOOST_TEST(!std::filesystem::exists(folder / "a.json"));
        file.sink()("chào");
        BOOST_TEST(file.commit().has_value());
    }
    BOOST_TEST(content_of(folder / "a.json") == "xin chào");
    BOOST_TEST(folder.entries() == 1U);
}

BOOST_AUTO_TEST_CASE(without_commit_nothing_changes) {
    const tests::Folder folder;
    put(folder / "a.json", "cũ");
    { OutputFile(folder / "a.json").sink()("mới"); }
    BOOST_TEST(content_of(folder / "a.json") == "cũ");
    BOOST_TEST(folder.entries() == 1U);
}

BOOST_AUTO_TEST_CASE(an_old_file_is_replaced_and_keeps_its_rights) {
    const tests::Folder folder;
    put(folder / "a.json", "cũ");
    ::chmod((folder / "a.json").c_str(), 0640);
    OutputFile file(folder / "a.json");
    file.sink()("mới");
    BOOST_TEST(file.commit().has_value());
    BOOST_TEST(content_of(folder / "a.json") == "mới");
    struct stat status {};
    ::stat((folder / "a.json").c_str(), &status);
    BOOST_TEST((status.st_mode & 0777) == 0640U);
}

BOOST_AUTO_TEST_CASE(a_link_stays_a_link) {
    const tests::Folder folder;
    put(folder / "real.json", "cũ");
    std::filesystem::create_symlink("real.json", folder / "link.json");
    OutputFile file(folder / "link.json");
    file.sink()("mới");
    BOOST_TEST(file.commit().has_value());
    BOOST_TEST(std::filesystem::is_symlink(folder / "link.json"));
    BOOST_TEST(content_of(folder / "real.json") == "mới");
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_there) {
    const tests::Folder folder;
    OutputFile file(folder / "none/a.json");
    file.sink()("x");
    const Result<void> written = file.commit();
    BOOST_TEST_REQUIRE(!written.has_value());
    BOOST_TEST((written.error().kind == ErrorKind::write_failed));
    BOOST_TEST(written.error().place == folder / "none/a.json");
}

BOOST_AUTO_TEST_CASE(a_full_device_is_told_and_stays_a_device) {
    OutputFile file("/dev/full");
    file.sink()(std::string(1 << 20, 'x'));
    file.sink()("more");
    BOOST_TEST(!file.commit().has_value());
    BOOST_TEST(std::filesystem::is_character_file("/dev/full"));
}

BOOST_AUTO_TEST_CASE(what_is_whole_stands_there_before_the_end) {
    const tests::Folder folder;
    const std::string path = folder / "all.ndjson";
    {
        OutputFile file(path);
        file.sink()("một\n");
        BOOST_TEST(!std::filesystem::exists(path));
        BOOST_TEST(file.checkpoint().has_value());
        BOOST_TEST(content_of(path) == "một\n");
        BOOST_TEST(folder.entries() == 1U);
        file.sink()(std::string(1 << 20, 'x'));  // more than is kept for a file that has no name yet
        BOOST_TEST(content_of(path) == "một\n");
        BOOST_TEST(file.checkpoint().has_value());
        BOOST_TEST(content_of(path).size() == 6U + (1 << 20));
        file.sink()("not whole");
    }
    BOOST_TEST(content_of(path).size() == 6U + (1 << 20));
    {
        OutputFile file(path);
        file.sink()("mới\n");
        BOOST_TEST(file.checkpoint().has_value());
        file.sink()("cuối\n");
        BOOST_TEST(file.commit().has_value());
    }
    BOOST_TEST(content_of(path) == "mới\ncuối\n");
    BOOST_TEST(folder.entries() == 1U);
}

BOOST_AUTO_TEST_CASE(a_full_disk_costs_only_what_does_not_fit) {
    const tests::Folder folder;
    const std::string path = folder / "all.ndjson";
    OutputFile file(path);
    file.sink()("một\n");
    BOOST_TEST(file.checkpoint().has_value());
    {
        const tests::FileLimit limit(4096);
        file.sink()(std::string(8192, 'x'));
        const Result<void> failed = file.checkpoint();
        BOOST_TEST_REQUIRE(!failed.has_value());
        BOOST_TEST((failed.error().kind == ErrorKind::write_failed));
        BOOST_TEST(content_of(path) == "một\n");
        file.sink()("hai\n");
        BOOST_TEST(file.checkpoint().has_value());
    }
    BOOST_TEST(file.commit().has_value());
    BOOST_TEST(content_of(path) == "một\nhai\n");

    // A first report that does not fit leaves nothing; the next one may.
    OutputFile other(folder / "b.ndjson");
    {
        const tests::FileLimit limit(4096);
        other.sink()(std::string(8192, 'x'));
        BOOST_TEST(!other.checkpoint().has_value());
        BOOST_TEST(!std::filesystem::exists(folder / "b.ndjson"));
        other.sink()("hai\n");
        BOOST_TEST(other.commit().has_value());
    }
    BOOST_TEST(content_of(folder / "b.ndjson") == "hai\n");
    {
        const tests::FileLimit limit(4096);
        OutputFile third(folder / "c.json");
        third.sink()(std::string(1 << 20, 'x'));
        BOOST_TEST(!third.commit().has_value());
    }
    BOOST_TEST(folder.entries() == 2U);
}

BOOST_AUTO_TEST_CASE(a_copy_of_the_process_removes_nothing) {
    const tests::Folder folder;
    OutputFile file(folder / "a.json");
    file.sink()("x");
    const pid_t child = ::fork();
    if (child == 0) {
        file.~OutputFile();
        ::_exit(0);
    }
    ::waitpid(child, nullptr, 0);
    BOOST_TEST(file.commit().has_value());
    BOOST_TEST(content_of(folder / "a.json") == "x");
}

BOOST_AUTO_TEST_CASE(remnants_of_the_dead_are_removed) {
    const tests::Folder folder;
    tests::put(folder / ".solieu-1-0.part", "x");
    OutputFile living(folder / "a.json");
    app::remove_remnants_beside(folder / "b.json");
    app::remove_remnants_beside("");
    BOOST_TEST(!std::filesystem::exists(folder / ".solieu-1-0.part"));
    living.sink()("x");
    BOOST_TEST(living.commit().has_value());
}

BOOST_AUTO_TEST_CASE(folders_are_made) {
    const tests::Folder folder;
    BOOST_TEST(app::make_directory(folder / "a/b/c").has_value());
    BOOST_TEST(app::is_directory(folder / "a/b/c"));
    BOOST_TEST(app::make_directory(folder / "a").has_value());
    put(folder / "file", "");
    BOOST_TEST(!app::make_directory(folder / "file").has_value());
    BOOST_TEST(!app::make_directory(folder / "file/below").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
