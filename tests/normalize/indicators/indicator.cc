#include "normalize/indicators/indicator.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "base/lexicon/lexicon.h"
#include "normalize/values/unit.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(indicator_tests)

BOOST_AUTO_TEST_CASE(every_line_of_the_tables_is_read) {
    BOOST_TEST(indicators(built_in_lexicon()).size() > 250U);
    std::size_t lines = 0;
    for (const PackRow& line : built_in_lexicon().rows("indicators.tsv")) {
        BOOST_TEST(line.fields.size() == 10U, line[0]);
        ++lines;
    }
    BOOST_TEST(lines == indicators(built_in_lexicon()).size());
    std::size_t labels = 0, kept = 0;
    for (const PackRow& line : built_in_lexicon().rows("indicator_labels.tsv")) {
        BOOST_TEST_REQUIRE(line.fields.size() == 4U, line[0]);
        BOOST_TEST((line[1] == "alone" || line[1] == "below"), line[2]);
        ++labels;
    }
    for (const Indicator& indicator : indicators(built_in_lexicon())) kept += indicator.labels.size() - 1;
    BOOST_TEST(labels == kept);
}

BOOST_AUTO_TEST_CASE(ids_and_names_are_each_given_once) {
    std::set<std::string> ids, names;
    for (const Indicator& indicator : indicators(built_in_lexicon())) {
        BOOST_TEST(ids.insert(indicator.id).second, indicator.id);
        BOOST_TEST(names.insert(indicator.vi).second, indicator.vi);
        BOOST_TEST(!indicator.en.empty(), indicator.id);
        BOOST_TEST(indicator.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(what_an_indicator_refers_to_is_in_the_catalogue) {
    for (const Indicator& indicator : indicators(built_in_lexicon())) {
        if (!indicator.parent.empty())
            BOOST_TEST(find_indicator(indicator.parent, built_in_lexicon()) != nullptr, indicator.id);
        BOOST_TEST(indicator.numerator.empty() == indicator.denominator.empty(), indicator.id);
        if (indicator.numerator.empty()) continue;
        BOOST_TEST((indicator.kind == IndicatorKind::rate), indicator.id);
        const Indicator* numerator = find_indicator(indicator.numerator, built_in_lexicon());
        const Indicator* denominator = find_indicator(indicator.denominator, built_in_lexicon());
        BOOST_TEST_REQUIRE(numerator != nullptr, indicator.id);
        BOOST_TEST_REQUIRE(denominator != nullptr, indicator.id);
        BOOST_TEST(numerator->unit == denominator->unit, indicator.id);
    }
}

BOOST_AUTO_TEST_CASE(units_fit_the_kind) {
    for (const Indicator& indicator : indicators(built_in_lexicon())) {
        const UnitKind unit = unit_of(indicator.unit, built_in_lexicon()).kind;
        BOOST_TEST((unit == UnitKind::percent) == (indicator.kind == IndicatorKind::rate), indicator.id);
        BOOST_TEST((unit != UnitKind::unknown), indicator.id + " " + indicator.unit);
        if (indicator.kind == IndicatorKind::code) BOOST_TEST((unit == UnitKind::none), indicator.id);
    }
}

BOOST_AUTO_TEST_CASE(every_indicator_leads_up_to_a_part_of_the_form) {
    std::size_t parts = 0;
    for (const Indicator& indicator : indicators(built_in_lexicon())) {
        parts += indicator.parent.empty() ? 1 : 0;
        int steps = 0;
        for (const Indicator* at = &indicator; !at->parent.empty(); at = find_indicator(at->parent, built_in_lexicon()))
            BOOST_TEST_REQUIRE(++steps < 10, indicator.id);
    }
    BOOST_TEST(parts == 10U);  // seven of the form; budget, economy, what is being handled
}

BOOST_AUTO_TEST_CASE(parts_make_up_their_parent) {
    const auto levels = parts_of("procedures.total", "level", built_in_lexicon());
    BOOST_TEST_REQUIRE(levels.size() == 3U);
    BOOST_TEST(levels.front()->id == "procedures.total.province");
    BOOST_TEST(parts_of("procedures.total", "", built_in_lexicon()).empty());
    BOOST_TEST(parts_of("nothing", "level", built_in_lexicon()).empty());
    for (const Indicator& indicator : indicators(built_in_lexicon())) {
        if (indicator.partition.empty()) continue;
        BOOST_TEST(parts_of(indicator.parent, indicator.partition, built_in_lexicon()).size() >= 2U, indicator.id);
    }
}

BOOST_AUTO_TEST_CASE(what_lies_within_what) {
    BOOST_TEST(is_within("procedures.total.province", "procedures", built_in_lexicon()));
    BOOST_TEST(is_within("procedures", "procedures", built_in_lexicon()));
    BOOST_TEST(!is_within("procedures", "procedures.total", built_in_lexicon()));
    BOOST_TEST(!is_within("nothing", "procedures", built_in_lexicon()));
    BOOST_TEST((find_indicator("nothing", built_in_lexicon()) == nullptr));
}

BOOST_AUTO_TEST_CASE(kinds_have_names) {
    BOOST_TEST(name_of(IndicatorKind::topic) == "topic");
    BOOST_TEST(name_of(find_indicator("direction.plan.rate", built_in_lexicon())->kind) == "rate");
}

BOOST_AUTO_TEST_SUITE_END()
