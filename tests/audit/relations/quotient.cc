#include "audit/relations/quotient.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using audit::RelationKind;

BOOST_AUTO_TEST_SUITE(quotient_tests)

namespace {
constexpr RelationKind all[] = {RelationKind::ratio, RelationKind::growth, RelationKind::fall, RelationKind::growth_by,
                                RelationKind::fall_by};
Rational of(RelationKind kind, const Rational& ratio) {
    return audit::rate_of(kind, {ratio, ratio}).value().low;
}
}  // namespace

BOOST_AUTO_TEST_CASE(each_kind_by_one_example) {
    BOOST_TEST((of(RelationKind::ratio, Rational(225, 2)) == Rational(225, 2)));
    BOOST_TEST((of(RelationKind::growth, Rational(225, 2)) == Rational(25, 2)));
    BOOST_TEST((of(RelationKind::fall, Rational(175, 2)) == Rational(25, 2)));
    BOOST_TEST((of(RelationKind::growth_by, Rational(100, 9)) == Rational(25, 2)));  // 150 of 1350
    BOOST_TEST((of(RelationKind::fall_by, Rational(100, 7)) == Rational(25, 2)));    // 150 of 1050
}

BOOST_AUTO_TEST_CASE(the_rate_of_a_ratio_asks_for_that_ratio) {
    const Interval ratio{Rational(81, 2), 63};
    for (const RelationKind kind : all) {
        const auto rate = audit::rate_of(kind, ratio);
        BOOST_TEST_REQUIRE(rate.has_value());
        BOOST_TEST((rate->low < rate->high));
        const auto back = audit::ratio_of(kind, *rate);
        BOOST_TEST_REQUIRE(back.has_value());
        BOOST_TEST((back->low == ratio.low));
        BOOST_TEST((back->high == ratio.high));
    }
}

BOOST_AUTO_TEST_CASE(what_grew_by_all_that_is_there_had_nothing_before) {
    BOOST_TEST(!audit::rate_of(RelationKind::growth_by, {100, 100}).has_value());
    BOOST_TEST(!audit::rate_of(RelationKind::growth_by, {99, 120}).has_value());
    BOOST_TEST(!audit::ratio_of(RelationKind::fall_by, {100, 101}).has_value());
    BOOST_TEST(audit::rate_of(RelationKind::fall_by, {100, 120}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
