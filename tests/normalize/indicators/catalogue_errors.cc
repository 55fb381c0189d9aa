#include "normalize/indicators/catalogue_errors.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(catalogue_errors_tests)

namespace {

// "id parent numerator denominator", a line each; the labelled ids.
std::vector<Error> errors_of(const std::string& indicators, const std::string& labels = "") {
    return catalogue_errors(*make_lexicon({make_pack({{"pack.toml", "id = \"cau\"\nversion = \"1\"\n"},
                                                      {"indicators.tsv", indicators},
                                                      {"indicator_labels.tsv", labels}},
                                                     "goi-cau")
                                               .value()})
                                 .value());
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_sound_catalogue_has_none) {
    BOOST_TEST(errors_of("a\tstock\na.b\trate\t%\ta\t\ta\ta\n", "a.b\talone\tSố B\n").empty());
    for (const Error& error : catalogue_errors(built_in_lexicon())) BOOST_ERROR(error.place << ": " << error.reason);
}

BOOST_AUTO_TEST_CASE(ids_twice_and_ids_that_are_none) {
    const auto twice = errors_of("a\tstock\na\tflow\n");
    BOOST_TEST_REQUIRE(twice.size() == 1u);
    BOOST_TEST(twice[0].place == "goi-cau/indicators.tsv:2");
    BOOST_TEST(twice[0].reason == "the indicator \"a\" is there twice");
    BOOST_TEST(twice[0].advice == "The other stands in goi-cau/indicators.tsv:1; give one another id");
    const auto slip = errors_of("bridges\tstock\nb\tstock\tCầu\tbrigdes\n");
    BOOST_TEST_REQUIRE(slip.size() == 1u);
    BOOST_TEST(slip[0].reason == "\"brigdes\" is no indicator");
    BOOST_TEST(slip[0].advice == "Did you mean \"bridges\"?");
    BOOST_TEST(errors_of("a\trate\t%\t\t\tx\ty\n").size() == 2u);
    BOOST_TEST(errors_of("a\tstock\n", "b\talone\tSố B\n").front().place == "goi-cau/indicator_labels.tsv:1");
}

BOOST_AUTO_TEST_CASE(nothing_stands_below_itself) {
    BOOST_TEST(errors_of("a\tstock\t\ta\n").front().reason == "\"a\" stands below itself");
    BOOST_TEST(errors_of("a\tstock\t\tb\nb\tstock\t\ta\n").size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
