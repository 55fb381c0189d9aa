#include "extract/picture_series.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(picture_series_tests)

BOOST_AUTO_TEST_CASE(what_was_joined_comes_apart) {
    const std::vector<std::string> files = {"one", "", std::string("t\0o\n", 4)};
    const std::string joined = join_pictures(files);
    const auto parts = pictures_of(joined);
    BOOST_TEST_REQUIRE(parts.has_value());
    BOOST_TEST_REQUIRE(parts->size() == files.size());
    for (std::size_t i = 0; i < files.size(); ++i) BOOST_TEST((*parts)[i] == files[i]);
    BOOST_TEST(pictures_of(join_pictures({}))->empty());
}

BOOST_AUTO_TEST_CASE(what_is_not_whole_is_none) {
    const std::string joined = join_pictures(std::vector<std::string>{"one", "two"});
    for (std::size_t size = 0; size < joined.size(); ++size)
        BOOST_TEST(!pictures_of(std::string_view(joined).substr(0, size)), size);
    BOOST_TEST(!pictures_of(joined + "x"));
    BOOST_TEST(!pictures_of(std::string(picture_series_mark) + "99999999999999999999\n"));
    BOOST_TEST(!pictures_of(std::string(picture_series_mark) + "9999999999\n1\n"));
    BOOST_TEST(!pictures_of(std::string(picture_series_mark) + "1\n18446744073709551615\nx"));
}

BOOST_AUTO_TEST_SUITE_END()
