#pragma once
// A file that stands on this machine, or an object of a store, which is fetched (courier/courier.h).
//
// In:    its path or name; of an object the version that it was planned with, "" for any.
// Fails: as InputFile::open and fetch_stored.
//
// Example:
//   Result<extract::InputFile> file = open_file("s3://kho/a.pdf", input.version, options.max_bytes);

#include <cstdint>
#include <string>

#include "extract/file_bytes.h"

namespace solieu::app {

[[nodiscard]] Result<extract::InputFile> open_file(const std::string& path, const std::string& version,
                                                   std::uint64_t max_bytes);

}  // namespace solieu::app
