#include "audit/relations/slips.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

using namespace solieu;
using audit::Slip;

BOOST_AUTO_TEST_SUITE(slips_tests)

namespace {

Decimal number(const char* plain) {
    return *parse_plain(plain);
}

// The slip that makes `written` of `meant`; "none" when no single one does.
std::string slip(const char* meant, const char* written, bool whole = false) {
    const auto all = audit::meant_by(number(written), whole);
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const audit::Meant& one) { return to_string(one.value) == meant; });
    return found == all.end() ? "none" : std::string(audit::name_of(found->slip));
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_slip_is_told_from_the_others) {
    BOOST_TEST(slip("1872", "1972") == "digit");
    BOOST_TEST(slip("1872", "1827") == "swap");
    BOOST_TEST(slip("1872", "187") == "lost-digit");
    BOOST_TEST(slip("1872", "18722") == "added-digit");
    BOOST_TEST(slip("99.80", "9980") == "separator");
    BOOST_TEST(slip("99.80", "998.0") == "separator");
    BOOST_TEST(slip("1872", "2971") == "none");
    BOOST_TEST(slip("1872", "1872") == "none");
}

BOOST_AUTO_TEST_CASE(a_count_has_no_decimals) {
    BOOST_TEST(slip("18.72", "1872", true) == "none");
    BOOST_TEST(slip("18.72", "1872", false) == "separator");
}

BOOST_AUTO_TEST_CASE(each_number_is_listed_once) {
    auto all = audit::meant_by(number("11"), true);
    const std::size_t listed = all.size();
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
    all.erase(std::unique(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.value == b.value; }),
              all.end());
    BOOST_TEST(all.size() == listed);
}

BOOST_AUTO_TEST_CASE(absurdly_long_numbers_have_no_list) {
    BOOST_TEST(audit::meant_by(number("123456789012345678901234567890"), true).empty());
    BOOST_TEST(audit::other_chance(number("123456789012345678901234567890")) == 1u);
}

BOOST_AUTO_TEST_CASE(digits_that_tell) {
    BOOST_TEST(audit::telling_digits(number("1500")) == 2);
    BOOST_TEST(audit::telling_digits(number("1872")) == 4);
    BOOST_TEST(audit::telling_digits(number("0")) == 0);
    BOOST_TEST(audit::telling_digits(number("99.80")) == 3);
}

// 16 to a factor of two.
BOOST_AUTO_TEST_CASE(costs_are_logarithms) {
    using audit::full_chance;
    BOOST_TEST(audit::cost_of(full_chance) == 0);
    BOOST_TEST(audit::cost_of(full_chance / 2) == 16);
    BOOST_TEST(audit::cost_of(full_chance / 4) == 32);
    BOOST_TEST(audit::cost_of(full_chance / 1024) == 160);
    BOOST_TEST(audit::cost_of(0) == audit::cost_of(1));
    BOOST_TEST(audit::cost_of(full_chance / 3) > audit::cost_of(full_chance / 2));
    BOOST_TEST(audit::cost_of(full_chance / 3) < audit::cost_of(full_chance / 4));
}

BOOST_AUTO_TEST_SUITE_END()
