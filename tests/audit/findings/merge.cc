#include "audit/findings/merge.h"

#include <boost/test/unit_test.hpp>

#include "output/words/messages.h"

using namespace solieu;
using audit::Finding;
using audit::Ref;
using audit::Rule;

BOOST_AUTO_TEST_SUITE(merge_tests)

namespace {
grammar::Statements two_rows() {
    grammar::Statements statements;
    statements.tables.emplace_back();
    statements.tables[0].rows.resize(2);
    for (int i = 0; i < 2; ++i) statements.tables[0].rows[i].place = {.page = 2 - i, .box = {0, 0, 1, 1}};
    return statements;
}
Ref row(int index, int value) {
    return {.kind = Ref::Kind::row, .table = 0, .index = index, .value = value};
}
}  // namespace

BOOST_AUTO_TEST_CASE(errors_come_first_then_the_order_of_reading) {
    const auto merged = audit::merge_findings({{.rule = Rule::stt, .severity = Severity::info, .refs = {row(1, 0)}},
                                               {.rule = Rule::unit, .severity = Severity::error, .refs = {row(0, 0)}},
                                               {.rule = Rule::unit, .severity = Severity::error, .refs = {row(1, 0)}}},
                                              two_rows());
    BOOST_REQUIRE(merged.size() == 3u);
    BOOST_TEST((merged[0].refs[0] == row(1, 0)));  // page 1
    BOOST_TEST((merged[1].refs[0] == row(0, 0)));
    BOOST_TEST((merged[2].rule == Rule::stt));
}

BOOST_AUTO_TEST_CASE(one_rule_on_one_number_is_one_finding) {
    const auto merged =
        audit::merge_findings({{.rule = Rule::sum, .severity = Severity::warning, .refs = {row(0, 0)}},
                               {.rule = Rule::sum, .severity = Severity::error, .refs = {row(0, 0), row(1, 0)}}},
                              two_rows());
    BOOST_REQUIRE(merged.size() == 1u);
    BOOST_TEST((merged[0].severity == Severity::error));
    BOOST_TEST(merged[0].refs.size() == 2u);
}

BOOST_AUTO_TEST_CASE(two_columns_of_a_row_are_two_findings_unless_blank) {
    BOOST_TEST(audit::merge_findings(
                   {{.rule = Rule::sum, .refs = {row(0, 0)}}, {.rule = Rule::sum, .refs = {row(0, 1)}}}, two_rows())
                   .size() == 2u);
    const auto blanks = audit::merge_findings(
        {{.rule = Rule::missing, .message = {audit::message_of({"a", "b"})}, .refs = {row(0, 0)}},
         {.rule = Rule::missing, .message = {audit::message_of({"a", "b"})}, .refs = {row(0, 1)}}},
        two_rows());
    BOOST_REQUIRE(blanks.size() == 1u);
    BOOST_TEST(output::text_of(blanks[0].message, output::Language::en) == "b The same in 1 other column.");
}

BOOST_AUTO_TEST_SUITE_END()
