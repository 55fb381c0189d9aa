#include "store/address.h"

#include <algorithm>

namespace solieu::store {

namespace {

constexpr std::string_view scheme = "s3://";

// What may stand in a host's name and in a path without being written otherwise.
bool is_bucket(std::string_view name) {
    return !name.empty() && name.size() <= 255 && name.find_first_not_of('.') != name.npos &&
           std::ranges::all_of(name, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                      c == '.' || c == '_';
           });
}

}  // namespace

bool is_stored(std::string_view name) {
    return name.starts_with(scheme);
}

Result<Address> address_of(const std::string& name) {
    const std::string_view rest = is_stored(name) ? std::string_view(name).substr(scheme.size()) : std::string_view();
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    Address address{.bucket = std::string(rest.substr(0, slash)),
                    .key = std::string(rest.substr(std::min(slash + 1, rest.size())))};
    if (is_bucket(address.bucket)) return address;
    return tl::unexpected(
        Error{ErrorKind::unreadable, name, "it names no bucket", "write s3://BUCKET or s3://BUCKET/PREFIX"});
}

std::string name_of(const Address& address) {
    return std::string(scheme) + address.bucket + "/" + address.key;
}

}  // namespace solieu::store
