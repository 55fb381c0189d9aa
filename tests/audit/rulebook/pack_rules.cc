#include "audit/rulebook/pack_rules.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "audit/rule_example.h"
#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(pack_rules_tests)

namespace {

std::vector<std::filesystem::path> files() {
    std::vector<std::filesystem::path> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(SOLIEU_SOURCE_DIR "/packs"))
        if (entry.path().extension() == ".toml" && entry.path().parent_path().filename() == "rules")
            all.push_back(entry.path());
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_file_can_be_read_and_is_built_in) {
    std::set<std::string> built_in;
    for (const DataRule& rule : built_in_lexicon().of<PackRules>().book.rules) built_in.insert(rule.file);
    for (const std::filesystem::path& path : files()) {
        std::ifstream file(path, std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        Rulebook rulebook = built_in_lexicon().of<PackRules>().book;
        for (const RuleProblem& problem : add_rules(rulebook, text.str(), path.filename(), built_in_lexicon()))
            BOOST_ERROR(place_of(problem) << ": " << problem.reason << ". " << problem.advice);
        if (path.filename() != "words.toml")
            BOOST_TEST(built_in.count(path.lexically_relative(SOLIEU_SOURCE_DIR).string()) == 1u, path);
    }
}

BOOST_AUTO_TEST_CASE(all_examples_come_out_as_they_should) {
    const Rulebook& rulebook = built_in_lexicon().of<PackRules>().book;
    BOOST_TEST(rulebook.rules.size() >= 40u);
    std::set<std::string> names;
    for (const DataRule& rule : rulebook.rules)
        if (!rule.implied) names.insert(rule.file);
    for (const std::string& name : names)
        for (const RuleProblem& problem : check_examples(rulebook, name, built_in_lexicon(),
                                                         [](const Sentences& said) { return said.front().code; }))
            BOOST_ERROR(place_of(problem) << ": " << problem.reason);
}

BOOST_AUTO_TEST_CASE(each_rule_says_why_and_whence) {
    for (const DataRule& rule : built_in_lexicon().of<PackRules>().book.rules) {
        BOOST_TEST(!rule.explanation.vi.empty(), rule.id);
        BOOST_TEST(!rule.explanation.en.empty(), rule.id);
        BOOST_TEST(!rule.source.empty(), rule.id);
    }
    BOOST_TEST(built_in_lexicon().of<PackRules>().book.version.starts_with("built-in "));
}

BOOST_AUTO_TEST_SUITE_END()
