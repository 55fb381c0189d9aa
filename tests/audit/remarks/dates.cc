#include "audit/remarks/dates.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "grammar/recognize.h"
#include "normalize/resolve.h"
#include "tests/grammar/make_grid.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(dates_tests)

namespace {

std::size_t findings_of(const std::vector<std::string>& lines) {
    test::PageMaker page;
    for (const std::string& line : lines) {
        page.line(line);
        page.page.lines.back().hard_end = true;
    }
    const extract::Document document = test::document_of({page});
    const grammar::Statements statements = grammar::recognize(document, built_in_lexicon());
    const normalize::Facts facts = normalize::resolve(statements, built_in_lexicon());
    return audit::find_late_dates(statements, facts).size() +
           audit::find_unordered_numbers(statements, facts, built_in_lexicon()).size();
}

const std::vector<std::string> letterhead = {"ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN", "Số: 9/X-UBND",
                                             "Bình Sơn, ngày 10 tháng 02 năm 2031"};

std::vector<std::string> document_of(const std::string& kind, const std::vector<std::string>& lines) {
    std::vector<std::string> all = letterhead;
    all.push_back(kind);
    all.push_back("Công tác năm 2031");
    all.push_back("I. NỘI DUNG");
    all.insert(all.end(), lines.begin(), lines.end());
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(plans_look_ahead_reports_look_back) {
    const std::vector<std::string> lines = {"1. Tính đến hết ngày 31/12/2031 đã có 12 phong trào."};
    BOOST_TEST(findings_of(document_of("BÁO CÁO", lines)) == 1u);
    BOOST_TEST(findings_of(document_of("KẾ HOẠCH", lines)) == 0u);
}

BOOST_AUTO_TEST_CASE(two_bodies_have_two_series) {
    const std::string one = "- UBND tỉnh An Hòa có Kế hoạch số 311/KH-UBND ngày 15/01/2030 của UBND tỉnh.";
    const std::string two = "- UBND tỉnh Lạc Sơn: Kế hoạch số 96/KH-UBND ngày 20/02/2030 của UBND tỉnh.";
    const std::string same = "- UBND tỉnh An Hòa: Kế hoạch số 96/KH-UBND ngày 20/02/2030 của UBND tỉnh.";
    BOOST_TEST(findings_of(document_of("BÁO CÁO", {one, two})) == 0u);
    BOOST_TEST(findings_of(document_of("BÁO CÁO", {one, same})) == 1u);
}

BOOST_AUTO_TEST_CASE(bodies_put_together_number_anew) {
    const std::string before = "- Kế hoạch số 311/KH-UBND ngày 15/01/2025 của UBND tỉnh.";
    const std::string after = "- Kế hoạch số 9/KH-UBND ngày 20/7/2025 của UBND tỉnh.";
    BOOST_TEST(findings_of(document_of("BÁO CÁO", {before, after})) == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
