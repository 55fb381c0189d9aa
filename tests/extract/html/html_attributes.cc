#include "extract/html/html_attributes.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(html_attributes_tests)

namespace {

// "ELEMENTS ATTRIBUTES" that were taken.
std::string counted(std::string_view page) {
    const BudgetLimits limits;
    Budget budget(limits);
    count_tags(page, budget);
    const auto taken = [&](Resource resource) {
        return std::to_string(limits.most[static_cast<std::size_t>(resource)] - budget.left(resource));
    };
    return taken(Resource::elements) + " " + taken(Resource::attributes);
}

}  // namespace

BOOST_AUTO_TEST_CASE(attributes_with_and_without_values) {
    BOOST_TEST(counted("<p>x</p>") == "1 0");
    BOOST_TEST(counted("<td class=\"a b > c\" colspan=2 hidden>x<br/>") == "2 3");
    BOOST_TEST(counted("<a href=/x/y title='it is \"so\"'rel = nofollow>") == "1 3");
    BOOST_TEST(counted("<p a") == "1 1");
    BOOST_TEST(counted("<p a='never closed <p b c>") == "1 1");
    BOOST_TEST(counted("5 < 7 <1> </p a b>") == "0 0");
}

BOOST_AUTO_TEST_CASE(comments_and_scripts_hold_no_tags) {
    BOOST_TEST(counted("<!-- <p a b> --><b c>") == "1 1");
    BOOST_TEST(counted("<!-- x --!><b c>") == "1 1");
    BOOST_TEST(counted("<script>if (a<b c) x = '</p>';</SCRIPT><b c>") == "2 1");
    BOOST_TEST(counted("<style>a<b c d</style><b c>") == "2 1");
}

// What hides tags from this count but not from libxml2 would undo it.
BOOST_AUTO_TEST_CASE(nothing_hides_a_tag) {
    BOOST_TEST(counted("<script/><p a b c>") == "2 3");
    BOOST_TEST(counted("<script>\"</x\"; <b y='</script><p a b c>") == "2 3");
    BOOST_TEST(counted(std::string_view("<script \0><p a b c>", 19)) == "2 3");
    BOOST_TEST(counted("<!--><p a b c>") == "1 3");
    BOOST_TEST(counted("<p " + std::string(450, 'a') + ">") == "1 5");
}

BOOST_AUTO_TEST_CASE(a_tag_has_not_too_many) {
    std::string page = "<p";
    for (int i = 0; i < 200; ++i) page += " a" + std::to_string(i);
    Budget budget;
    BOOST_CHECK_NO_THROW(count_tags(page + ">" + page + ">", budget));
    BOOST_CHECK_THROW(count_tags(page + " b>", budget), OverBudget);
}

BOOST_AUTO_TEST_SUITE_END()
