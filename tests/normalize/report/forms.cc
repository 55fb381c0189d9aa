#include "normalize/report/forms.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(forms_tests)

namespace {

Pack pack(const std::string& id, const std::string& recognised) {
    return make_pack({{"pack.toml", "id = \"" + id + "\"\nversion = \"1\"\n[recognised]\n" + recognised},
                      {"indicators.tsv",
                       id + ".a\tstock\t\t\t\t\t\tSố A\tA\ttest\n" + id + ".b\tstock\t\t\t\t\t\tSố B\tB\ttest\n"}},
                     id)
        .value();
}

// A report of four rows, of which the first `known` have indicators of the pack "one".
std::vector<FormMatch> forms(const std::string& recognised, const std::string& title, int known) {
    const auto lexicon = make_lexicon({pack("one", recognised), pack("other", recognised)}).value();
    grammar::Statements statements;
    grammar::Table& table = statements.tables.emplace_back();
    table.columns = {{.role = grammar::ColumnRole::value, .title = "Số cầu", .period = ""}};
    Facts facts;
    facts.report.title = title;
    facts.row_indicators.emplace_back();
    for (int i = 0; i < 4; ++i) {
        table.rows.emplace_back();
        facts.row_indicators[0].push_back(
            {.id = i < known ? "one.a" : "local.x", .score = 1000, .catalogue = i < known});
    }
    return find_forms(statements, facts, *lexicon);
}

}  // namespace

BOOST_AUTO_TEST_CASE(by_its_labels) {
    const auto found = forms("labels = 50\n", "", 2);
    BOOST_TEST_REQUIRE(found.size() == 1u);
    BOOST_TEST(found[0].pack == "one");
    BOOST_TEST(found[0].score == 1000);
    BOOST_TEST(forms("labels = 50\n", "", 1).front().score == 500);
    BOOST_TEST(forms("labels = 50\n", "", 0).empty());
}

BOOST_AUTO_TEST_CASE(by_its_title_and_heads) {
    BOOST_TEST(forms("titles = [\"kiểm tra cầu\"]\n", "Kết quả KIỂM TRA CẦU quý I", 0).size() == 2u);
    BOOST_TEST(forms("titles = [\"kiểm tra cầu\"]\n", "Kết quả kiểm tra đường", 0).empty());
    BOOST_TEST(forms("heads = [\"số cầu\"]\n", "", 0).size() == 2u);
}

BOOST_AUTO_TEST_CASE(what_it_goes_by_counts_alike) {
    const auto found = forms("titles = [\"cầu\"]\nlabels = 100\n", "Kiểm tra cầu", 4);
    BOOST_TEST_REQUIRE(found.size() == 2u);
    BOOST_TEST(found[0].pack == "one");
    BOOST_TEST(found[0].score == 1000);
    BOOST_TEST(found[1].score == 500);
}

BOOST_AUTO_TEST_CASE(a_pack_that_says_nothing_of_itself_knows_no_report) {
    BOOST_TEST(forms("", "Kiểm tra cầu", 4).empty());
}

BOOST_AUTO_TEST_SUITE_END()
