#include "output/letter/zip_parts.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(zip_parts_tests)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_and_always_the_same) {
    const std::vector<ZipPart> parts = {{"a.xml", "<a/>"}, {"word/b.xml", std::string(100'000, 'b')}, {"c", ""}};
    const std::string bytes = write_zip(parts).value();
    BOOST_TEST((write_zip(parts).value() == bytes));
    const std::vector<ZipPart> again = read_zip(bytes).value();
    BOOST_TEST_REQUIRE(again.size() == parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        BOOST_TEST(again[i].name == parts[i].name);
        BOOST_TEST((again[i].content == parts[i].content));
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_package_or_too_much) {
    BOOST_TEST((read_zip("no zip").error().kind == ErrorKind::unreadable));
    const std::string bytes = write_zip({{"a", std::string(70u << 20, ' ')}}).value();
    BOOST_TEST((read_zip(bytes).error().kind == ErrorKind::over_limit));
    const std::string good = write_zip({{"a", std::string(5000, 'a')}}).value();
    BOOST_TEST(!read_zip(good.substr(0, good.size() / 2)).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
