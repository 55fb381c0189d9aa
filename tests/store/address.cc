#include "store/address.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::store;

BOOST_AUTO_TEST_SUITE(address_tests)

BOOST_AUTO_TEST_CASE(a_name_is_a_bucket_and_a_key) {
    BOOST_TEST(is_stored("s3://kho/a.pdf"));
    BOOST_TEST(!is_stored("s3:/kho/a.pdf"));
    BOOST_TEST(!is_stored("kho/s3://a.pdf"));
    for (const char* name : {"s3://kho/2025/bao cao.pdf", "s3://kho/", "s3://kho//a/../b", "s3://kho/a?b#c"}) {
        const Result<Address> address = address_of(name);
        BOOST_TEST_REQUIRE(address.has_value(), name);
        BOOST_TEST(address->bucket == "kho");
        BOOST_TEST(name_of(*address) == name);
    }
    BOOST_TEST(address_of("s3://kho")->key == "");
    BOOST_TEST(address_of("s3://kho/2025/")->key == "2025/");
}

BOOST_AUTO_TEST_CASE(what_is_no_bucket_goes_into_no_address) {
    for (const char* name :
         {"s3://", "s3:///a", "s3://kho:9000/a", "s3://ai@kho/a", "s3://kho?a", "s3://../a", "kho/a", ""})
        BOOST_TEST(!address_of(name).has_value(), name);
}

BOOST_AUTO_TEST_SUITE_END()
