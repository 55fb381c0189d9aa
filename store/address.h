#pragma once
// Names of what stands in a store: "s3://kho/2025/quy-1/bao-cao.pdf" is the object 2025/quy-1/bao-cao.pdf of the bucket
// kho. A key is any text; what its slashes separate is no folder there but is read as one.
//
// Fails: unreadable, for a name without a bucket or with one that is none.
//
// Example:
//   const Result<Address> address = address_of("s3://kho/2025");   // {"kho", "2025"}

#include <string>
#include <string_view>

#include "base/result.h"

namespace solieu::store {

struct Address {
    std::string bucket, key;  // the key may be ""
};

[[nodiscard]] bool is_stored(std::string_view name);  // begins with s3://
[[nodiscard]] Result<Address> address_of(const std::string& name);
[[nodiscard]] std::string name_of(const Address& address);

}  // namespace solieu::store
