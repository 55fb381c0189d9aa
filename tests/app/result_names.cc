#include "app/result_names.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <set>

#include "base/sha256.h"
#include "tests/app/folder.h"
#include "tests/app/run.h"

using namespace solieu;
using namespace solieu::app;
using solieu::tests::Folder;
using solieu::tests::put;
using Names = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(result_names_tests)

namespace {

// Inputs and a folder for their results.
struct Place {
    Folder folder;
    std::string results = folder / "kq";

    Place() {
        for (const char* name : {"kq", "a", "b", "c"}) std::filesystem::create_directory(folder / name);
    }

    std::string input(const std::string& name, const std::string& content) const {
        put(folder / name, content);
        return folder / name;
    }

    // As a run does that writes JSON: gives the names, and what was said.
    std::pair<Names, std::string> run(const Names& inputs) const {
        Names stems;
        std::string notes;
        for (const ResultName& name : choose_result_names(results, inputs, {"json"}, {"datapackage.json"})) {
            stems.push_back(name.stem);
            if (!name.note.empty()) notes += name.note + "\n";
            const std::string content = tests::content_of(inputs[stems.size() - 1]);
            put(results + "/" + name.stem + ".json", content);
            claim_result_name(results, name, sha256_of(content));
        }
        return {stems, notes};
    }
};

void check(const std::pair<Names, std::string>& run, const Names& stems, bool silent = true) {
    BOOST_TEST(run.first == stems, boost::test_tools::per_element());
    BOOST_TEST(run.second.empty() == silent, run.second);
}

}  // namespace

// The index has them masked, so that each stands on a line.
BOOST_AUTO_TEST_CASE(names_with_control_characters) {
    const Place place;
    const std::string one = place.input("a/x\ny.txt", "1"), other = place.input("b/x\ny.txt", "2");
    check(place.run({one}), {"x\ny"});
    check(place.run({one}), {"x\ny"});
    check(place.run({other}), {"x\ny-2"}, false);
    check(place.run({other}), {"x\ny-2"});
}

BOOST_AUTO_TEST_CASE(names_of_one_run) {
    const Place place;
    check(
        place.run({place.input("a/quý 3.pdf", "1"), place.input("b/c.d.txt", "2"), place.input("c/R.pdf", "3"),
                   place.input("a/r.txt", "4"), place.input("a/datapackage.pdf", "5"), place.input("a/.hidden", "6")}),
        {"quý 3", "c.d", "R", "r-2", "datapackage-2", ".hidden"});
    BOOST_TEST(choose_result_names(place.results, {".."}, {"json"}).front().stem == "output");
    const std::vector<ResultName> many = choose_result_names(place.results, Names(20'000, "x.pdf"), {"json"});
    std::set<std::string> stems;
    for (const ResultName& name : many) stems.insert(name.stem);
    BOOST_TEST(stems.size() == 20'000U);
}

BOOST_AUTO_TEST_CASE(another_file_of_that_name_in_a_later_run) {
    const Place place;
    const std::string a = place.input("a/r.pdf", "a"), b = place.input("b/r.pdf", "b"), c = place.input("c/r.pdf", "c");
    check(place.run({a}), {"r"});
    const auto [stems, notes] = place.run({b});
    BOOST_TEST(stems == Names{"r-2"}, boost::test_tools::per_element());
    BOOST_TEST(notes == place.results + "/r.* is the result of another file of that name; that of " + b + " is " +
                            place.results + "/r-2.*\n");
    BOOST_TEST(tests::content_of(place.results + "/r.json") == "a");
    // Each keeps its own, in whatever order, and nothing more is said of it.
    check(place.run({b}), {"r-2"});
    check(place.run({b, a}), {"r-2", "r"});
    check(place.run({c, a, b}), {"r-3", "r", "r-2"});  // of one run: it says where each result is
}

BOOST_AUTO_TEST_CASE(the_same_file_replaces_its_result) {
    const Place place;
    const std::string a = place.input("a/r.pdf", "first");
    check(place.run({a}), {"r"});
    place.input("a/r.pdf", "changed");
    check(place.run({a}), {"r"});
    // Named by another way.
    check(place.run({place.folder / "b/../a/r.pdf"}), {"r"});
    // Moved.
    std::filesystem::rename(a, place.folder / "c/r.pdf");
    check(place.run({place.folder / "c/r.pdf"}), {"r"});
}

BOOST_AUTO_TEST_CASE(what_is_gone_is_free) {
    const Place place;
    check(place.run({place.input("a/r.pdf", "a")}), {"r"});
    std::filesystem::remove(place.results + "/r.json");
    check(place.run({place.input("b/r.pdf", "b")}), {"r"});
}

BOOST_AUTO_TEST_CASE(a_name_belongs_to_its_file_in_every_form) {
    const Place place;
    check(place.run({place.input("a/r.pdf", "a")}), {"r"});
    const std::string b = place.input("b/r.pdf", "b");
    BOOST_TEST(choose_result_names(place.results, {b}, {"csv", "xlsx"}).front().stem == "r-2");
}

BOOST_AUTO_TEST_CASE(a_result_of_nobody_knows_what) {
    const Place place;
    put(place.results + "/r.json", "made by an earlier version, or by somebody");
    check(place.run({place.input("a/r.pdf", "a")}), {"r"}, false);
    check(place.run({place.input("a/r.pdf", "a")}), {"r"});
}

BOOST_AUTO_TEST_CASE(an_index_that_is_broken) {
    const Place place;
    const std::string a = place.input("a/r.pdf", "a"), index = place.results + "/.solieu-results";
    check(place.run({a}), {"r"});
    const std::string good = tests::content_of(index);
    for (const std::string& broken :
         {std::string(), good.substr(0, good.size() / 2), std::string("\t\t\n\n\t\nr\t\t\n"), "../x\t" + good.substr(1),
          std::string(100'000, '\0')}) {
        put(index, broken);
        check(place.run({a}), {"r"}, false);
        check(place.run({a}), {"r"});
    }
    std::filesystem::remove(index);
    std::filesystem::create_directory(index);
    check(place.run({a}), {"r"}, false);
}

BOOST_AUTO_TEST_CASE(what_tells_of_all_files) {
    const Place place;
    const Names one = {place.folder / "a/r.pdf"}, two = {place.folder / "b/r.pdf", place.folder / "a/r.pdf"},
                turned = {two[1], two[0]};
    const auto run = [&](const Names& inputs) {
        const ResultName name = shared_result_name(place.results, "findings.csv", inputs);
        put(place.results + "/findings.csv", "x");
        claim_result_name(place.results, name, name.place);
        return name.note;
    };
    BOOST_TEST(run(one) == "");
    BOOST_TEST(run(one) == "");
    BOOST_TEST(run(two).find("findings.csv told of other files") != std::string::npos);
    BOOST_TEST(run(turned) == "");
    BOOST_TEST(run(one) != "");
}

BOOST_AUTO_TEST_SUITE_END()
