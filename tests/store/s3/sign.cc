#include "store/s3/sign.h"

#include <boost/test/unit_test.hpp>

#include "base/sha256.h"

using namespace solieu;
using namespace solieu::store;

BOOST_AUTO_TEST_SUITE(sign_tests)

namespace {

// The examples that AWS publishes ("Signature Calculations for the Authorization Header", Amazon S3 API Reference).
const Access example{.key_id = "AKIAIOSFODNN7EXAMPLE",
                     .secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                     .token = {},
                     .region = "us-east-1",
                     .endpoint = {},
                     .certificates = {}};

std::string signature_of(SignedRequest request) {
    request.headers["host"] = "examplebucket.s3.amazonaws.com";
    request.headers["x-amz-content-sha256"] = request.body_sha256;
    request.headers["x-amz-date"] = "20130524T000000Z";
    const std::string header = authorization(request, example, "20130524T000000Z");
    BOOST_TEST(
        header.starts_with("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
                           "SignedHeaders="));
    return header.substr(header.find("Signature=") + 10);
}

}  // namespace

BOOST_AUTO_TEST_CASE(requests_are_signed_as_aws_publishes_it) {
    BOOST_TEST(signature_of({.method = "GET",
                             .path = "/test.txt",
                             .query = {},
                             .headers = {{"range", "bytes=0-9"}},
                             .body_sha256 = sha256_of("")}) ==
               "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    BOOST_TEST(signature_of({.method = "PUT",
                             .path = "/" + encoded("test$file.text", true),
                             .query = {},
                             .headers = {{"date", "Fri, 24 May 2013 00:00:00 GMT"},
                                         {"x-amz-storage-class", "REDUCED_REDUNDANCY"}},
                             .body_sha256 = sha256_of("Welcome to Amazon S3.")}) ==
               "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    BOOST_TEST(signature_of({.method = "GET",
                             .path = "/",
                             .query = query_of({{"lifecycle", ""}}),
                             .headers = {},
                             .body_sha256 = sha256_of("")}) ==
               "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    BOOST_TEST(signature_of({.method = "GET",
                             .path = "/",
                             .query = query_of({{"prefix", "J"}, {"max-keys", "2"}}),
                             .headers = {},
                             .body_sha256 = sha256_of("")}) ==
               "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
}

BOOST_AUTO_TEST_CASE(every_byte_of_a_key_is_encoded) {
    BOOST_TEST(encoded("quy-1/Xã Hạ+50%.txt", true) == "quy-1/X%C3%A3%20H%E1%BA%A1%2B50%25.txt");
    BOOST_TEST(encoded("a/~b_c.d-e", false) == "a%2F~b_c.d-e");
    BOOST_TEST(query_of({{"prefix", "a b/"}, {"list-type", "2"}}) == "list-type=2&prefix=a%20b%2F");
}

BOOST_AUTO_TEST_SUITE_END()
