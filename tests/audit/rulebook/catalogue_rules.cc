#include "audit/rulebook/catalogue_rules.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(catalogue_rules_tests)

namespace {

const DataRule& rule(const std::vector<DataRule>& rules, const std::string& id) {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const DataRule& one) { return one.id == id; });
    BOOST_TEST_REQUIRE((found != rules.end()), id);
    return *found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_rate_follows_from_its_numerator_and_denominator) {
    const auto rules = catalogue_rules(built_in_lexicon());
    const DataRule& rate = rule(rules, "catalogue.direction.plan.rate");
    BOOST_TEST((rate.claim == Claim::ratio));
    BOOST_TEST(rate.row.indicators.front() == "direction.plan.rate");
    BOOST_TEST_REQUIRE(rate.parts.size() == 2u);
    BOOST_TEST(rate.parts[0].indicators.front() == "direction.plan.done");
    BOOST_TEST(rate.parts[1].indicators.front() == "direction.plan.tasks");
    BOOST_TEST(rate.explanation.en.find(" = ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_partition_makes_up_its_parent) {
    const auto rules = catalogue_rules(built_in_lexicon());
    const DataRule& sum = rule(rules, "catalogue.procedures.total.level");
    BOOST_TEST((sum.claim == Claim::sum));
    BOOST_TEST(sum.row.indicators.front() == "procedures.total");
    BOOST_TEST(sum.parts.size() == 3u);
    std::set<std::string> ids;
    for (const DataRule& one : rules) BOOST_TEST(ids.insert(one.id).second, one.id);
}

BOOST_AUTO_TEST_SUITE_END()
