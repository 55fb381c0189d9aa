#pragma once
// Looks into a ZIP archive in a worker process (worker/watched_process.h), for it may be made to do harm.
//
// In:    the path of the archive, or its name in a store and its version there (open_file.h); the name of a member.
// Out:   the names of its files; the bytes of one.
// Fails: as extract/archive/archive_members.h; over_limit and internal as the worker does. Error::place is the path.
//
// Example:
//   Result<std::vector<std::string>> names = names_in_archive("kho.zip");

#include <string>
#include <vector>

#include "base/result.h"

namespace solieu::app {

[[nodiscard]] Result<std::vector<std::string>> names_in_archive(const std::string& path,
                                                                const std::string& version = {});
[[nodiscard]] Result<std::string> unpack_member(const std::string& path, const std::string& member,
                                                const std::string& version = {});

}  // namespace solieu::app
