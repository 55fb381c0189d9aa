#include "extract/budget.h"

#include <boost/test/unit_test.hpp>
#include <limits>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(budget_tests)

namespace {

BudgetLimits ten_cells() {
    BudgetLimits limits;
    limits.most[static_cast<std::size_t>(Resource::cells)] = 10;
    return limits;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_taken_adds_up_to_the_limit) {
    Budget budget(ten_cells());
    budget.take(Resource::cells, 4);
    budget.take(Resource::cells, 6);
    BOOST_TEST(budget.left(Resource::cells) == 0u);
    BOOST_CHECK_THROW(budget.take(Resource::cells, 1), OverBudget);
    BOOST_CHECK_NO_THROW(budget.take(Resource::notes, 1));
}

BOOST_AUTO_TEST_CASE(no_count_overflows) {
    Budget budget(ten_cells());
    budget.take(Resource::cells, 9);
    BOOST_CHECK_THROW(budget.take(Resource::cells, std::numeric_limits<std::uint64_t>::max()), OverBudget);
    BOOST_CHECK_THROW(budget.take(Resource::cells, std::numeric_limits<std::uint64_t>::max() - 8), OverBudget);
    BOOST_TEST(budget.left(Resource::cells) == 1u);
}

BOOST_AUTO_TEST_CASE(the_error_names_the_limit) {
    Budget budget(ten_cells());
    try {
        budget.take(Resource::cells, 11);
        BOOST_FAIL("taken");
    } catch (const OverBudget& over) {
        BOOST_TEST((over.resource() == Resource::cells));
        BOOST_TEST((error_of(over).kind == ErrorKind::over_limit));
        BOOST_TEST(error_of(over).reason == "it holds more than 10 cells");
    }
}

BOOST_AUTO_TEST_CASE(a_name_is_short_and_all_names_are_few) {
    BudgetLimits limits;
    limits.most[static_cast<std::size_t>(Resource::name)] = 10;
    limits.most[static_cast<std::size_t>(Resource::names)] = 15;
    Budget budget(limits);
    BOOST_CHECK_THROW(budget.take_name(11), OverBudget);
    BOOST_CHECK_NO_THROW(budget.take_name(10));
    BOOST_CHECK_THROW(budget.take_name(10), OverBudget);
    for (std::size_t i = 0; i < resource_count; ++i) BOOST_TEST(!name_of(static_cast<Resource>(i)).empty());
    BOOST_TEST(with_text(limits, 7).most[static_cast<std::size_t>(Resource::text)] == 7u);
}

BOOST_AUTO_TEST_CASE(a_tag_has_not_too_many_attributes) {
    BudgetLimits limits;
    limits.most[static_cast<std::size_t>(Resource::tag)] = 3;
    limits.most[static_cast<std::size_t>(Resource::attributes)] = 5;
    Budget budget(limits);
    BOOST_CHECK_THROW(budget.take_tag(4), OverBudget);
    BOOST_CHECK_NO_THROW(budget.take_tag(3));
    BOOST_TEST(budget.left(Resource::attributes) == 2u);
    BOOST_CHECK_THROW(budget.take_tag(3), OverBudget);
}

BOOST_AUTO_TEST_CASE(a_register_of_a_hundred_thousand_rows_is_within_the_limits) {
    Budget budget(office_limits());
    BOOST_CHECK_NO_THROW(budget.take(Resource::cells, 5 * 100'001));
    BOOST_CHECK_NO_THROW(budget.take(Resource::numbers, 4 * 100'001));
    BOOST_CHECK_NO_THROW(budget.take(Resource::words, 12 * 100'001));
}

BOOST_AUTO_TEST_SUITE_END()
