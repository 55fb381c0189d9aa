#include "audit/same/fractions.h"

#include <boost/test/unit_test.hpp>

#include "tests/audit/make_table.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(fractions_tests)

namespace {

// "46 ~ 45": what the prose says against the row, a line a pair.
std::string pairs(const std::string& lines) {
    const tests::Document document = tests::make_document(lines);
    const std::vector<TableView> views = view_tables(document.statements, document.facts);
    std::vector<Relation> known, relations;
    for (const Judged& judged : tests::relations_of(document.statements, document.facts))
        if (judged.relation.kind == RelationKind::ratio) known.push_back(judged.relation);
    add_fractions_told_otherwise({document.statements, document.facts, views, built_in_lexicon(),
                                  topics_of(document.statements, document.facts, views)},
                                 known, relations, {});
    std::string text;
    for (const Relation& relation : relations) {
        text += (text.empty() ? "" : "\n") + to_plain(*number_of(relation.stated, document.facts)) + " ~ " +
                to_plain(*number_of(relation.parts.front(), document.facts));
    }
    return text;
}

std::string rows_and(const std::string& fraction) {
    return "5 | Tỷ lệ hoàn thành nhiệm vụ được giao | % | 73,33\n"
           "5.1 | Tổng số nhiệm vụ được giao | Nhiệm vụ | 45\n"
           "5.2 | Số nhiệm vụ đã hoàn thành | Nhiệm vụ | 33\n"
           "> Đã hoàn thành [" +
           fraction + "|nhiệm vụ|nhiệm vụ được giao đã hoàn thành].\n";
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_of_the_two_numbers_agrees) {
    BOOST_TEST(pairs(rows_and("33/54")) == "54 ~ 45");
}

BOOST_AUTO_TEST_CASE(what_agrees_is_checked) {
    BOOST_TEST(pairs(rows_and("33/45")) == "33 ~ 33\n45 ~ 45");
}

BOOST_AUTO_TEST_CASE(another_thing_says_nothing) {
    BOOST_TEST(pairs(rows_and("12/78")) == "");
}

BOOST_AUTO_TEST_SUITE_END()
