#include "audit/rule_example.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(rule_example_tests)

namespace {

const std::string rule_text = R"toml(
[[rule]]
id = "own.sum"
relation = "sum"
severity = "error"
source = "tỉnh"
total = "tổng số đơn"
parts = ["số đơn (cấp tỉnh|tỉnh)", "số đơn cấp xã"]
explain.vi = "Vì thế."
explain.en = "So."
)toml";

std::vector<RuleProblem> check(const std::string& holds, const std::string& fails) {
    Rulebook rulebook;
    BOOST_TEST(add_rules(rulebook, rule_text + "holds = '''\n" + holds + "'''\nfails = '''\n" + fails + "'''\n", "f",
                         built_in_lexicon())
                   .empty());
    return check_examples(rulebook, "f", built_in_lexicon(), [](const Sentences& said) { return said.front().code; });
}

const std::string right = "1 | Tổng số đơn | Đơn | 5\n1.1 | Số đơn cấp tỉnh | Đơn | 2\n1.2 | Số đơn cấp xã | Đơn | 3\n";
const std::string wrong = "1 | Tổng số đơn | Đơn | 6\n1.1 | Số đơn cấp tỉnh | Đơn | 2\n1.2 | Số đơn cấp xã | Đơn | 3\n";

}  // namespace

BOOST_AUTO_TEST_CASE(examples_that_come_out_are_no_problem) {
    BOOST_TEST(check(right, wrong).empty());
}

BOOST_AUTO_TEST_CASE(examples_that_do_not_are_told) {
    BOOST_TEST(check(wrong, wrong).size() == 1u);
    BOOST_TEST(check(right, right).size() == 1u);
    // Nothing that the rule speaks of.
    BOOST_TEST(check("1 | Tổng số hồ sơ | Hồ sơ | 5\n", wrong).size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_example_is_a_document) {
    const ExampleDocument document = read_example(
        "= I | Phần\n% Năm 2023 ; Năm 2024\n1 | Tổng số đơn | Đơn | 5 ; 6 | ghi chú\n---\n1 | a\n> Có 12 đơn vị.\n",
        built_in_lexicon());
    BOOST_TEST(document.statements.tables.size() == 2u);
    BOOST_TEST(document.statements.tables[0].rows[1].values.size() == 2u);
    BOOST_TEST(document.statements.tables[0].rows[1].note.text == "ghi chú");
    BOOST_TEST(document.statements.figures.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
