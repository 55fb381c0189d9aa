#include <boost/test/unit_test.hpp>

#include "base/lexicon/word_table.h"
#include "base/text.h"
#include "grammar/rows/column_heads.h"
#include "grammar/words/pattern.h"
#include "grammar/words/prose_words.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(word_tables_tests)

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

BOOST_AUTO_TEST_CASE(a_kind_without_words_matches_nothing) {
    const auto lexicon = lexicon_of({"link\tlà\n"});
    const WordTable table(*lexicon, {"words.tsv", "none.tsv"});
    BOOST_TEST(table["other"].first().empty());
    const Pattern pattern(table.pattern("{other}|a"));
    BOOST_TEST(!pattern.is_in("b"));
    BOOST_TEST(pattern.is_in("a"));
}

BOOST_AUTO_TEST_CASE(phrases_are_found_token_by_token) {
    const auto lexicon = lexicon_of({"open\ttrong\nopen\ttrong đó\nlast\tđó\n"});
    const WordTable table(*lexicon, {"words.tsv"});
    const ProseWords words = read_prose_words("có, trong đó 5", *lexicon);
    BOOST_TEST(words.end_of(2, table["open"]) == 4u);
    BOOST_TEST(words.end_of(3, table["open"]) == 3u);
    BOOST_TEST(words.begin_of(4, table["open"]) == 2u);
    BOOST_TEST(words.begin_of(4, table["last"]) == 3u);
    BOOST_TEST(words.begin_of(1, table["open"]) == 1u);
    BOOST_TEST(words.is(3, table["last"]));
    BOOST_TEST(!words.is(9, table["last"]));
}

// Whatever way a kind is used: its example holds its words, or what its pattern matches.
BOOST_AUTO_TEST_CASE(examples_hold_their_words) {
    for (const char* name : {"function_words.tsv", "figure_words.tsv", "subject_words.tsv", "breakdown_words.tsv",
                             "ratio_words.tsv", "comparison_words.tsv", "date_words.tsv", "citation_words.tsv",
                             "head_words.tsv", "section_words.tsv", "office_words.tsv", "period_words.tsv"}) {
        const std::vector<PackRow> rows = built_in_lexicon().rows(name);
        BOOST_TEST(!rows.empty(), name);
        for (const PackRow& row : rows) {
            BOOST_TEST_REQUIRE(row.fields.size() == 4u, name << ":" << row.line);
            const bool whole = !row[1].ends_with(' ') && !row[1].ends_with("\\s") && !row[1].ends_with('.');
            const Pattern words("(?:^|[^\\pL])(?:" + without_marks(lower_in_place(row[1])) + ")" +
                                (whole ? "(?:$|[^\\pL])" : ""));
            BOOST_TEST(words.is_in(fold(row[3]) + ' '), name << ":" << row.line << " " << row[1] << ": " << row[3]);
        }
    }
}

BOOST_AUTO_TEST_CASE(examples_of_column_heads_have_their_role) {
    for (const PackRow& row : built_in_lexicon().rows("column_heads.tsv")) {
        if (row[0] == "unit-alone") continue;
        const auto head = read_head(row[3], built_in_lexicon());
        BOOST_TEST_REQUIRE(head.has_value(), row[3]);
        static constexpr std::string_view roles[] = {"stt",  "indicator", "unit", "value", "reporter",
                                                     "note", "text",      "code", "place", "period"};
        const bool body = row[0] == "body" || row[0] == "place";
        BOOST_TEST(roles[static_cast<std::size_t>(head->role)] == (body ? "indicator" : row[0]), row[3]);
        BOOST_TEST(head->body == body, row[3]);
        BOOST_TEST(head->place == (row[0] == "place"), row[3]);
    }
}

BOOST_AUTO_TEST_SUITE_END()
