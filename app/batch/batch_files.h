#pragma once
// What stands beside the results of a batch: its manifest, those of the parts of several machines, their locks; and
// lists of inputs.
//
//   kq/batch.sqlite, kq/batch.3-of-8.sqlite, kq/batch.sqlite.lock
//
// Fails: as the manifest; unreadable, for a list that is not there.
//
// Example:
//   const BatchLock lock("kq/batch.sqlite");
//   if (lock.by_other()) return;
//   auto manifest = open_manifest("kq/batch.sqlite", ManifestUse::work);

#include <memory>
#include <string>
#include <vector>

#include "output/batch/manifest.h"

namespace solieu::app {

// Nobody else works on the batch as long as this is there.
class BatchLock {
  public:
    explicit BatchLock(const std::string& manifest);
    ~BatchLock();
    BatchLock(const BatchLock&) = delete;
    BatchLock& operator=(const BatchLock&) = delete;
    [[nodiscard]] bool by_other() const { return taken_; }

  private:
    int descriptor_;
    bool taken_ = false;
};

enum class ManifestUse { work, look };  // look: it is there, and another run may be working on it

// "" for one in memory.
[[nodiscard]] Result<std::unique_ptr<output::Manifest>> open_manifest(const std::string& path, ManifestUse use);

// The setting of a manifest that says "yes" where documents of it stand in a store.
inline constexpr const char* of_store_key = "documents of a store";

[[nodiscard]] std::string shard_manifest(const std::string& manifest, int shard, int shards);

// "@danh-sach.txt" stands for the names in that file, one a line.
[[nodiscard]] Result<std::vector<std::string>> without_lists(const std::vector<std::string>& named);

}  // namespace solieu::app
