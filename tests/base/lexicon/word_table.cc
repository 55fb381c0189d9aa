#include "base/lexicon/word_table.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;

BOOST_AUTO_TEST_SUITE(word_table_tests)

namespace {

std::shared_ptr<const Lexicon> lexicon_of(std::vector<std::string> tables) {
    std::vector<Pack> packs;
    for (std::string& table : tables) {
        const std::string id = "p" + std::to_string(packs.size());
        packs.push_back(
            make_pack({{"pack.toml", "id = \"" + id + "\"\nversion = \"1\"\ntitle = { vi = \"a\", en = \"b\" }\n"},
                       {"words.tsv", std::move(table)}},
                      "packs/" + id)
                .value());
    }
    return make_lexicon(std::move(packs)).value();
}

}  // namespace

BOOST_AUTO_TEST_CASE(words_of_a_kind_stand_in_the_order_of_packs_and_tables) {
    const auto lexicon = lexicon_of({"link\tlà\nstop\tđạt\nlink\tbằng\n", "link\ttức\n"});
    const WordTable table(*lexicon, {"words.tsv"});
    BOOST_TEST(table.pattern("^{link}{0,2}$") == "^(?:là|bằng|tức){0,2}$");
    BOOST_TEST(table["link"].contains("bằng"));
    BOOST_TEST(!table["link"].contains("đạt"));
    BOOST_TEST(table["link"].first() == "là");
    BOOST_TEST(table["link"].begins("tức thì"));
    BOOST_TEST(table["stop"].find_in("chưa đạt") == 6u);
    BOOST_TEST(table["link"].find_in("chưa đạt") == std::string_view::npos);
}

BOOST_AUTO_TEST_CASE(a_kind_without_words_matches_nothing) {
    const auto lexicon = lexicon_of({"link\tlà\n"});
    const WordTable table(*lexicon, {"words.tsv", "none.tsv"});
    BOOST_TEST(table["other"].first().empty());
    BOOST_TEST(!table["other"].begins("là"));
}

BOOST_AUTO_TEST_CASE(marks_go_and_patterns_stay) {
    BOOST_TEST(without_marks("(đơn vị|đv)\\s*[-/]\\pL") == "(don vi|dv)\\s*[-/]\\pL");
    BOOST_TEST(without_marks("–") == "-");  // as fold() makes it of a text
    BOOST_TEST(without_marks("sở ") == "so ");
}

BOOST_AUTO_TEST_CASE(the_tables_have_the_forms_that_they_state) {
    for (const Error& error : table_errors(built_in_lexicon())) BOOST_ERROR(error.place << ": " << error.reason);
}

BOOST_AUTO_TEST_SUITE_END()
