#include "store/access.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <cstring>
#include <map>

using namespace solieu;
using namespace solieu::store;

BOOST_AUTO_TEST_SUITE(access_tests)

namespace {

Result<Access> access_with(const std::map<std::string, std::string>& variables) {
    return access_from([&variables](const char* name) -> const char* {
        const auto found = variables.find(name);
        return found == variables.end() ? nullptr : found->second.c_str();
    });
}

std::map<std::string, std::string> keys(std::map<std::string, std::string> others) {
    others["AWS_ACCESS_KEY_ID"] = "KHOA";
    others["AWS_SECRET_ACCESS_KEY"] = "bi mat";
    return others;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_environment_says_who_asks_and_where) {
    const auto plain = access_with(keys({}));
    BOOST_TEST_REQUIRE(plain.has_value());
    BOOST_TEST(plain->key_id == "KHOA");
    BOOST_TEST(plain->secret == "bi mat");
    BOOST_TEST(plain->region == "us-east-1");
    BOOST_TEST(plain->endpoint == "");
    const auto full = access_with(keys({{"AWS_DEFAULT_REGION", "a-1"},
                                        {"AWS_REGION", "b-2"},
                                        {"AWS_ENDPOINT_URL", "https://kho.example:9000/"},
                                        {"AWS_SESSION_TOKEN", "the"}}));
    BOOST_TEST(full->region == "b-2");
    BOOST_TEST(full->endpoint == "https://kho.example:9000");
    BOOST_TEST(full->token == "the");
    const auto own = access_with(keys({{"AWS_ENDPOINT_URL", "https://a"}, {"AWS_ENDPOINT_URL_S3", "http://b"}}));
    BOOST_TEST(own->endpoint == "http://b");
}

BOOST_AUTO_TEST_CASE(what_makes_no_sense_is_said_without_the_keys) {
    BOOST_TEST(access_with({}).error().place == "AWS_ACCESS_KEY_ID");
    BOOST_TEST(access_with({{"AWS_ACCESS_KEY_ID", "KHOA"}}).error().place == "AWS_SECRET_ACCESS_KEY");
    BOOST_TEST(access_with({{"AWS_ACCESS_KEY_ID", "KHOA"}, {"AWS_SECRET_ACCESS_KEY", ""}}).error().place ==
               "AWS_SECRET_ACCESS_KEY");
    for (const auto& [name, value] : std::map<std::string, std::string>{{"AWS_ENDPOINT_URL", "ftp://kho"},
                                                                        {"AWS_ENDPOINT_URL_S3", "https://ai@kho"},
                                                                        {"AWS_REGION", "a.evil.example/"},
                                                                        {"AWS_SESSION_TOKEN", "the\r\nx: y"}}) {
        const auto access = access_with(keys({{name, value}}));
        BOOST_TEST_REQUIRE(!access.has_value(), value);
        const std::string text = access.error().place + access.error().reason + access.error().advice;
        BOOST_TEST(text.find("bi mat") == std::string::npos);
        BOOST_TEST(text.find("the\r") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(keys_are_forgotten_where_they_stood) {
    ::setenv("AWS_SECRET_ACCESS_KEY", "bi-mat", 1);
    const char* const value = std::getenv("AWS_SECRET_ACCESS_KEY");
    forget_keys();
    BOOST_TEST(std::getenv("AWS_SECRET_ACCESS_KEY") == nullptr);
    BOOST_TEST(std::strlen(value) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
