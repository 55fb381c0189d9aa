#include "extract/digits/weigh_forms.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(weigh_forms_tests)

namespace {

std::string text_of(const std::vector<Reading>& readings) {
    std::string text;
    for (const Reading& reading : readings) text += (text.empty() ? "" : "|") + reading.text;
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_numbers_look_like) {
    for (const char* text :
         {"",     "7",       "1872",      "1.872", "1.258.423", "13.646,727",      "99,78", "98.49%", "1,258,423.5",
          "3.1.", "1.4.12",  "22.8.2024", "12/26", "- 5,75 %",  "28 (~ 27, ~ 01)", "0.123", "IV.2",   "1.",
          "7,",   "100,0/18"}) {
        BOOST_TEST(is_well_formed(text), text);
    }
    for (const char* text : {"634.741.89", "649326.484", "8.312,.785", "1.23,4", "964,233,919,14", "3.957.31", "1,2,3",
                             "12 (3.957.31)", "6.7,7."}) {
        BOOST_TEST(!is_well_formed(text), text);
    }
}

BOOST_AUTO_TEST_CASE(a_doubtful_point_is_what_groups_the_number) {
    const auto weighed = weigh_forms({{"634.741.89", 0.6F}, {"634.741,89", 0.3F}});
    BOOST_TEST(text_of(weighed) == "634.741,89|634.741.89");
    BOOST_TEST(weighed[0].probability == 0.75F, boost::test_tools::tolerance(1e-5F));
    BOOST_TEST(weighed[1].probability == 0.15F, boost::test_tools::tolerance(1e-5F));
}

BOOST_AUTO_TEST_CASE(what_is_seen_surely_stays) {
    BOOST_TEST(weigh_forms({{"634.741.89", 0.97F}, {"634.741,89", 0.02F}})[0].text == "634.741.89");
    BOOST_TEST(weigh_forms({{"634.741.89", 0.97F}, {"634.741,89", 0.02F}})[0].probability < 0.9F);
    const auto only = weigh_forms({{"3.957.31", 0.8F}});
    BOOST_TEST(only[0].probability == 0.8F, boost::test_tools::tolerance(1e-5F));
}

BOOST_AUTO_TEST_CASE(letters_that_touch_are_one_run) {
    const auto weighed = weigh_forms({{"7 ~VI", 0.5F}, {"7 ~", 0.4F}, {"IV ~", 0.05F}});
    BOOST_TEST(text_of(weighed) == "7 ~|IV ~");
    BOOST_TEST(weighed[0].probability == 0.9F, boost::test_tools::tolerance(1e-5F));
}

BOOST_AUTO_TEST_CASE(a_line_with_ink_says_something) {
    BOOST_TEST(text_of(weigh_forms({{"", 0.6F}, {"I", 0.3F}, {"1", 0.1F}})) == "I|1");
    BOOST_TEST(weigh_forms({{"", 0.95F}, {"I", 0.05F}}).front().text.empty());
    BOOST_TEST(text_of(weigh_forms({{"", 0.6F}})).empty());
    BOOST_TEST(weigh_forms({{"", 0.6F}}).size() == 1);
    BOOST_TEST(weigh_forms({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
