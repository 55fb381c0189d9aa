#include <boost/test/unit_test.hpp>

#include "tests/cases.h"
#include "tests/grammar/prose.h"

using namespace solieu;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(breakdowns_tests)

BOOST_AUTO_TEST_CASE(cases) {
    const std::vector<Case> all = read_cases(SOLIEU_SOURCE_DIR "/corpus/cases/breakdowns.txt");
    BOOST_TEST(all.size() >= 40u);
    for (const Case& one : all) {
        const std::string found = relations_as_lines(statements_of(one.input));
        BOOST_TEST(found == one.expected, "line " << one.line << " " << one.name << "\n" << found);
    }
}

BOOST_AUTO_TEST_CASE(a_fraction_is_its_own_part_and_whole) {
    const grammar::Statements statements = statements_of("Đã mở 142/178 lớp (đạt 80%).");
    BOOST_TEST_REQUIRE(statements.ratios.size() == 1u);
    BOOST_TEST(statements.ratios[0].part == 0);
    BOOST_TEST(statements.ratios[0].whole == 0);
    BOOST_TEST(statements.ratios[0].rate == 1);
}

BOOST_AUTO_TEST_CASE(brackets_nest_without_bound) {
    std::string text = "Có 5 hồ sơ ";
    for (int i = 0; i < 5000; ++i) text += "(gồm 2 hồ sơ và 3 hồ sơ ";
    const grammar::Statements statements = statements_of(text);
    BOOST_TEST(statements.figures.size() == 10001u);
}

BOOST_AUTO_TEST_CASE(many_openings_end_soon) {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "- Có 9 xã, trong đó:\n";
    BOOST_TEST(statements_of(text).breakdowns.empty());
}

BOOST_AUTO_TEST_SUITE_END()
