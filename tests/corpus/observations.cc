// The same report as text, as PDF and as scan gives the same observations: indicator, period, basis and number of each,
// in the same order.

#include "output/observations.h"

#include <algorithm>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <optional>
#include <ostream>

#include "tests/corpus/engine.h"

BOOST_AUTO_TEST_SUITE(observations_tests)

namespace {

using namespace solieu;

// Files that were made from one report, faults included.
struct Pair {
    const char *one, *other;
};
constexpr Pair pairs[] = {{"province-tabs.txt", "province-sound.pdf"},
                          {"province-markdown.txt", "province.pdf"},
                          {"district-tabs.txt", "district-sound.pdf"},
                          {"district-wrapped.txt", "district-sound.pdf"},
                          {"years-cells.txt", "years.pdf"},
                          {"forms-wrapped.txt", "forms-lines.pdf"},
                          {"department-cells.txt", "department-sound.pdf"},
                          {"scans/forms-bilevel.tif", "forms.pdf"}};
std::ostream& operator<<(std::ostream& out, const Pair& pair) {
    return out << pair.one;
}

std::string text_of(const std::optional<Decimal>& number) {
    return number ? to_string(*number) : "-";
}

std::vector<std::string> observations_of(const std::string& name) {
    const corpus::Outcome outcome = corpus::run("corpus/samples/" + name);
    BOOST_REQUIRE_MESSAGE(outcome.read, outcome.trouble);
    std::vector<std::string> all;
    output::for_each_observation(
        {.document = outcome.document,
         .statements = outcome.statements,
         .facts = outcome.facts,
         .audit = outcome.audit},
        [&](const output::Observation& one) {
            const normalize::Quantity& quantity = one.quantity;
            std::string text(one.indicator);
            text += " ";
            text += normalize::name_of(one.time.kind);
            for (const auto& day : {one.time.from, one.time.to}) text += " " + (day ? normalize::to_iso(*day) : "-");
            text += " " + std::string(one.basis) + " " + std::string(normalize::name_of(quantity.kind));
            for (const auto& number : {quantity.value, quantity.numerator, quantity.denominator})
                text += " " + text_of(number);
            all.push_back(std::move(text));
        });
    return all;
}

BOOST_DATA_TEST_CASE(whatever_it_is_read_from, boost::unit_test::data::make(pairs), pair) {
    const std::vector<std::string> one = observations_of(pair.one), other = observations_of(pair.other);
    BOOST_TEST(one.size() > 30U);
    BOOST_TEST(one == other, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
