#include "base/edit_distance.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace solieu;

BOOST_AUTO_TEST_SUITE(edit_distance_tests)

BOOST_AUTO_TEST_CASE(changes_are_counted) {
    BOOST_TEST(edit_distance("", "") == 0u);
    BOOST_TEST(edit_distance("procedure", "procedures") == 1u);
    BOOST_TEST(edit_distance("procedure", "") == 9u);
    BOOST_TEST(edit_distance("abc", "acb") == 2u);
    BOOST_TEST(edit_distance("kitten", "sitting") == 3u);
    BOOST_TEST(edit_distance("sitting", "kitten") == 3u);
}

BOOST_AUTO_TEST_CASE(what_is_farther_than_asked_for_is_only_farther) {
    const std::vector<std::string> words = {"",        "a",    "ab",      "kitten",    "sitting",
                                            "kitchen", "tiền", "tiến độ", "procedures"};
    for (const std::string& a : words)
        for (const std::string& b : words)
            for (std::size_t most = 0; most < 12; ++most)
                BOOST_TEST(edit_distance(a, b, most) == std::min(edit_distance(a, b), most + 1),
                           a << " " << b << " " << most);
}

BOOST_AUTO_TEST_CASE(the_nearest_of_known_words) {
    const std::vector<std::string_view> known = {"sum", "ratio", "rates", "equal"};
    BOOST_TEST(nearest("ration", known) == "ratio");
    BOOST_TEST(nearest("rates", known) == "rates");
    BOOST_TEST(nearest("rate", known) == "rates");
    BOOST_TEST(nearest("nothing like it", known) == "");
    BOOST_TEST(nearest(std::string(1'000, 'a'), known) == "");
    BOOST_TEST(nearest("sum", {}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
