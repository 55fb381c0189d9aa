#include "audit/rulebook/read_rules.h"

#include <boost/test/unit_test.hpp>

#include "audit/rulebook/pack_rules.h"
#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(read_rules_tests)

namespace {

const std::string sound = R"(
[[rule]]
id = "own.rate"
relation = "ratio"
severity = "warning"
source = "tỉnh"
rate = "tỷ lệ đơn"
part = "số đơn đã giải quyết"
whole = "tổng số đơn"
explain.vi = "Vì thế."
explain.en = "So."
holds = "1 | a"
fails = "1 | a"
)";

// "FILE:LINE:COLUMN: REASON" of each problem.
std::string problems_of(const std::string& text) {
    Rulebook rulebook;
    std::string all;
    for (const RuleProblem& problem : add_rules(rulebook, text, "f.toml", built_in_lexicon())) {
        BOOST_TEST(!problem.advice.empty(), problem.reason);
        all += place_of(problem) + ": " + problem.reason + "\n";
    }
    if (!all.empty()) BOOST_TEST(rulebook.rules.empty());
    return all;
}

std::string changed(const std::string& from, const std::string& to) {
    std::string text = sound;
    const std::size_t at = text.find(from);
    BOOST_REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_sound_file_is_read) {
    Rulebook rulebook;
    BOOST_TEST(add_rules(rulebook, sound, "f.toml", built_in_lexicon()).empty());
    BOOST_REQUIRE(rulebook.rules.size() == 1u);
    const DataRule& rule = rulebook.rules[0];
    BOOST_TEST(rule.id == "own.rate");
    BOOST_TEST((rule.claim == Claim::ratio));
    BOOST_TEST((rule.severity == solieu::Severity::warning));
    BOOST_TEST(rule.row.label[0].text == "tỷ lệ đơn");
    BOOST_REQUIRE(rule.parts.size() == 2u);
    BOOST_TEST(rule.parts[1].label[0].text == "tổng số đơn");
    BOOST_TEST(rule.line == 2);
}

BOOST_AUTO_TEST_CASE(problems_have_line_column_and_advice) {
    BOOST_TEST(problems_of("id = ") != "");
    BOOST_TEST(problems_of("") == "f.toml:1:1: the file has no rules\n");
    BOOST_TEST(problems_of(changed("part =", "prat =")) ==
               "f.toml:8:1: unknown key \"prat\"\n"
               "f.toml:2:1: a rule of relation \"ratio\" needs \"part\"\n");
    BOOST_TEST(problems_of(changed("\"ratio\"", "\"quotient\"")) == "f.toml:4:12: \"quotient\" is no relation\n");
    BOOST_TEST(problems_of(changed("tỷ lệ đơn", "tỷ lệ (đơn")) ==
               "f.toml:7:8: the pattern \"tỷ lệ (đơn\" cannot be read: \")\" is missing\n");
    BOOST_TEST(problems_of(changed("\"warning\"", "\"fatal\"")) == "f.toml:5:12: \"fatal\" is no severity\n");
    BOOST_TEST(problems_of(changed("own.rate", "Own Rate")) == "f.toml:2:1: \"Own Rate\" is no id\n");
    BOOST_TEST(problems_of(changed("\"tổng số đơn\"", "{ indicator = \"procedures.totl\" }")) ==
               "f.toml:9:23: \"procedures.totl\" is no indicator of the catalogue\n");
    BOOST_TEST(problems_of(sound + sound) == "f.toml:15:1: two rules of the file have the id \"own.rate\"\n");
    BOOST_TEST(problems_of(changed("fails = \"1 | a\"", "")) == "f.toml:2:1: the rule \"own.rate\" has no \"fails\"\n");
}

BOOST_AUTO_TEST_CASE(what_is_no_toml_is_a_problem) {
    for (const std::string text : {"[[\x1f", "[\x1f", "a = \"\"ó", "[[", "a = [", "a.\x1f = 1"}) {
        BOOST_TEST(!problems_of(text).empty(), text);
    }
}

BOOST_AUTO_TEST_CASE(a_rule_of_the_same_id_replaces_with_a_note) {
    Rulebook rulebook;
    BOOST_TEST(add_rules(rulebook, sound, "a.toml", built_in_lexicon()).empty());
    const std::string version = rulebook.version;
    BOOST_TEST(add_rules(rulebook, changed("\"warning\"", "\"error\""), "b.toml", built_in_lexicon()).empty());
    BOOST_TEST(rulebook.rules.size() == 1u);
    BOOST_TEST((rulebook.rules[0].severity == solieu::Severity::error));
    BOOST_REQUIRE(rulebook.notes.size() == 1u);
    BOOST_TEST(rulebook.notes[0] == "rule own.rate of b.toml replaces the one of a.toml");
    BOOST_TEST(rulebook.version.starts_with(version + " + b.toml "));
}

// Words that come later are those of the patterns read before, too.
BOOST_AUTO_TEST_CASE(synonyms_of_a_later_file_reach_earlier_patterns) {
    Rulebook rulebook;
    BOOST_TEST(add_rules(rulebook, sound, "a.toml", built_in_lexicon()).empty());
    BOOST_TEST(add_rules(rulebook, "same = [[\"đơn\", \"đơn thư\"]]", "b.toml", built_in_lexicon()).empty());
    BOOST_TEST(fits_any(rulebook.rules[0].row.label, rulebook.vocabulary.words_of({0, 1, 2, 3}, {"tỷ", "lệ", "đơn", "thư"})));
    BOOST_TEST(add_rules(rulebook, "same = [[\"công đơn\", \"đơn\"]]", "c.toml", built_in_lexicon()).empty());
    BOOST_TEST(fits_any(rulebook.rules[0].row.label, rulebook.vocabulary.words_of({0, 1, 2}, {"tỷ", "lệ", "đơn"})));
}

BOOST_AUTO_TEST_CASE(keys_have_few_parts) {
    const auto key_of = [](int parts) {
        std::string key = "a";
        for (int i = 1; i < parts; ++i) key += i % 2 ? ".a" : " . \"b.c\"";
        return key;
    };
    const std::string expected = "f.toml:2:";
    const auto refused = [&](const std::string& text) {
        return problems_of(text).find("a key has more than 20 parts") != std::string::npos;
    };
    BOOST_TEST(refused(sound + key_of(21) + " = 1\n"));
    BOOST_TEST(refused(sound + "[" + key_of(21) + "]\nx = 1\n"));
    BOOST_TEST(refused(sound + "total = {x = [{" + key_of(21) + " = 1}]}\n"));
    BOOST_TEST(!refused(sound + key_of(20) + " = 1\n"));
    BOOST_TEST(problems_of("# " + std::string(30, '.') + "\n" + key_of(500'000) + " = 1\n").substr(0, 9) == expected);
    // Texts hold as many dots as they like.
    const std::string dots(40, '.');
    BOOST_TEST(problems_of(changed("\"tỉnh\"", "\"" + dots + "\\\"" + dots + "\"")).empty());
    BOOST_TEST(problems_of(changed("\"tỉnh\"", "'" + dots + "\\'")).empty());
    BOOST_TEST(problems_of(changed("\"tỉnh\"", "\"\"\"a\"" + dots + "\n" + dots + "\"\"\"")).empty());
}

BOOST_AUTO_TEST_CASE(values_within_values_are_bounded) {
    std::string lists = "total = " + std::string(40'000, '[');
    BOOST_TEST(problems_of(sound + lists).find("nested") != std::string::npos);
    std::string tables = "total = ";
    for (int i = 0; i < 40'000; ++i) tables += "{a=";
    BOOST_TEST(problems_of(sound + tables).find("nested") != std::string::npos);
    BOOST_TEST(problems_of(changed("\"tổng số đơn\"", "\"" + std::string(400, '(') + "\"")) ==
               "f.toml:9:9: the pattern \"" + std::string(400, '(') +
                   "\" cannot be read: brackets stand more than 50 deep\n");
}

BOOST_AUTO_TEST_SUITE_END()
