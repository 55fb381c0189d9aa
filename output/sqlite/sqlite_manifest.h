#pragma once
// The manifest of a batch as a SQLite file: see batch/manifest.h. One process writes it at a time.
//
// In:    the path, "" for one in memory; the file is made with its tables where there is none. `only_read`: a sealed
//        one, of which others may read at the same time; it must be there.
// Fails: write_failed, as there.
//
// Example:
//   Result<std::unique_ptr<Manifest>> manifest = open_manifest("kq/batch.sqlite", false);

#include <memory>
#include <string>

#include "output/batch/manifest.h"

namespace solieu::output {

[[nodiscard]] Result<std::unique_ptr<Manifest>> open_manifest(const std::string& path, bool only_read);

}  // namespace solieu::output
