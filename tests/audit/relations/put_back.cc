#include "audit/relations/put_back.h"

#include <boost/test/unit_test.hpp>

#include "tests/audit/make_table.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(put_back_tests)

BOOST_AUTO_TEST_CASE(what_is_put_back_and_taken_away_again) {
    const tests::Document document = tests::make_document(
        "1 | Tổng số TTHC | Thủ tục | 427\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 295\n1.2 | Số TTHC cấp xã | Thủ tục | "
        "132\n");
    const auto judged = tests::relations_of(document.statements, document.facts);
    BOOST_TEST_REQUIRE(judged.size() == 1u);
    Equations equations(judged, document.facts);
    Move move{.slip = Slip::rows_swapped, .back = {}, .lost = {}, .chance = 1};
    const auto value = [](int number) { return Decimal{.coefficient = number}; };
    move.back = {{{.fact = 1}, value(132)}, {{.fact = 2}, value(295)}};
    std::vector<PutBack> changes = put_back(equations, move);
    BOOST_TEST(changes.size() == 2u);
    BOOST_TEST(equations.holds(0));
    take_away(equations, changes);

    move.back = {{{.fact = 1}, value(131)}};
    changes = put_back(equations, move);
    BOOST_TEST_REQUIRE(changes.size() == 1u);
    BOOST_TEST((changes[0].before == value(295)));
    BOOST_TEST(!equations.holds(0));
    take_away(equations, changes);
    BOOST_TEST(equations.holds(0));

    // What was lost is what the sum leaves.
    move.lost = {.fact = 2};
    changes = put_back(equations, move);
    BOOST_TEST_REQUIRE(changes.size() == 2u);
    BOOST_TEST((changes[1].value == value(296)));
    BOOST_TEST(equations.holds(0));
}

BOOST_AUTO_TEST_CASE(numbers_that_no_equation_has_change_nothing) {
    const tests::Document document = tests::make_document("1 | Số văn bản | Văn bản | 5\n");
    Equations equations({}, document.facts);
    BOOST_TEST(put_back(equations, {.slip = Slip::shifted, .back = {{{.fact = 0}, {}}}, .lost = {.fact = 0}}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
