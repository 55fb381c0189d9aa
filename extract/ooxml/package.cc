#include "extract/ooxml/package.h"

#include <zip.h>

#include <array>
#include <utility>

namespace solieu::extract {
namespace {

constexpr std::string_view get_anew = "get the file anew";

Error error_of(ErrorKind kind, std::string reason, std::string_view advice) {
    return {.kind = kind, .place = {}, .reason = std::move(reason), .advice = std::string(advice)};
}

Error over_limit(std::string reason) {
    return error_of(ErrorKind::over_limit, std::move(reason), "save it as PDF and read that");
}

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

// libzip makes room for all members before any is asked for, so they are counted first.
std::size_t count_members(std::string_view bytes) {
    constexpr std::string_view entry = "PK\x01\x02";
    std::size_t count = 0;
    for (std::size_t at = bytes.find(entry); at != bytes.npos; at = bytes.find(entry, at + entry.size())) ++count;
    return count;
}

}  // namespace

struct Package::Zip {
    zip_t* archive = nullptr;

    explicit Zip(zip_t* opened) : archive(opened) {}
    Zip(const Zip&) = delete;
    Zip& operator=(const Zip&) = delete;
    ~Zip() { zip_discard(archive); }
};

Package::Package(std::unique_ptr<Zip> zip, const PackageLimits& limits) : zip_(std::move(zip)), limits_(limits) {}
Package::Package(Package&&) noexcept = default;
Package& Package::operator=(Package&&) noexcept = default;
Package::~Package() = default;

Result<Package> Package::open(std::string_view bytes, const PackageLimits& limits) {
    if (count_members(bytes) > limits.members)
        return tl::unexpected(over_limit("it is a zip of more than " + std::to_string(limits.members) + " members"));
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        if (source != nullptr) zip_source_free(source);
        Error failed =
            error_of(ErrorKind::unreadable,
                     "the zip package is damaged or cut off: " + std::string(zip_error_strerror(&error)), get_anew);
        zip_error_fini(&error);
        return tl::unexpected(std::move(failed));
    }
    zip_error_fini(&error);
    return Package(std::make_unique<Zip>(archive), limits);
}

std::vector<std::string> Package::names() const {
    std::vector<std::string> all;
    const zip_int64_t count = zip_get_num_entries(zip_->archive, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(zip_->archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
        if (name != nullptr) all.emplace_back(name);
    }
    return all;
}

std::vector<std::string> Package::names_as_stored() const {
    std::vector<std::string> all;
    const zip_int64_t count = zip_get_num_entries(zip_->archive, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(zip_->archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
        all.emplace_back(name != nullptr ? name : "");
    }
    return all;
}

bool Package::has(const std::string& name) const {
    return zip_name_locate(zip_->archive, name.c_str(), ZIP_FL_NOCASE) >= 0;
}

Result<std::string> Package::read(const std::string& name) {
    zip_int64_t index = zip_name_locate(zip_->archive, name.c_str(), 0);
    if (index < 0) index = zip_name_locate(zip_->archive, name.c_str(), ZIP_FL_NOCASE);
    if (index < 0) return tl::unexpected(error_of(ErrorKind::unreadable, "it has no part " + name, get_anew));
    return read_at(static_cast<std::size_t>(index), name);
}

Result<std::string> Package::read_at(std::size_t place, const std::string& name) {
    const auto index = static_cast<zip_uint64_t>(place);
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(zip_->archive, index, 0));
    if (!file) {
        const int code = zip_error_code_zip(zip_get_error(zip_->archive));
        if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD)
            return tl::unexpected(error_of(ErrorKind::encrypted, "its part " + name + " is encrypted",
                                           "unpack it with its password and save it without one"));
        return tl::unexpected(error_of(ErrorKind::unreadable,
                                       "its part " + name + " is damaged: " + zip_strerror(zip_->archive), get_anew));
    }
    std::string content;
    std::array<char, 65536> buffer{};
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
        if (got < 0)
            return tl::unexpected(error_of(ErrorKind::unreadable, "its part " + name + " is damaged", get_anew));
        if (got == 0) return content;
        unpacked_ += static_cast<std::uint64_t>(got);
        content.append(buffer.data(), static_cast<std::size_t>(got));
        if (content.size() > limits_.member_bytes)
            return tl::unexpected(over_limit("its part " + name + " unpacks to more than " +
                                             std::to_string(limits_.member_bytes) + " bytes"));
        if (unpacked_ > limits_.total_bytes)
            return tl::unexpected(
                over_limit("its parts unpack to more than " + std::to_string(limits_.total_bytes) + " bytes"));
    }
}

}  // namespace solieu::extract
