#pragma once
// A ZIP package in memory, whole: read, and written so that the same parts give the same bytes.
//
// In/Out: parts in their order; the bytes.
// Fails:  read_zip: unreadable (no zip), over_limit (more than 1,000 parts or 64 MB unpacked). write_zip: write_failed.
//
// Example:
//   Result<std::string> bytes = write_zip({{"a.xml", "<a/>"}});
//   read_zip(*bytes)->front().name == "a.xml"

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace solieu::output {

struct ZipPart {
    std::string name, content;
};

[[nodiscard]] Result<std::vector<ZipPart>> read_zip(std::string_view bytes);
[[nodiscard]] Result<std::string> write_zip(const std::vector<ZipPart>& parts);

}  // namespace solieu::output
