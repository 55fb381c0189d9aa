#include "app/batch/batch_files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <utility>

#include "output/file_writers.h"

namespace solieu::app {

BatchLock::BatchLock(const std::string& manifest)
    : descriptor_(::open((manifest + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
    taken_ = descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

BatchLock::~BatchLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Result<std::unique_ptr<output::Manifest>> open_manifest(const std::string& path, ManifestUse use) {
    const Result<const output::FileWriting*> library = output::file_writing();
    if (!library) return tl::unexpected(library.error());
    return (*library)->open_manifest(path, use == ManifestUse::look);
}

std::string shard_manifest(const std::string& manifest, int shard, int shards) {
    const std::filesystem::path path(manifest);
    const std::string part = std::to_string(shard) + "-of-" + std::to_string(shards);
    return (path.parent_path() / (path.stem().string() + "." + part + ".sqlite")).string();
}

Result<std::vector<std::string>> without_lists(const std::vector<std::string>& named) {
    std::vector<std::string> names;
    for (const std::string& name : named) {
        if (!name.starts_with('@')) {
            names.push_back(name);
            continue;
        }
        std::ifstream file(name.substr(1), std::ios::binary);
        if (!file) return tl::unexpected(Error{ErrorKind::unreadable, name.substr(1), "there is no such list", ""});
        for (std::string line; std::getline(file, line);) {
            if (line.ends_with('\r')) line.pop_back();
            if (!line.empty()) names.push_back(std::move(line));
        }
    }
    return names;
}

}  // namespace solieu::app
