#include "app/inputs/find_inputs.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "app/inputs/open_input.h"
#include "app/result_names.h"
#include "base/sha256.h"
#include "extract/picture_series.h"
#include "tests/app/folder.h"
#include "tests/extract/docx/make_docx.h"

using namespace solieu;
using namespace solieu::app;
using solieu::tests::Folder;
using solieu::tests::put;

BOOST_AUTO_TEST_SUITE(find_inputs_tests)

namespace {

namespace fs = std::filesystem;

// "a.txt q1:b.txt q1:c.txt=a.txt": folder, name without the path before it, what it is the same as.
std::string told(const FoundInputs& found, const Folder& folder) {
    const auto shortened = [&](const std::string& name) {
        return name.starts_with(folder.path()) ? name.substr(folder.path().size() + 1) : name;
    };
    std::string out;
    for (const Input& input : found.inputs) {
        out += (out.empty() ? "" : " ") + input.folder + (input.folder.empty() ? "" : ":") + shortened(input.name);
        if (!input.pages.empty()) out += "*" + std::to_string(input.pages.size());
        if (!input.same_as.empty()) out += "=" + shortened(input.same_as);
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_folder_with_all_that_is_in_it) {
    const Folder folder;
    fs::create_directories(folder / "kho/q10");
    fs::create_directories(folder / "kho/q2/trong");
    fs::create_directories(folder / "kho/kq");
    for (const char* name : {"kho/b.txt", "kho/q10/c.txt", "kho/q2/trong/d.txt", "kho/kq/ket-qua.json"})
        put(folder / name, name);
    put(folder / "kho/q10/lai.txt", "kho/b.txt");  // the same bytes as b.txt
    for (const char* name : {"kho/~$b.docx", "kho/.an", "kho/Thumbs.db", "kho/q2/x.TMP"}) put(folder / name, "x");
    fs::create_directory_symlink(folder / "kho", folder / "kho/vong");
    const FoundInputs found = find_inputs({folder / "kho"}, {.not_inputs = {folder / "kho/kq"}});
    BOOST_TEST(told(found, folder) ==
               "kho/b.txt q2/trong:kho/q2/trong/d.txt q10:kho/q10/c.txt q10:kho/q10/lai.txt=kho/b.txt");
    BOOST_TEST(found.junk == 4);
    BOOST_TEST(found.searched);
    BOOST_TEST(found.problems.empty());
}

BOOST_AUTO_TEST_CASE(a_folder_may_be_called_as_it_likes) {
    const Folder folder;
    for (const char* below : {"kho/2024.json", "kho/a.sqlite", "kho/.git", "kho/__MACOSX"}) {
        fs::create_directories(folder / below);
        put(folder / (std::string(below) + "/b.txt"), below);
    }
    const FoundInputs found = find_inputs({folder / "kho"}, {});
    BOOST_TEST(told(found, folder) == "2024.json:kho/2024.json/b.txt a.sqlite:kho/a.sqlite/b.txt");
}

BOOST_AUTO_TEST_CASE(what_earlier_runs_wrote_is_no_input) {
    const Folder folder;
    for (const char* name : {"a.docx", "a.json", "a.xlsx", "b.xlsx", "phat-hien.csv", "phat-hien.known.ndjson",
                             "phat-hien.decisions.ndjson", "phat-hien.summary.csv", "summary.csv"})
        put(folder / name, name);
    const std::vector<ResultName> names = choose_result_names(folder.path(), {folder / "a.docx"}, {"xlsx"});
    claim_result_name(folder.path(), names.front(), sha256_of("a.docx"));
    const FoundInputs found = find_inputs({folder.path()}, {});
    BOOST_TEST(told(found, folder) == "a.docx b.xlsx");
    BOOST_TEST(found.junk == 8);  // and the index
}

BOOST_AUTO_TEST_CASE(what_is_not_looked_into_is_named) {
    const Folder folder;
    fs::create_directories(folder / "kho/q1");
    fs::create_directory_symlink(folder / "kho", folder / "kho/vong");
    put(folder / "kho/x.zip", tests::make_zip({{"../ra.txt", "x"}, {"trong/../../ra.txt", "x"}, {"a.txt", "y"}}));
    const FoundInputs found = find_inputs({folder / "kho"}, {});
    BOOST_TEST(told(found, folder) == "x.zip:kho/x.zip/a.txt");
    BOOST_TEST_REQUIRE(found.left.size() == 1U);
    BOOST_TEST(found.left[0].place == folder / "kho/vong");
    BOOST_TEST(found.problems.size() == 2U);
}

BOOST_AUTO_TEST_CASE(each_file_once) {
    const Folder folder;
    put(folder / "a.txt", "a");
    put(folder / "b.txt", "a");
    const std::string a = folder / "a.txt";
    BOOST_TEST(told(find_inputs({a, a, folder / "./a.txt", folder.path()}, {}), folder) == "a.txt b.txt=a.txt");
    BOOST_TEST(told(find_inputs({a, folder / "b.txt"}, {}), folder) == "a.txt b.txt");  // both were wanted
    BOOST_TEST(told(find_inputs({folder / "none.txt"}, {}), folder) == "none.txt");     // reading it tells why
}

BOOST_AUTO_TEST_CASE(pictures_that_are_pages) {
    const Folder folder;
    for (const char* name : {"x-1.jpg", "x-2.jpg", "y.png"}) put(folder / name, name);
    BOOST_TEST(told(find_inputs({folder.path()}, {}), folder) == "x-1.jpg*2 y.png");
    BOOST_TEST(told(find_inputs({folder / "x-2.jpg", folder / "x-1.jpg"}, {}), folder) == "x-1.jpg*2");
    BOOST_TEST(told(find_inputs({folder.path()}, {.pages_of = PagesOf::none}), folder) == "x-1.jpg x-2.jpg y.png");
    BOOST_TEST(told(find_inputs({folder.path()}, {.pages_of = PagesOf::folder}), folder) == "x-1.jpg*3");
    const FoundInputs found = find_inputs({folder.path()}, {});
    const auto file = open_input(found.inputs.front(), 1 << 20);
    BOOST_TEST_REQUIRE(file.has_value());
    BOOST_TEST(extract::pictures_of(file->read(file->size()).value())->at(1) == "x-2.jpg");
    BOOST_TEST((open_input(found.inputs.front(), 10).error().kind == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_CASE(an_archive_is_a_folder) {
    const Folder folder;
    put(folder / "kho.zip", tests::make_zip({{"q1/a.txt", "một"}, {"__MACOSX/a.txt", "x"}, {"b.txt", "hai"}}));
    put(folder / "hong.zip", "PK\x03\x04 hong");
    put(folder / "tep.zip", tests::make_zip({{"[Content_Types].xml", "<x/>"}}));
    const FoundInputs found = find_inputs({folder.path()}, {});
    BOOST_TEST(told(found, folder) == "kho.zip:kho.zip/b.txt kho.zip/q1:kho.zip/q1/a.txt tep.zip");
    BOOST_TEST(found.junk == 1);
    BOOST_TEST_REQUIRE(found.problems.size() == 1U);
    BOOST_TEST(found.problems[0].place == folder / "hong.zip");
    const auto file = open_input(found.inputs[1], 1 << 20);
    BOOST_TEST_REQUIRE(file.has_value());
    BOOST_TEST(file->read(100).value() == "một");
    BOOST_TEST(told(find_inputs({folder / "kho.zip"}, {}), folder) == "kho.zip/b.txt q1:kho.zip/q1/a.txt");
    const FoundInputs twice = find_inputs({folder / "kho.zip", folder / "./kho.zip", folder.path()}, {});
    BOOST_TEST(told(twice, folder) == "kho.zip/b.txt q1:kho.zip/q1/a.txt tep.zip");
    BOOST_TEST(twice.problems.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
