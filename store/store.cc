#include "store/store.h"

#include "base/part_library.h"

namespace solieu::store {

namespace {

constexpr std::string_view store_file = "libsolieu_store.so";

Result<const Storing*> open_library() {
    const Result<const void*> table = open_part({.file = std::string(store_file),
                                                 .entry = "solieu_storing",
                                                 .does = "reads from and writes to stores",
                                                 .stamp = store_stamp()},
                                                part_library_path(store_file));
    if (table) return static_cast<const Storing*>(*table);
    return tl::unexpected(table.error());
}

}  // namespace

std::string store_stamp() {
    return part_stamp(
        {sizeof(Storing), sizeof(Access), sizeof(Address), sizeof(Object), sizeof(Listing), sizeof(Error)});
}

Result<const Storing*> storing() {
    static const Result<const Storing*> part = open_library();
    return part;
}

}  // namespace solieu::store
