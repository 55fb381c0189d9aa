#include "app/output_names.h"

#include <boost/test/unit_test.hpp>
#include <set>

using solieu::app::output_names;
using Names = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(output_names_tests)

BOOST_AUTO_TEST_CASE(each_is_named_after_its_input) {
    BOOST_TEST(output_names({"a/quý 3.pdf", "/b/c.d.txt", "không-đuôi"}, "json") ==
                   (Names{"quý 3.json", "c.d.json", "không-đuôi.json"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(equal_names_get_numbers) {
    BOOST_TEST(output_names({"a/r.pdf", "b/r.pdf", "R.txt", "r-2.pdf"}, "json") ==
                   (Names{"r.json", "r-2.json", "R-3.json", "r-2-2.json"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(reserved_names_are_not_given) {
    BOOST_TEST(output_names({"findings.pdf"}, "csv", {"findings.csv"}) == (Names{"findings-2.csv"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(names_that_are_none) {
    BOOST_TEST(output_names({".."}, "json") == (Names{"output.json"}), boost::test_tools::per_element());
    BOOST_TEST(output_names({".hidden"}, "json") == (Names{".hidden.json"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(very_many_equal_names) {
    const Names names = output_names(Names(50'000, "x.pdf"), "json");
    BOOST_TEST(std::set<std::string>(names.begin(), names.end()).size() == 50'000U);
}

BOOST_AUTO_TEST_SUITE_END()
