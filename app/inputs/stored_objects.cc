#include "app/inputs/stored_objects.h"

#include <algorithm>

#include "app/courier/courier.h"
#include "store/address.h"

namespace solieu::app {

namespace {

StoredStatus status_of(const store::Object& object) {
    return {.size = object.size, .changed = object.changed, .version = object.version};
}

bool is_in_one_of(const std::string& name, const std::vector<std::string>& places) {
    return std::ranges::any_of(places, [&name](const std::string& place) {
        return store::is_stored(place) && name.starts_with(place.ends_with('/') ? place : place + "/");
    });
}

}  // namespace

Result<StoredNames> stored_names(const std::string& named, const std::vector<std::string>& not_inputs,
                                 StoredStatuses& status) {
    const Result<store::Address> address = store::address_of(named);
    if (!address) return tl::unexpected(address.error());
    StoredNames names;
    const bool is_prefix = address->key.empty() || address->key.ends_with('/');
    if (!is_prefix) {
        // Of all that begin so the one of exactly that key comes first.
        const Result<void> listed = list_stored(named, [&](const store::Object& object) {
            if (object.key == address->key) {
                names.object = named;
                status[named] = status_of(object);
            }
            return false;
        });
        if (!listed) return tl::unexpected(listed.error());
        if (!names.object.empty()) return names;
    }
    const std::string key = address->key + (is_prefix ? "" : "/");
    names.prefix = store::name_of({.bucket = address->bucket, .key = key});
    const Result<void> listed = list_stored(names.prefix, [&](const store::Object& object) {
        std::string name = store::name_of({.bucket = address->bucket, .key = object.key});
        if (object.key.size() <= key.size() || object.key.ends_with('/') || is_in_one_of(name, not_inputs)) return true;
        status[std::move(name)] = status_of(object);
        names.members.push_back(object.key.substr(key.size()));
        return true;
    });
    if (!listed) return tl::unexpected(listed.error());
    return names;
}

}  // namespace solieu::app
