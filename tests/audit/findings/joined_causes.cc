#include "audit/findings/joined_causes.h"

#include <boost/test/unit_test.hpp>

#include "tests/audit/make_table.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(joined_causes_tests)

namespace {

// A cause with one correction of one value.
Cause cause(int relation, int fact, Slip slip) {
    Cause one;
    one.violated = {relation};
    one.corrections = {{.changes = {{.term = {.fact = fact}, .slip = slip}}, .cost = 100}};
    return one;
}

constexpr const char* copied =
    "1 | Hộ tịch | Hồ sơ | 120 ; 115\n2 | Đất đai | Hồ sơ | 120 ; 115\n3 | Xây dựng | Hồ sơ | 31 ; 29\n";

}  // namespace

BOOST_AUTO_TEST_CASE(the_columns_of_a_copied_row_are_one_cause) {
    const tests::Document document = tests::make_document(copied);
    std::vector<Cause> causes = {cause(0, 2, Slip::neighbour), cause(7, 5, Slip::digit), cause(4, 3, Slip::neighbour)};
    join_causes(causes, document.facts);
    BOOST_TEST_REQUIRE(causes.size() == 2u);
    BOOST_TEST((causes[0].violated == std::vector<int>{0, 4}));
    BOOST_TEST_REQUIRE(causes[0].corrections.size() == 1u);
    BOOST_TEST(causes[0].corrections[0].changes.size() == 2u);
    BOOST_TEST((causes[1].violated == std::vector<int>{7}));
}

BOOST_AUTO_TEST_CASE(a_row_that_is_no_copy_is_left_alone) {
    const tests::Document document = tests::make_document(
        "1 | Hộ tịch | Hồ sơ | 120 ; 115\n2 | Đất đai | Hồ sơ | 120 ; 98\n3 | Xây dựng | Hồ sơ | 31 ; 29\n");
    std::vector<Cause> causes = {cause(0, 2, Slip::neighbour), cause(4, 3, Slip::neighbour)};
    join_causes(causes, document.facts);
    BOOST_TEST(causes.size() == 2u);
}

BOOST_AUTO_TEST_CASE(values_that_changed_places_are_one_cause) {
    const tests::Document document = tests::make_document(copied);
    const auto swap = [](int one, int other) {
        return Correction{.changes = {{.term = {.fact = one}, .expected = "31", .slip = Slip::rows_swapped},
                                      {.term = {.fact = other}, .expected = "120", .slip = Slip::rows_swapped}},
                          .cost = 50};
    };
    Cause first = cause(0, 2, Slip::digit), second = cause(4, 4, Slip::digit);
    first.corrections.insert(first.corrections.begin(), swap(2, 4));
    second.corrections.insert(second.corrections.begin(), swap(2, 4));
    Cause third = cause(5, 0, Slip::digit);
    third.corrections.insert(third.corrections.begin(), swap(0, 1));
    std::vector<Cause> causes = {first, second, third};
    join_causes(causes, document.facts);
    BOOST_TEST_REQUIRE(causes.size() == 2u);
    BOOST_TEST((causes[0].violated == std::vector<int>{0, 4}));
    BOOST_TEST(causes[0].corrections.size() == 1u);  // that both have
    BOOST_TEST(causes[1].corrections.size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
