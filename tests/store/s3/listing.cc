#include "store/s3/listing.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::store;

BOOST_AUTO_TEST_SUITE(listing_tests)

BOOST_AUTO_TEST_CASE(a_page_has_its_objects_and_where_it_goes_on) {
    const auto page = listing_in(
        "<?xml version=\"1.0\"?><ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
        "<EncodingType>url</EncodingType><IsTruncated>true</IsTruncated>"
        "<Contents><Key>quy-1/X%C3%A3+H%2B1%25.txt</Key><LastModified>2026-03-31T08:05:09.250Z</LastModified>"
        "<ETag>&quot;0cc1&quot;</ETag><Size>123456789012</Size></Contents>"
        "<Contents><Key>b</Key><LastModified>gi</LastModified><Size>0</Size></Contents>"
        "<NextContinuationToken>a&amp;b+/=</NextContinuationToken></ListBucketResult>");
    BOOST_TEST_REQUIRE(page.has_value());
    BOOST_TEST_REQUIRE(page->objects.size() == 2U);
    BOOST_TEST(page->objects[0].key == "quy-1/Xã H+1%.txt");
    BOOST_TEST(page->objects[0].version == "0cc1");
    BOOST_TEST(page->objects[0].size == 123456789012);
    BOOST_TEST(page->objects[0].changed == 1774944309250000000);
    BOOST_TEST(page->objects[1].changed == 0);
    BOOST_TEST(page->next == "a&b+/=");
}

BOOST_AUTO_TEST_CASE(what_is_no_page_is_said) {
    for (const char* xml : {"", "<html>Welcome</html>", "<ListBucketResult>",
                            "<ListBucketResult><Contents><Key>a</Key><Size>-1</Size></Contents></ListBucketResult>",
                            "<ListBucketResult><Contents><Size>1</Size></Contents></ListBucketResult>",
                            // A page that goes on nowhere would be asked for without end.
                            "<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>"})
        BOOST_TEST(!listing_in(xml).has_value(), xml);
    BOOST_TEST(listing_in("<ListBucketResult/>")->objects.empty());
}

BOOST_AUTO_TEST_CASE(of_an_error_its_code_is_taken_when_it_is_a_word) {
    BOOST_TEST(error_code_in("<Error><Code>NoSuchKey</Code><Message>x</Message></Error>") == "NoSuchKey");
    BOOST_TEST(error_code_in("<Error><Code>a\x1B[31m b</Code></Error>") == "");
    BOOST_TEST(error_code_in("503 Slow Down") == "");
}

BOOST_AUTO_TEST_SUITE_END()
