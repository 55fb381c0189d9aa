#include "audit/rules.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(rules_tests)

// A new Rule without a unit that reports it, and without a place among the later ones, fails here.
BOOST_AUTO_TEST_CASE(every_rule_has_a_unit_or_is_announced) {
    constexpr int count = static_cast<int>(Rule::format) + 1;
    for (int i = 0; i < count; ++i) {
        const Rule rule = static_cast<Rule>(i);
        const auto units = rule_units();
        const auto later = later_rules();
        // Bounds are a matter of the rulebook alone.
        const bool produced = rule == Rule::bound || std::any_of(units.begin(), units.end(), [&](const RuleUnit& unit) {
                                  return unit.rule == rule;
                              });
        const bool announced = std::find(later.begin(), later.end(), rule) != later.end();
        BOOST_TEST(produced != announced, name_of(rule));
    }
}

BOOST_AUTO_TEST_CASE(names_are_unique_and_not_empty) {
    std::set<std::string_view> names;
    for (const RuleUnit& unit : rule_units()) BOOST_TEST(names.insert(unit.name).second, unit.name);
    std::set<std::string_view> rules;
    for (int i = 0; i <= static_cast<int>(Rule::format); ++i) {
        const std::string_view name = name_of(static_cast<Rule>(i));
        BOOST_TEST(!name.empty());
        BOOST_TEST(rules.insert(name).second, name);
    }
}

BOOST_AUTO_TEST_CASE(units_report_only_their_rule_and_bear_an_empty_document) {
    const solieu::grammar::Statements statements;
    const solieu::normalize::Facts facts;
    for (const RuleUnit& unit : rule_units())
        BOOST_TEST(unit.find({.statements = statements, .facts = facts, .judged = {}, .lexicon = built_in_lexicon()}).empty(), unit.name);
}

BOOST_AUTO_TEST_SUITE_END()
