#define BOOST_TEST_MODULE output_file
#include "app/output_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/app/folder.h"

using namespace solieu;
using solieu::app::OutputFile;
using solieu::tests::put;

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

BOOST_AUTO_TEST_CASE(folders_are_made) {
    const tests::Folder folder;
    BOOST_TEST(app::make_directory(folder / "a/b/c").has_value());
    BOOST_TEST(app::is_directory(folder / "a/b/c"));
    BOOST_TEST(app::make_directory(folder / "a").has_value());
    put(folder / "file", "");
    BOOST_TEST(!app::make_directory(folder / "file").has_value());
    BOOST_TEST(!app::make_directory(folder / "file/below").has_value());
}
