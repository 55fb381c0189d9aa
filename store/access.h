#pragma once
// With what right a store is asked, and where it is: from the environment, as other programs for S3 take it.
//
//   AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY   who asks; needed
//   AWS_SESSION_TOKEN                          of a key that was lent
//   AWS_REGION, else AWS_DEFAULT_REGION        us-east-1 when not given
//   AWS_ENDPOINT_URL_S3, else AWS_ENDPOINT_URL a store elsewhere: "https://kho.example:9000"; buckets are in its path
//   AWS_CA_BUNDLE                              file of certificates that are believed, instead of the system's
//
// Files of keys (~/.aws) and services that lend keys to a machine are not asked.
//
// Fails: unreadable, when a variable is missing or makes no sense. No message holds what stands in one of the first
//        three.
//
// Example:
//   const Result<Access> access = access_from(std::getenv);
//   forget_keys();

#include <functional>
#include <string>

#include "base/result.h"

namespace solieu::store {

struct Access {
    std::string key_id, secret, token;  // token: "" for none
    std::string region, endpoint;       // endpoint: without a slash at its end; "" for Amazon's
    std::string certificates;           // file; "" for the system's
};

[[nodiscard]] Result<Access> access_from(const std::function<const char*(const char*)>& variable);

// What is in the environment of this process of the first three is overwritten where it stands and then taken away:
// neither this process nor one that is made of it knows the keys any more.
void forget_keys();

}  // namespace solieu::store
