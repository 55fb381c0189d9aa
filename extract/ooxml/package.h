#pragma once
// The members of a zip package (DOCX and its relatives), unpacked with bounds. The only user of libzip in extract.
//
// In:    the bytes of the file; they must outlive the Package.
// Out:   members by name, unpacked in memory. Nothing is written to disk and nothing outside of the file is opened.
// Fails: open: unreadable (truncated or no zip), over_limit (too many members).
//        read: unreadable (missing or damaged), encrypted (needs a password), over_limit (one member, or all members
//        read so far, unpack to more than PackageLimits). Sizes are counted while unpacking; what the zip says of them
//        is not believed.
//
// Example:
//   Result<Package> package = Package::open(bytes);
//   Result<std::string> xml = package->read("word/document.xml");

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace solieu::extract {

struct PackageLimits {
    std::uint64_t member_bytes = 128ull << 20;
    std::uint64_t total_bytes = 256ull << 20;
    std::size_t members = 20'000;
};

class Package {
  public:
    [[nodiscard]] static Result<Package> open(std::string_view bytes, const PackageLimits& limits = {});

    // The names of all members, in their order: UTF-8, folders end in '/'. What is neither marked as UTF-8 nor valid is
    // taken for code page 437.
    [[nodiscard]] std::vector<std::string> names() const;
    // The same as the bytes that stand in the file; a member without a name has "".
    [[nodiscard]] std::vector<std::string> names_as_stored() const;
    [[nodiscard]] bool has(const std::string& name) const;
    [[nodiscard]] Result<std::string> read(const std::string& name);
    // The member at a place of names_as_stored(); `name` is for messages.
    [[nodiscard]] Result<std::string> read_at(std::size_t place, const std::string& name);

    Package(Package&&) noexcept;
    Package& operator=(Package&&) noexcept;
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;
    ~Package();

  private:
    struct Zip;
    Package(std::unique_ptr<Zip> zip, const PackageLimits& limits);

    std::unique_ptr<Zip> zip_;
    PackageLimits limits_;
    std::uint64_t unpacked_ = 0;
};

}  // namespace solieu::extract
