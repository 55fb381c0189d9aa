#include "store/access.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <string_view>

namespace solieu::store {

namespace {

constexpr const char* key_variable = "AWS_ACCESS_KEY_ID";
constexpr const char* secret_variable = "AWS_SECRET_ACCESS_KEY";
constexpr const char* token_variable = "AWS_SESSION_TOKEN";

// What goes into a header or a host's name as it is.
bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7F'; });
}

tl::unexpected<Error> wrong(const char* variable, const char* reason, const char* advice) {
    return tl::unexpected(Error{ErrorKind::unreadable, variable, reason, advice});
}

bool is_region(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

}  // namespace

Result<Access> access_from(const std::function<const char*(const char*)>& variable) {
    const auto first_of = [&](std::initializer_list<const char*> names) {
        for (const char* name : names) {
            const char* value = variable(name);
            if (value != nullptr && *value != '\0') return std::string(value);
        }
        return std::string();
    };
    Access access{.key_id = first_of({key_variable}),
                  .secret = first_of({secret_variable}),
                  .token = first_of({token_variable}),
                  .region = first_of({"AWS_REGION", "AWS_DEFAULT_REGION"}),
                  .endpoint = first_of({"AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"}),
                  .certificates = first_of({"AWS_CA_BUNDLE"})};
    if (access.key_id.empty() || access.secret.empty()) {
        return wrong(access.key_id.empty() ? key_variable : secret_variable, "it is not set",
                     "a store is asked with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of the environment");
    }
    if (!is_plain(access.key_id)) return wrong(key_variable, "it is no key", "look for blanks and line ends");
    if (!is_plain(access.token)) return wrong(token_variable, "it is no token", "look for blanks and line ends");
    if (access.region.empty()) access.region = "us-east-1";
    if (!is_region(access.region)) return wrong("AWS_REGION", "it is no region", "such as ap-southeast-1");
    while (access.endpoint.ends_with('/')) access.endpoint.pop_back();
    const bool has_scheme = access.endpoint.starts_with("https://") || access.endpoint.starts_with("http://");
    const bool is_endpoint =
        has_scheme && is_plain(access.endpoint) && access.endpoint.find_first_of("@?#") == std::string::npos;
    if (!access.endpoint.empty() && !is_endpoint)
        return wrong("AWS_ENDPOINT_URL", "it is no address of a store", "such as https://kho.example:9000");
    return access;
}

void forget_keys() {
    for (const char* name : {key_variable, secret_variable, token_variable}) {
        char* const value = std::getenv(name);
        if (value == nullptr) continue;
        ::explicit_bzero(value, std::strlen(value));
        ::unsetenv(name);
    }
}

}  // namespace solieu::store
