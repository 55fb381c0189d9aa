#include "extract/file_bytes.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(file_bytes_tests)

BOOST_AUTO_TEST_CASE(bytes_without_a_file) {
    const std::string bytes = std::string(200'000, 'a') + std::string("\0z", 2);
    const Result<InputFile> file = InputFile::hold(bytes, "kho.zip/a.txt");
    BOOST_TEST_REQUIRE(file.has_value());
    BOOST_TEST(file->path() == "kho.zip/a.txt");
    BOOST_TEST(file->size() == bytes.size());
    BOOST_TEST(file->read(3).value() == "aaa");
    BOOST_TEST((file->read(file->size()).value() == bytes));
    BOOST_TEST(InputFile::hold("", "x")->read(10).value().empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_file_is_refused) {
    BOOST_TEST((InputFile::open("/", 10).error().kind == ErrorKind::unreadable));
    BOOST_TEST((InputFile::open("/dev/null", 10).error().kind == ErrorKind::unreadable));
    BOOST_TEST((InputFile::open("/no/such/file", 10).error().kind == ErrorKind::unreadable));
    BOOST_TEST((bytes_of("/no/such/file", 10).error().kind == ErrorKind::unreadable));
}

BOOST_AUTO_TEST_SUITE_END()
