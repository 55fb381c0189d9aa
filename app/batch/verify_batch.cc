#include "app/batch/verify_batch.h"

#include <filesystem>
#include <system_error>

#include "base/sha256.h"
#include "extract/file_bytes.h"

namespace solieu::app {

namespace {

namespace fs = std::filesystem;

// What is wrong with it; "" for nothing.
std::string look_at(const output::ResultFile& file, const std::string& folder, bool digests) {
    const std::string path = (fs::path(folder) / file.path).string();
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    if (error) return error == std::errc::no_such_file_or_directory ? "it is missing" : error.message();
    if (size != static_cast<std::uintmax_t>(file.size)) return "it has another size than it had";
    if (!digests) return {};
    const auto bytes = extract::bytes_of(path, size);
    if (!bytes) return bytes.error().reason;
    return sha256_of(*bytes) == file.sha256 ? std::string() : "it is not what was written";
}

}  // namespace

Result<Verified> verify_batch(output::Manifest& manifest, const std::string& folder, bool digests) {
    Verified verified;
    const Result<void> all = manifest.each([&](const output::Record& record) {
        verified.folders.insert(fs::path(record.planned.result).parent_path().string());
        if (record.state == "waiting") {
            ++verified.waiting;
            return true;
        }
        for (const output::ResultFile& file : record.outcome.results) {
            ++verified.results;
            std::string what = look_at(file, folder, digests);
            if (!what.empty()) verified.damaged.push_back({record.id, record.planned.name, file.path, std::move(what)});
        }
        return true;
    });
    if (!all) return tl::unexpected(all.error());
    return verified;
}

}  // namespace solieu::app
