#pragma once
// What of a store was named: one object, or all whose keys begin with it and a slash.
//
// In:    "s3://kho/2025", "s3://kho"; what is no input though it stands there (find_inputs.h).
// Out:   the object, or the prefix with a slash at its end and what is left of each key after it. Keys that end in a
//        slash stand for folders and are left out. `status` has size, time and version of each.
// Fails: as courier/courier.h.
//
// Example:
//   const Result<StoredNames> names = stored_names("s3://kho/2025", {}, found.stored);

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.h"

namespace solieu::app {

// Of an object of a store.
struct StoredStatus {
    std::int64_t size = 0, changed = 0;  // nanoseconds since 1970
    std::string version;
};

using StoredStatuses = std::unordered_map<std::string, StoredStatus>;  // by name

struct StoredNames {
    std::string object;                // its name; "" where there is none
    std::string prefix;                // "s3://kho/2025/"; "" for an object
    std::vector<std::string> members;  // "quy-1/bao-cao.pdf"
};

[[nodiscard]] Result<StoredNames> stored_names(const std::string& named, const std::vector<std::string>& not_inputs,
                                               StoredStatuses& status);

}  // namespace solieu::app
