#include "audit/findings/likely_values.h"

#include <boost/test/unit_test.hpp>

#include "normalize/find_cell.h"
#include "tests/audit/make_table.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(likely_values_tests)

namespace {

Decimal number(std::string_view text) {
    return parse_plain(text).value();
}

Term cell(const tests::Document& document, int row, int value) {
    return {.fact = fact_of_cell(document.facts, 0, row, value)};
}

constexpr const char* years =
    "% 2031 ; 2032 ; 2033\n"
    "1 | Số hồ sơ tiếp nhận | Hồ sơ | 1.250 ; 1.310 ; 1.402\n"
    "2 | Số hồ sơ trực tuyến | Hồ sơ | 845 ; 1.310 ; 912\n"
    "3 | Tỷ lệ đúng hạn | % | 98,50 ; 99,25 ; 99,75\n"
    "4 | Tỷ lệ trực tuyến | % | 40,20 ; 41 ; 42,75\n"
    "5 | Tỷ lệ hài lòng | % | 96,10 ; 95,50 ; 97,25\n";

}  // namespace

BOOST_AUTO_TEST_CASE(what_was_not_read_surely_is_doubted) {
    normalize::Fact sure, unsure;
    unsure.place.confidence = 0.6F;
    BOOST_TEST(doubt(sure) > 0u);
    BOOST_TEST(doubt(unsure) > 100 * doubt(sure));
}

BOOST_AUTO_TEST_CASE(the_smaller_of_two_values_is_likelier) {
    constexpr Chance chance = full_chance / 100;
    BOOST_TEST(by_size(chance, number("3"), number("43")) < chance);
    BOOST_TEST(by_size(chance, number("43"), number("3")) > chance);
    BOOST_TEST(by_size(chance, number("43"), number("43")) == chance);
    // Digits, not amounts.
    BOOST_TEST(by_size(chance, number("136465"), number("13.6465")) == chance);
    // Part and whole of a rate share what they weigh.
    BOOST_TEST(by_size(chance, number("3"), number("43"), true) > by_size(chance, number("3"), number("43")));
    BOOST_TEST(by_size(chance, number("3"), number("43"), true) < chance);
}

BOOST_AUTO_TEST_CASE(a_value_that_stands_elsewhere) {
    const tests::Document document = tests::make_document(years);
    const Elsewhere elsewhere(document.facts);
    const int received = cell(document, 0, 0).fact;
    BOOST_TEST(elsewhere.has(number("912"), received));
    BOOST_TEST(!elsewhere.has(number("1250"), received));  // only it itself
    BOOST_TEST(!elsewhere.has(number("845"), received));   // only below it
    BOOST_TEST(weight_of_repeat(number("1402")) > weight_of_repeat(number("40")));
    BOOST_TEST(weight_of_repeat(number("5")) == 1u);
}

BOOST_AUTO_TEST_CASE(the_cells_around) {
    const tests::Document document = tests::make_document(years);
    const normalize::Facts& facts = document.facts;
    BOOST_TEST(repeats_neighbour(facts, cell(document, 0, 1)));
    BOOST_TEST(!repeats_neighbour(facts, cell(document, 0, 0)));
    BOOST_TEST(!repeats_neighbour(facts, cell(document, 2, 1)));
    BOOST_TEST(usual_decimals(facts, cell(document, 3, 1)) == 2);
    BOOST_TEST(usual_decimals(facts, cell(document, 4, 1)) == -1);  // 41 and 99,25
    const std::vector<Decimal> series = beside(facts, cell(document, 1, 1));
    BOOST_TEST_REQUIRE(series.size() == 2u);
    BOOST_TEST((series[0] == number("845") && series[1] == number("912")));
    BOOST_TEST(beside(facts, cell(document, 1, 0)).size() == 1u);
}

BOOST_AUTO_TEST_CASE(how_many_of_a_column_are_nothing) {
    std::string lines;
    for (int row = 1; row <= 10; ++row)
        lines += std::to_string(row) + " | Số cuộc kiểm tra | Cuộc | " + (row % 2 == 0 ? "0" : "7") + " ; 3\n";
    const tests::Document document = tests::make_document(lines);
    const Zeros zeros(document.facts);
    BOOST_TEST(zeros.percent(cell(document, 0, 0)) == 50);
    BOOST_TEST(zeros.percent(cell(document, 0, 1)) == 0);
    // Two of five tell nothing yet.
    const tests::Document few = tests::make_document("1 | A | Cuộc | 0\n2 | B | Cuộc | 0\n3 | C | Cuộc | 4\n");
    BOOST_TEST(Zeros(few.facts).percent(cell(few, 2, 0)) == 0);
}

BOOST_AUTO_TEST_CASE(how_far_from_the_years_beside) {
    BOOST_TEST(distance_in_series(number("90"), {number("100"), number("500")}) == 10);
    BOOST_TEST(distance_in_series(number("100"), {number("100")}) == 0);
    BOOST_TEST(distance_in_series(number("7"), {}) == 100);
}

BOOST_AUTO_TEST_SUITE_END()
