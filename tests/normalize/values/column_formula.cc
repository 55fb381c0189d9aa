#include "normalize/values/column_formula.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::normalize;
using Kind = ColumnFormula::Kind;

BOOST_AUTO_TEST_SUITE(column_formula_tests)

BOOST_AUTO_TEST_CASE(a_formula_numbers_its_column) {
    const auto read = read_formulas({"", "", "(3)=(4)+(5)", "", ""});
    BOOST_TEST((read[2] == ColumnFormula{Kind::sum, 2, {3, 4}}));
    BOOST_TEST((read[3].kind == Kind::none));
    // "A B 1 2 3=2/1": letters first.
    const auto budget = read_formulas({"", "", "", "", "3=2/1"});
    BOOST_TEST((budget[4] == ColumnFormula{Kind::ratio, 4, {3, 2}}));
}

BOOST_AUTO_TEST_CASE(a_formula_without_its_number_takes_the_others_count) {
    const auto read = read_formulas({"", "1=2+3", "", "", "=3/2*100"});
    BOOST_TEST((read[1] == ColumnFormula{Kind::sum, 1, {2, 3}}));
    BOOST_TEST((read[4] == ColumnFormula{Kind::ratio, 4, {3, 2}}));
}

BOOST_AUTO_TEST_CASE(a_difference_is_a_sum) {
    const auto read = read_formulas({"", "", "", "4 = (3) – (2)"});
    BOOST_TEST((read[3] == ColumnFormula{Kind::sum, 2, {1, 3}}));
}

BOOST_AUTO_TEST_CASE(growths_quotients_and_lists_cut_short) {
    BOOST_TEST((read_formulas({"", "", "3=(2-1)/1"})[2] == ColumnFormula{Kind::growth, 2, {1, 0}}));
    BOOST_TEST((read_formulas({"", "", "", "4=3/(1+2)x100%"})[3] == ColumnFormula{Kind::ratio, 3, {2, 0, 1}}));
    BOOST_TEST((read_formulas({"7=8:9", "", ""})[0] == ColumnFormula{Kind::ratio, 0, {1, 2}}));
    BOOST_TEST((read_formulas({"1=2+...+5", "", "", "", ""})[0] == ColumnFormula{Kind::sum, 0, {1, 2, 3, 4}}));
}

BOOST_AUTO_TEST_CASE(anything_else_is_none) {
    for (const char* text :
         {"", "1", "(3)", "3=2", "3=a+b", "3=2+", "3=1+2/4", "3=20+30", "3=3+1", "2/1", "3=99999999999+1"})
        BOOST_TEST((read_formulas({"", "", text, ""})[2].kind == Kind::none), text);
}

BOOST_AUTO_TEST_SUITE_END()
