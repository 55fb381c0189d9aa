#include "app/batch/results_place.h"

#include <cstdint>
#include <filesystem>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "app/courier/courier.h"
#include "app/output_file.h"
#include "base/sha256.h"
#include "extract/file_bytes.h"
#include "store/address.h"

namespace solieu::app {

namespace {

namespace fs = std::filesystem;

constexpr const char* missing = "it is missing";
constexpr const char* other_size = "it has another size than it had";
constexpr const char* other_bytes = "it is not what was written";
constexpr const char* try_name = ".solieu-batch-can-write";

output::ResultFile result_file(const std::string& path, std::string_view bytes) {
    return {.path = path, .size = static_cast<std::int64_t>(bytes.size()), .sha256 = sha256_of(bytes)};
}

class Folder final : public ResultsPlace {
  public:
    explicit Folder(std::string folder) : folder_(std::move(folder)) {}

    Result<void> look() override { return {}; }

    bool has(const std::string& path) const override {
        std::error_code error;
        return fs::exists(in_folder(path), error);
    }

    Result<std::string> damage_of(const output::ResultFile& file, bool digests) override {
        const std::string path = in_folder(file.path);
        std::error_code error;
        const std::uintmax_t size = fs::file_size(path, error);
        if (error) return error == std::errc::no_such_file_or_directory ? missing : error.message();
        if (size != static_cast<std::uintmax_t>(file.size)) return other_size;
        if (!digests) return std::string();
        const auto bytes = extract::bytes_of(path, size);
        if (!bytes) return bytes.error().reason;
        return sha256_of(*bytes) == file.sha256 ? std::string() : other_bytes;
    }

    Result<output::ResultFile> put(const std::string& path, std::string_view bytes) override {
        const std::string parent = fs::path(in_folder(path)).parent_path().string();
        if (Result<void> made = make_directory(parent.empty() ? "." : parent); !made)
            return tl::unexpected(made.error());
        if (Result<void> written = write(path, bytes); !written) return tl::unexpected(written.error());
        return result_file(path, bytes);
    }

    bool remove(const std::string& path) override {
        std::error_code ignored;
        return fs::remove(in_folder(path), ignored);
    }

    Result<void> try_writing() override {
        Result<void> written = write(try_name, std::string(1 << 16, ' '));
        if (written) remove(try_name);
        return written;
    }

    void remove_remnants(const std::set<std::string>& folders) override {
        for (const std::string& folder : folders) remove_remnants_beside(in_folder((fs::path(folder) / "x").string()));
    }

  private:
    [[nodiscard]] std::string in_folder(const std::string& path) const { return (fs::path(folder_) / path).string(); }

    [[nodiscard]] Result<void> write(const std::string& path, std::string_view bytes) const {
        OutputFile file(in_folder(path));
        file.sink()(bytes);
        return file.commit();
    }

    std::string folder_;
};

class StorePrefix final : public ResultsPlace {
  public:
    explicit StorePrefix(const std::string& prefix) : prefix_(prefix.ends_with('/') ? prefix : prefix + "/") {}

    Result<void> look() override {
        Result<store::Address> address = store::address_of(prefix_);
        if (!address) return tl::unexpected(address.error());
        sizes_.clear();
        return list_stored(prefix_, [&](const store::Object& object) {
            sizes_[object.key.substr(address->key.size())] = object.size;
            return true;
        });
    }

    bool has(const std::string& path) const override { return sizes_.contains(path); }

    Result<std::string> damage_of(const output::ResultFile& file, bool digests) override {
        const auto there = sizes_.find(file.path);
        if (there == sizes_.end()) return missing;
        if (there->second != file.size) return other_size;
        if (!digests) return std::string();
        const auto size = static_cast<std::uint64_t>(file.size);
        const Result<extract::InputFile> fetched = fetch_stored(prefix_ + file.path, "", size);
        const Result<std::string> bytes = fetched ? fetched->read(size) : tl::unexpected(fetched.error());
        if (!bytes) return tl::unexpected(bytes.error());
        return sha256_of(*bytes) == file.sha256 ? std::string() : other_bytes;
    }

    Result<output::ResultFile> put(const std::string& path, std::string_view bytes) override {
        output::ResultFile file = result_file(path, bytes);
        if (Result<void> written = put_stored(prefix_ + path, bytes, file.sha256); !written)
            return tl::unexpected(written.error());
        return file;
    }

    bool remove(const std::string& path) override { return remove_stored(prefix_ + path).has_value(); }

    Result<void> try_writing() override {
        const Result<output::ResultFile> written = put(try_name, "solieu");
        if (!written) return tl::unexpected(written.error());
        remove(try_name);
        return {};
    }

    // A store has objects that are whole, and no others.
    void remove_remnants(const std::set<std::string>&) override {}

  private:
    std::string prefix_;
    std::unordered_map<std::string, std::int64_t> sizes_;
};

}  // namespace

std::unique_ptr<ResultsPlace> results_place(const std::string& folder) {
    if (store::is_stored(folder)) return std::make_unique<StorePrefix>(folder);
    return std::make_unique<Folder>(folder);
}

}  // namespace solieu::app
