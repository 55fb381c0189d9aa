#pragma once
// The signature of a request to S3: AWS Signature Version 4, in the header Authorization.
//
// In:    the request as it is sent: its path and query encoded as `encoded` does it, the query sorted, all headers that
//        are signed, `host` and `x-amz-date` among them, in lower case; the SHA-256 of its body.
// Out:   what the header says. The path is signed as it stands: S3 alone takes "//" and ".." of keys as they are.
//
// libcurl 7.88 can sign by itself (CURLOPT_AWS_SIGV4), but does not sort the query (curl's issue 9717), which lists of
// several pages need.
//
// Example:
//   const std::string header = authorization({.method = "GET", .path = "/kho/a.pdf", …}, access, "20130524T000000Z");

#include <map>
#include <string>
#include <string_view>

#include "store/access.h"

namespace solieu::store {

struct SignedRequest {
    std::string method, path, query;
    std::map<std::string, std::string> headers;  // by name in lower case
    std::string body_sha256;
};

[[nodiscard]] std::string authorization(const SignedRequest& request, const Access& access, const std::string& time);

// All bytes but letters, digits, "-", ".", "_", "~" (and "/" where it is kept) as %XX.
[[nodiscard]] std::string encoded(std::string_view text, bool keep_slash);

// "a=1&b=%2F", sorted by name.
[[nodiscard]] std::string query_of(const std::map<std::string, std::string>& parameters);

}  // namespace solieu::store
