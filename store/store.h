#pragma once
// A store of objects that is asked over the network (S3), as a part of the program that is opened when one is needed
// (base/part_library.h): libcurl, OpenSSL, pugixml.
//
// In:    addresses; with what right they are asked (access.h). What is fetched goes to a descriptor, what is put comes
//        from one. `stop` is asked often while something is under way.
// Out:   objects below a prefix in the order of their keys, a page at a time; the bytes of one; an object that is there
//        whole or not at all. Requests are signed (AWS Signature Version 4), servers of https must prove who they are,
//        and no other address is followed to. What may pass (the network, 429, 5xx) is tried six times, about
//        eight seconds long.
// Fails: unreadable, with what is to be done about it; over_limit for an object with more than `most_bytes`. An object
//        larger than 5 GiB cannot be put.
//
// Example:
//   const Result<const Storing*> part = storing();
//   auto store = (*part)->open(access, stop);
//   Result<Listing> page = store->list({"kho", "2025/"}, "");

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/access.h"
#include "store/address.h"

namespace solieu::store {

struct Object {
    std::string key;
    std::int64_t size = 0;
    std::int64_t changed = 0;  // nanoseconds since 1970
    std::string version;       // the entity tag: another one for other bytes
};

struct Listing {
    std::vector<Object> objects;
    std::string next;  // where the next page goes on; "" after the last
};

class Store {
  public:
    virtual ~Store() = default;

    // All objects whose keys begin so; `from`: Listing::next of the page before, "" for the first.
    [[nodiscard]] virtual Result<Listing> list(const Address& prefix, const std::string& from) = 0;
    // Into a file that is written from its beginning; `version` is held against the object, "" for any.
    [[nodiscard]] virtual Result<void> get(const Address& address, const std::string& version, int into,
                                           std::uint64_t most_bytes) = 0;
    // The bytes of a file; `sha256`: theirs.
    [[nodiscard]] virtual Result<void> put(const Address& address, int from, std::uint64_t size,
                                           const std::string& sha256) = 0;
    // No failure when it is not there.
    [[nodiscard]] virtual Result<void> remove(const Address& address) = 0;
};

struct Storing {
    const char* stamp = nullptr;  // first in every build
    std::unique_ptr<Store> (*open)(const Access& access, std::function<bool()> stop) = nullptr;
};

// The table, the same one each time. Fails: unreadable, when the library is missing or of another build.
[[nodiscard]] Result<const Storing*> storing();

// What its table must carry.
[[nodiscard]] std::string store_stamp();

}  // namespace solieu::store
