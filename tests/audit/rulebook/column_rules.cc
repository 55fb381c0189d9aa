#include "audit/rulebook/column_rules.h"

#include <boost/test/unit_test.hpp>

#include "tests/audit/make_table.h"
#include "tests/cases.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(column_rules_tests)

namespace {

std::vector<Relation> relations(const std::string& lines) {
    const tests::Document document = tests::make_document(lines);
    const Rulebook& book = built_in_lexicon().of<PackRules>().book;
    return column_rule_relations(document.statements, document.facts, book,
                                 RowFinder(document.statements, document.facts, book, built_in_lexicon()));
}

const std::string heads =
    "# Hồ sơ đang giải quyết / Tổng số ; Hồ sơ đang giải quyết / Trong hạn ; "
    "Hồ sơ đang giải quyết / Quá hạn\n";

}  // namespace

BOOST_AUTO_TEST_CASE(each_row_keeps_what_the_heads_say) {
    const auto found = relations(heads + "1 | Hộ tịch | Hồ sơ | 61 ; 58 ; 3\n2 | Đất đai | Hồ sơ | 43 ; 38 ; 5\n");
    BOOST_TEST_REQUIRE(found.size() == 2u);
    BOOST_TEST((found[0].kind == RelationKind::sum));
    BOOST_TEST((found[0].certainty == Certainty::sure));
    BOOST_TEST(found[0].rule == "handling.open");
    BOOST_TEST(found[0].parts.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_blank_says_nothing) {
    BOOST_TEST(relations(heads + "1 | Hộ tịch | Hồ sơ | 61 ; ; 3\n").empty());
}

BOOST_AUTO_TEST_CASE(other_heads_are_no_matter_of_the_rule) {
    BOOST_TEST(
        relations("# Số đơn / Tổng số ; Số đơn / Trong hạn ; Số đơn / Quá hạn\n1 | A | Đơn | 6 ; 5 ; 1\n").empty());
}

// Where most rows break it, only those that keep it are checked.
BOOST_AUTO_TEST_CASE(rows_that_mostly_break_a_rule_are_not_accused) {
    const auto found = relations(heads +
                                 "1 | A | Hồ sơ | 61 ; 580 ; 3\n2 | B | Hồ sơ | 43 ; 381 ; 5\n"
                                 "3 | C | Hồ sơ | 20 ; 18 ; 2\n");
    BOOST_TEST_REQUIRE(found.size() == 1u);
    BOOST_TEST((found[0].certainty == Certainty::possible));
}

// Each case is a small table of a family and all its findings.
BOOST_AUTO_TEST_CASE(cases) {
    const auto all = tests::read_cases(SOLIEU_SOURCE_DIR "/corpus/cases/families.txt");
    BOOST_TEST(all.size() >= 10u);
    for (const tests::Case& one : all) {
        const tests::Document document = tests::make_document(one.input);
        const std::string found = tests::summary(tests::check(document), document.statements);
        BOOST_TEST(found == one.expected, one.file << ":" << one.line << " " << one.name << "\n--- found\n" << found);
    }
}

BOOST_AUTO_TEST_SUITE_END()
