#include "audit/same/same_things.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "audit/relations/evaluate.h"
#include "tests/audit/make_table.h"
#include "tests/cases.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(same_things_tests)

BOOST_AUTO_TEST_CASE(cases) {
    const auto all = tests::read_cases(SOLIEU_SOURCE_DIR "/corpus/cases/same_things.txt");
    BOOST_TEST(all.size() >= 25u);
    for (const tests::Case& one : all) {
        const tests::Document document = tests::make_document(one.input);
        const std::string found = tests::summary(tests::check(document), document.statements);
        BOOST_TEST(found == one.expected, one.file << ":" << one.line << " " << one.name << "\n--- found\n" << found);
    }
}

// Numbers that agree are checked by each other.
BOOST_AUTO_TEST_CASE(what_agrees_is_checked) {
    const tests::Document document = tests::make_document(
        "4.2 | Số viên chức được tuyển dụng | Người | 391\n"
        "> Đã tuyển dụng [391|viên chức|viên chức được tuyển dụng].\n");
    const auto relations =
        audit::same_relations(document.statements, document.facts,
                              audit::view_tables(document.statements, document.facts), {}, built_in_lexicon());
    BOOST_TEST_REQUIRE(relations.size() == 1u);
    BOOST_TEST((relations[0].kind == audit::RelationKind::same));
    BOOST_TEST((relations[0].certainty == audit::Certainty::possible));
    BOOST_TEST((audit::evaluate(relations[0], document.facts).outcome == audit::Outcome::holds));
    BOOST_TEST(tests::check(document).coverage.checked == 2);
}

BOOST_AUTO_TEST_CASE(nothing_is_the_same_in_nothing) {
    BOOST_TEST(audit::same_relations({}, {}, {}, {}, built_in_lexicon()).empty());
}

// Many figures and many rows that all share words: bounded, else ctest ends it.
BOOST_AUTO_TEST_CASE(a_hostile_document_ends) {
    std::string lines;
    for (int i = 0; i < 2000; ++i)
        lines += std::to_string(i + 1) + " | Số viên chức được tuyển dụng đợt " + std::to_string(i) + " | Người | 5\n";
    for (int i = 0; i < 500; ++i) lines += "> Đã tuyển dụng [7|viên chức|viên chức được tuyển dụng].\n";
    const tests::Document document = tests::make_document(lines);
    const auto relations =
        audit::same_relations(document.statements, document.facts,
                              audit::view_tables(document.statements, document.facts), {}, built_in_lexicon());
    BOOST_TEST(relations.size() <= 2500u);
}

BOOST_AUTO_TEST_SUITE_END()
