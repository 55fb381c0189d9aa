#include "extract/file_bytes.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace solieu::extract {
namespace {

tl::unexpected<Error> fail(ErrorKind kind, const std::string& path, std::string reason, std::string advice) {
    return tl::unexpected(Error{.kind = kind, .place = path, .reason = std::move(reason), .advice = std::move(advice)});
}

tl::unexpected<Error> fail_with(int code, const std::string& path) {
    return fail(ErrorKind::unreadable, path, std::generic_category().message(code),
                "check the path and the permissions");
}

}  // namespace

Result<InputFile> InputFile::open(const std::string& path, std::uint64_t max_bytes) {
    // Without waiting: opening a pipe would otherwise block until somebody writes into it.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) return fail_with(errno, path);
    return take(descriptor, path, max_bytes);
}

Result<InputFile> InputFile::take(int descriptor, std::string name, std::uint64_t max_bytes) {
    InputFile file(descriptor, 0, std::move(name));
    const std::string& path = file.path_;
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) return fail_with(errno, path);
    if (S_ISDIR(status.st_mode)) {
        return fail(ErrorKind::unreadable, path, "it is a directory", "name the files in it");
    }
    if (!S_ISREG(status.st_mode)) {
        return fail(ErrorKind::unreadable, path, "it is a pipe or a device, not a file",
                    "save the data to a file first");
    }
    file.size_ = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
    if (file.size_ > max_bytes) {
        return fail(ErrorKind::over_limit, path,
                    "the file has " + std::to_string(file.size_) + " bytes, more than " + std::to_string(max_bytes),
                    "split it");
    }
    return file;
}

Result<InputFile> InputFile::hold(std::string_view bytes, std::string name) {
    InputFile file(::memfd_create("solieu", MFD_CLOEXEC), bytes.size(), std::move(name));
    bool written = file.descriptor_ >= 0;
    while (written && !bytes.empty()) {
        const ssize_t done = ::write(file.descriptor_, bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR) continue;
        written = done > 0;
        if (written) bytes.remove_prefix(static_cast<std::size_t>(done));
    }
    if (written) return file;
    return fail(ErrorKind::over_limit, file.path_, "there is no memory to hold it",
                "unpack it and give the file itself");
}

InputFile::InputFile(InputFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), size_(other.size_), path_(std::move(other.path_)) {}

InputFile& InputFile::operator=(InputFile&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    std::swap(size_, other.size_);
    std::swap(path_, other.path_);
    return *this;
}

InputFile::~InputFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Result<std::string> InputFile::read(std::uint64_t count) const {
    std::string bytes(std::min(count, size_), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::pread(descriptor_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return fail_with(errno, path_);
        if (got == 0) break;  // the file was cut short meanwhile
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
    return bytes;
}

Result<std::string> bytes_of(const std::string& path, std::uint64_t max_bytes) {
    const Result<InputFile> file = InputFile::open(path, max_bytes);
    return file ? file->read(file->size()) : tl::unexpected(file.error());
}

}  // namespace solieu::extract
