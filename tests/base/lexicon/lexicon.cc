#include "base/lexicon/lexicon.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <thread>

using namespace solieu;

BOOST_AUTO_TEST_SUITE(lexicon_tests)

namespace {

Pack pack(const std::string& id, const std::string& needs, std::vector<PackFile> files = {}) {
    files.push_back({"pack.toml", "id = \"" + id + "\"\nversion = \"1\"\nneeds = [" + needs + "]\n"});
    return make_pack(std::move(files), id).value();
}

struct Names {
    explicit Names(const Lexicon& lexicon) {
        ++made;
        for (const PackRow& row : lexicon.rows("names.tsv")) all += row.pack->id + ":" + std::string(row[0]) + " ";
    }
    std::string all;
    static inline std::atomic<int> made{0};
};

struct Longer {
    explicit Longer(const Lexicon& lexicon) : names(&lexicon.of<Names>()) {}
    const Names* names;
};

}  // namespace

BOOST_AUTO_TEST_CASE(packs_stand_behind_what_they_need) {
    const auto lexicon = make_lexicon({pack("c", "\"b\", \"a\""), pack("b", "\"a\""), pack("a", "")});
    BOOST_TEST_REQUIRE(lexicon.has_value());
    BOOST_TEST((*lexicon)->packs()[0].id == "a");
    BOOST_TEST((*lexicon)->packs()[2].id == "c");
    BOOST_TEST(make_lexicon({pack("c", "\"b\"")}).error().reason == "it needs the pack \"b\", which is not there");
    BOOST_TEST(make_lexicon({pack("c", ""), pack("c", "")}).error().reason == "there are two packs of the id \"c\"");
    BOOST_TEST(make_lexicon({pack("c", "\"d\""), pack("d", "\"c\"")}).error().reason ==
               "it and the packs that it needs need each other");
}

BOOST_AUTO_TEST_CASE(tables_of_one_name_add_up) {
    const auto lexicon =
        make_lexicon({pack("b", "\"a\"", {{"names.tsv", "x\n"}}), pack("a", "", {{"names.tsv", "y\nz\n"}})});
    BOOST_TEST((*lexicon)->of<Names>().all == "a:y a:z b:x ");
    BOOST_TEST((*lexicon)->rows("gone.tsv").empty());
}

BOOST_AUTO_TEST_CASE(what_is_made_of_it_is_made_once) {
    const auto lexicon = make_lexicon({pack("a", "", {{"names.tsv", "y\n"}})});
    Names::made = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] { BOOST_TEST((*lexicon)->of<Longer>().names->all == "a:y "); });
    }
    BOOST_TEST(Names::made == 1);
    BOOST_TEST((*lexicon)->of<Longer>().names == &(*lexicon)->of<Names>());
    const auto other = make_lexicon({pack("b", "", {{"names.tsv", "q\n"}})});
    BOOST_TEST((*other)->of<Names>().all == "b:q ");
}

BOOST_AUTO_TEST_CASE(tables_are_held_against_the_form_of_the_first) {
    const PackFile formed{"names.tsv", "#: name\tkind{big|small}\nx\tbig\n"};
    BOOST_TEST(table_errors(**make_lexicon({pack("a", "", {formed})})).empty());
    const auto errors =
        table_errors(**make_lexicon({pack("a", "", {formed}), pack("b", "\"a\"", {{"names.tsv", "y\tbik\n"}})}));
    BOOST_TEST_REQUIRE(errors.size() == 1u);
    BOOST_TEST(errors[0].place == "b/names.tsv:1");
    BOOST_TEST(errors[0].advice == "Did you mean \"big\"?");
    BOOST_TEST(table_errors(**make_lexicon({pack("a", "", {{"nmaes.tsv", "y\n"}})})).size() == 1u);
    for (const Error& error : table_errors(built_in_lexicon())) BOOST_ERROR(error.place << ": " << error.reason);
}

BOOST_AUTO_TEST_SUITE_END()
