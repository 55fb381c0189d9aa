#include "normalize/indicators/indicator.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "normalize/tables.h"
#include "normalize/values/unit.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(indicator_tests)

BOOST_AUTO_TEST_CASE(every_line_of_the_tables_is_read) {
    BOOST_TEST(indicators().size() > 250U);
    std::size_t lines = 0;
    for (const TableLine& line : read_table_lines(indicators_table())) {
        BOOST_TEST(line.size() == 10U, line[0]);
        ++lines;
    }
    BOOST_TEST(lines == indicators().size());
    std::size_t labels = 0, kept = 0;
    for (const TableLine& line : read_table_lines(indicator_labels_table())) {
        BOOST_TEST_REQUIRE(line.size() == 4U, line[0]);
        BOOST_TEST((line[1] == "alone" || line[1] == "below"), line[2]);
        ++labels;
    }
    for (const Indicator& indicator : indicators()) kept += indicator.labels.size() - 1;
    BOOST_TEST(labels == kept);
}

BOOST_AUTO_TEST_CASE(ids_and_names_are_each_given_once) {
    std::set<std::string> ids, names;
    for (const Indicator& indicator : indicators()) {
        BOOST_TEST(ids.insert(indicator.id).second, indicator.id);
        BOOST_TEST(names.insert(indicator.vi).second, indicator.vi);
        BOOST_TEST(!indicator.en.empty(), indicator.id);
        BOOST_TEST(indicator.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(what_an_indicator_refers_to_is_in_the_catalogue) {
    for (const Indicator& indicator : indicators()) {
        if (!indicator.parent.empty()) BOOST_TEST(find_indicator(indicator.parent) != nullptr, indicator.id);
        BOOST_TEST(indicator.numerator.empty() == indicator.denominator.empty(), indicator.id);
        if (indicator.numerator.empty()) continue;
        BOOST_TEST((indicator.kind == IndicatorKind::rate), indicator.id);
        const Indicator* numerator = find_indicator(indicator.numerator);
        const Indicator* denominator = find_indicator(indicator.denominator);
        BOOST_TEST_REQUIRE(numerator != nullptr, indicator.id);
        BOOST_TEST_REQUIRE(denominator != nullptr, indicator.id);
        BOOST_TEST(numerator->unit == denominator->unit, indicator.id);
    }
}

BOOST_AUTO_TEST_CASE(units_fit_the_kind) {
    for (const Indicator& indicator : indicators()) {
        const UnitKind unit = unit_of(indicator.unit).kind;
        BOOST_TEST((unit == UnitKind::percent) == (indicator.kind == IndicatorKind::rate), indicator.id);
        BOOST_TEST((unit != UnitKind::unknown), indicator.id + " " + indicator.unit);
        if (indicator.kind == IndicatorKind::code) BOOST_TEST((unit == UnitKind::none), indicator.id);
    }
}

BOOST_AUTO_TEST_CASE(every_indicator_leads_up_to_a_part_of_the_form) {
    std::size_t parts = 0;
    for (const Indicator& indicator : indicators()) {
        parts += indicator.parent.empty() ? 1 : 0;
        int steps = 0;
        for (const Indicator* at = &indicator; !at->parent.empty(); at = find_indicator(at->parent))
            BOOST_TEST_REQUIRE(++steps < 10, indicator.id);
    }
    BOOST_TEST(parts == 7U);
}

BOOST_AUTO_TEST_CASE(parts_make_up_their_parent) {
    const auto levels = parts_of("procedures.total", "level");
    BOOST_TEST_REQUIRE(levels.size() == 3U);
    BOOST_TEST(levels.front()->id == "procedures.total.province");
    BOOST_TEST(parts_of("procedures.total", "").empty());
    BOOST_TEST(parts_of("nothing", "level").empty());
    for (const Indicator& indicator : indicators()) {
        if (indicator.partition.empty()) continue;
        BOOST_TEST(parts_of(indicator.parent, indicator.partition).size() >= 2U, indicator.id);
    }
}

BOOST_AUTO_TEST_CASE(what_lies_within_what) {
    BOOST_TEST(is_within("procedures.total.province", "procedures"));
    BOOST_TEST(is_within("procedures", "procedures"));
    BOOST_TEST(!is_within("procedures", "procedures.total"));
    BOOST_TEST(!is_within("nothing", "procedures"));
    BOOST_TEST((find_indicator("nothing") == nullptr));
}

BOOST_AUTO_TEST_CASE(kinds_have_names) {
    BOOST_TEST(name_of(IndicatorKind::topic) == "topic");
    BOOST_TEST(name_of(find_indicator("direction.plan.rate")->kind) == "rate");
}

BOOST_AUTO_TEST_SUITE_END()
