#include "audit/rulebook/rule_findings.h"

#include <boost/test/unit_test.hpp>

#include "audit/rule_example.h"
#include "audit/rulebook/pack_rules.h"
#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(rule_findings_tests)

namespace {

std::string ids(const std::string& lines) {
    const ExampleDocument document = read_example(lines, built_in_lexicon());
    const RowFinder finder(document.statements, document.facts, built_in_lexicon().of<PackRules>().book,
                           built_in_lexicon());
    std::string text;
    for (const Finding& finding :
         rule_findings(document.statements, document.facts, built_in_lexicon().of<PackRules>().book, finder))
        text += (text.empty() ? "" : " ") + finding.rule_id;
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(bounds_units_and_codes) {
    BOOST_TEST(ids("1 | Tỷ lệ hồ sơ đúng hạn | % | 120") == "form.percent-range");
    BOOST_TEST(ids("1 | Tỷ lệ hồ sơ so với năm trước | % | 120") == "");
    BOOST_TEST(ids("1 | Tỷ lệ hồ sơ đúng hạn | Hồ sơ | 12") == "form.rate-unit");
    BOOST_TEST(ids("1 | Hình thức | Có = 1; Không = 0 | 2") == "form.code-of-list");
    BOOST_TEST(ids("1 | Hình thức | Chưa có = 0 | 2").empty());  // the other codes are lost
    BOOST_TEST(ids("1 | Hình thức | Có/không | 2") == "");
}

// 40 digits are a number like any other.
BOOST_AUTO_TEST_CASE(absurd_numbers_do_no_harm) {
    BOOST_TEST(ids("1 | Thu ngân sách | Tỷ đồng | 1234567890123456789012345678901234567890") == "form.money-of-the-country");
}

BOOST_AUTO_TEST_CASE(a_bound_in_one_scale_holds_in_others) {
    BOOST_TEST(ids("1 | Thu ngân sách | Triệu đồng | 8.240.115") == "");
    BOOST_TEST(ids("1 | Thu ngân sách | Triệu đồng | 8.240.115.000.000") == "form.money-of-the-country");
}

BOOST_AUTO_TEST_SUITE_END()
