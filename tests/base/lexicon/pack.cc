#include "base/lexicon/pack.h"

#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

using namespace solieu;

BOOST_AUTO_TEST_SUITE(pack_tests)

namespace {

const std::string head = "id = \"cau\"\nversion = \"2\"\n";

Error error_of(const std::string& text) {
    const auto pack = make_pack({{"pack.toml", text}}, "goi-cau");
    return pack ? Error() : pack.error();
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_a_pack_says_of_itself) {
    const auto pack =
        make_pack({{"units.tsv", "nhịp\tcount\t0\t\tlocal\t3 nhịp\n"},
                   {"rules/sums.toml", ""},
                   {"pack.toml", head + "title = { vi = \"Kiểm tra cầu\", en = \"Bridges\" }\nneeds = [\"vi\"]\n"
                                        "rules = [\"sums\"]\n[recognised]\ntitles = [\"kiểm tra cầu\"]\nlabels = 30\n"}},
                  "goi-cau");
    BOOST_TEST_REQUIRE(pack.has_value());
    BOOST_TEST(pack->id == "cau");
    BOOST_TEST(pack->version == "2");
    BOOST_TEST(pack->title_vi == "Kiểm tra cầu");
    BOOST_TEST(pack->title_en == "Bridges");
    BOOST_TEST(pack->needs.front() == "vi");
    BOOST_TEST(pack->recognised.titles.front() == "kiểm tra cầu");
    BOOST_TEST(pack->recognised.labels == 30);
    BOOST_TEST_REQUIRE(file_of(*pack, "units.tsv") != nullptr);
    BOOST_TEST(file_of(*pack, "rules/sums.toml") != nullptr);
    BOOST_TEST(file_of(*pack, "gone.tsv") == nullptr);
    BOOST_TEST(pack->place == "goi-cau");
}

BOOST_AUTO_TEST_CASE(complaints_name_place_and_cure) {
    BOOST_TEST(make_pack({}, "goi-cau").error().reason == "it holds no pack.toml");
    BOOST_TEST(error_of("id = ").place.starts_with("goi-cau/pack.toml:1:"));
    BOOST_TEST(error_of("version = \"1\"\n").reason == "\"id\" is missing");
    const Error slip = error_of(head + "\ntitel = {}\n");
    BOOST_TEST(slip.place == "goi-cau/pack.toml:4:9");
    BOOST_TEST(slip.advice == "Did you mean \"title\"?");
    BOOST_TEST(error_of("id = \"Cầu\"\nversion = \"1\"\n").advice == "Use small letters, digits and \"-\"");
    BOOST_TEST(error_of(head + "needs = \"vi\"\n").reason == "\"needs\" must be a list of texts");
    BOOST_TEST(error_of(head + "rules = [\"sums\"]\n").reason == "rules/sums.toml is not there");
    BOOST_TEST(error_of(head + "[recognised]\nlabels = 300\n").reason == "\"labels\" must be a number from 0 to 100");
}

BOOST_AUTO_TEST_CASE(a_folder_is_a_pack) {
    const auto folder = std::filesystem::temp_directory_path() / ("solieu-pack-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder / "rules");
    std::ofstream(folder / "pack.toml") << head << "rules = [\"sums\"]\n";
    std::ofstream(folder / "rules" / "sums.toml") << "# none\n";
    std::ofstream(folder / "units.tsv") << "nhịp\tcount\t0\t\tlocal\t3 nhịp\n";
    std::ofstream(folder / "photo.jpg") << "no file of a pack";
    const auto pack = read_pack(folder.string());
    BOOST_TEST_REQUIRE(pack.has_value());
    BOOST_TEST(pack->files.size() == 3u);
    const std::string before = pack->fingerprint;
    BOOST_TEST(before.size() == 16u);
    BOOST_TEST(read_pack(folder.string())->fingerprint == before);
    std::ofstream(folder / "units.tsv", std::ios::app) << "mố\tcount\t0\t\tlocal\t2 mố\n";
    BOOST_TEST(read_pack(folder.string())->fingerprint != before);
    std::filesystem::remove_all(folder);
    BOOST_TEST(read_pack(folder.string()).error().reason == "it is no folder");
}

BOOST_AUTO_TEST_CASE(all_that_stand_in_the_tree_are_built_in) {
    std::size_t folders = 0;
    for (const auto& entry : std::filesystem::directory_iterator(SOLIEU_SOURCE_DIR "/packs"))
        if (entry.is_directory()) ++folders;
    const auto packs = built_in_packs();
    BOOST_TEST(packs.size() == folders);
    for (const Pack& pack : packs) {
        const auto in_tree = read_pack(SOLIEU_SOURCE_DIR "/packs/" + pack.id);
        BOOST_TEST_REQUIRE(in_tree.has_value());
        BOOST_TEST(in_tree->fingerprint == pack.fingerprint, pack.id);
        BOOST_TEST(!pack.title_vi.empty());
        BOOST_TEST(!pack.title_en.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
