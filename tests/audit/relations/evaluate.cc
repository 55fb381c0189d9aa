#include "audit/relations/evaluate.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "normalize/values/quantity.h"

using namespace solieu;
using audit::Outcome;
using audit::RelationKind;

BOOST_AUTO_TEST_SUITE(evaluate_tests)

namespace {

struct Cell {
    const char* raw;
    const char* unit;
};

// stated first, then the parts
audit::Evaluation evaluated(RelationKind kind, std::vector<Cell> cells) {
    normalize::Facts facts;
    audit::Relation relation{.kind = kind, .certainty = audit::Certainty::sure, .stated = {.fact = 0}};
    for (int i = 0; i < static_cast<int>(cells.size()); ++i) {
        facts.facts.push_back(
            {.table = 0, .row = i, .value = 0, .quantity = normalize::read_cell(cells[i].raw, cells[i].unit, built_in_lexicon())});
        if (i > 0) relation.parts.push_back({.fact = i});
    }
    return audit::evaluate(relation, facts);
}

Outcome ratio(const char* rate, const char* part, const char* whole) {
    return evaluated(RelationKind::ratio, {{rate, "%"}, {part, "Hồ sơ"}, {whole, "Hồ sơ"}}).outcome;
}

Outcome sum(const char* whole, std::vector<const char*> parts, const char* unit) {
    std::vector<Cell> cells = {{whole, unit}};
    for (const char* part : parts) cells.push_back({part, unit});
    return evaluated(RelationKind::sum, cells).outcome;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_rate_is_the_interval_of_what_was_rounded_to_it) {
    BOOST_TEST((ratio("56,25", "9", "16") == Outcome::holds));
    BOOST_TEST((ratio("56,3", "9", "16") == Outcome::holds));
    BOOST_TEST((ratio("56", "9", "16") == Outcome::holds));
    BOOST_TEST((evaluated(RelationKind::ratio, {{"12,5", "%"}, {"20", "Đơn vị"}, {"140", "Đơn vị"}, {"20", "Đơn vị"}})
                    .outcome == Outcome::holds));                   // of what there was before 20 were cut
    BOOST_TEST((ratio("80%", "138", "173") == Outcome::holds));     // 79,77
    BOOST_TEST((ratio("55,2", "16", "29") == Outcome::holds));      // 55,17
    BOOST_TEST((ratio("55,20", "16", "29") == Outcome::violated));  // 55,17
}

BOOST_AUTO_TEST_CASE(zeros_as_written_count_as_precision) {
    BOOST_TEST((ratio("99,8", "9977", "10000") == Outcome::holds));  // 99,77
    BOOST_TEST((ratio("99,80", "9977", "10000") == Outcome::violated));
}

BOOST_AUTO_TEST_CASE(cut_instead_of_rounded) {
    BOOST_TEST((ratio("66,66", "2", "3") == Outcome::holds_when_cut));
    BOOST_TEST((ratio("66,6", "2", "3") == Outcome::holds_when_cut));
    BOOST_TEST((ratio("66,67", "2", "3") == Outcome::holds));
    BOOST_TEST((ratio("66,68", "2", "3") == Outcome::off_by_one));
    BOOST_TEST((ratio("66,69", "2", "3") == Outcome::violated));
}

BOOST_AUTO_TEST_CASE(nothing_of_nothing_says_nothing) {
    BOOST_TEST((ratio("0", "0", "0") == Outcome::unknown));
    BOOST_TEST((ratio("100", "0", "0") == Outcome::unknown));
    BOOST_TEST((ratio("0", "0", "7") == Outcome::holds));
    BOOST_TEST((ratio("100", "5", "0") == Outcome::unknown));
}

BOOST_AUTO_TEST_CASE(counts_are_exact) {
    BOOST_TEST((sum("1.872", {"1.465", "284", "123"}, "Thủ tục") == Outcome::holds));
    BOOST_TEST((sum("1.873", {"1.465", "284", "123"}, "Thủ tục") == Outcome::violated));
}

BOOST_AUTO_TEST_CASE(money_is_rounded) {
    BOOST_TEST((sum("3,4", {"1,7", "1,8"}, "Tỷ đồng") == Outcome::holds));  // 1,65 + 1,75
    BOOST_TEST((sum("3,9", {"1,7", "1,8"}, "Tỷ đồng") == Outcome::violated));
}

BOOST_AUTO_TEST_CASE(parts_may_be_less_but_not_more) {
    auto at_most = [](const char* whole, const char* part) {
        return evaluated(RelationKind::at_most, {{whole, "Người"}, {part, "Người"}}).outcome;
    };
    BOOST_TEST((at_most("10", "10") == Outcome::holds));
    BOOST_TEST((at_most("10", "3") == Outcome::holds));
    BOOST_TEST((at_most("10", "11") == Outcome::violated));
}

BOOST_AUTO_TEST_CASE(a_blank_part_leaves_it_unknown) {
    const audit::Evaluation evaluation = evaluated(RelationKind::sum, {{"10", "Người"}, {"4", "Người"}, {"", "Người"}});
    BOOST_TEST((evaluation.outcome == Outcome::unknown));
    BOOST_TEST(evaluation.blank_parts == 1);
    BOOST_TEST(!evaluation.stated_blank);
}

BOOST_AUTO_TEST_CASE(a_blank_total_is_computed) {
    const audit::Evaluation evaluation = evaluated(RelationKind::sum, {{"", "Người"}, {"4", "Người"}, {"5", "Người"}});
    BOOST_TEST((evaluation.outcome == Outcome::unknown));
    BOOST_TEST(evaluation.stated_blank);
    BOOST_REQUIRE(evaluation.computed.has_value());
    BOOST_TEST((*evaluation.computed == 9));
}

BOOST_AUTO_TEST_CASE(another_reading_that_fits_is_taken) {
    normalize::Facts facts;
    for (int i = 0; i < 3; ++i) facts.facts.push_back({.table = 0, .row = i, .value = 0});
    facts.facts[0].quantity = normalize::read_cell("1,42", "%", built_in_lexicon());
    facts.facts[1].quantity = normalize::read_cell("142", "Hồ sơ", built_in_lexicon());
    facts.facts[2].quantity = normalize::read_cell("10", "Hồ sơ", built_in_lexicon());
    facts.facts[2].quantity.alternatives = {{10000, 0}};
    const audit::Relation relation{
        .kind = RelationKind::ratio, .stated = {.fact = 0}, .parts = {{.fact = 1}, {.fact = 2}}};
    const audit::Evaluation evaluation = audit::evaluate(relation, facts);
    BOOST_TEST((evaluation.outcome == Outcome::holds));
    BOOST_TEST(evaluation.other_reading);
}

BOOST_AUTO_TEST_CASE(other_readings_are_tried_up_to_a_cap) {
    normalize::Facts facts;
    audit::Relation relation{.kind = RelationKind::sum, .stated = {.fact = 0}};
    for (int i = 0; i < 100; ++i) {
        facts.facts.push_back({.table = 0, .row = i, .value = 0, .quantity = normalize::read_cell("3", "Hồ sơ", built_in_lexicon())});
        facts.facts.back().quantity.alternatives = {{4, 0}, {5, 0}, {6, 0}};
        if (i > 0) relation.parts.push_back({.fact = i});
    }
    BOOST_TEST((audit::evaluate(relation, facts).outcome == Outcome::violated));
}

BOOST_AUTO_TEST_CASE(what_the_stated_number_should_be) {
    normalize::Facts facts;
    for (auto [raw, unit] : {Cell{"100", "%"}, Cell{"2", "Hồ sơ"}, Cell{"3", "Hồ sơ"}, Cell{"50,00", "%"}})
        facts.facts.push_back({.table = 0, .quantity = normalize::read_cell(raw, unit, built_in_lexicon())});
    audit::Relation relation{.kind = RelationKind::ratio, .stated = {.fact = 0}, .parts = {{.fact = 1}, {.fact = 2}}};
    BOOST_TEST(to_string(*audit::expected_value(relation, audit::evaluate(relation, facts), facts)) == "67");
    relation.stated.fact = 3;
    BOOST_TEST(to_string(*audit::expected_value(relation, audit::evaluate(relation, facts), facts)) == "66.67");
}

BOOST_AUTO_TEST_SUITE_END()
