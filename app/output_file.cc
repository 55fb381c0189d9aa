#include "app/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "output/part_file.h"

namespace solieu::app {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t buffer_size = 1 << 18;

Error write_error(const std::string& place, const std::string& reason) {
    return {ErrorKind::write_failed, place, "cannot write: " + reason, ""};
}

// The file that a link leads to, so that the link stays a link.
std::string resolved(const std::string& path) {
    std::error_code error;
    const fs::path real = fs::weakly_canonical(path, error);
    return error ? path : real.string();
}

// Some file systems and devices cannot be told to write through; then there is nothing more to be done.
bool write_through(int descriptor) {
    int done = 0;
    do done = ::fsync(descriptor);
    while (done != 0 && errno == EINTR);
    return done == 0 || errno == EINVAL || errno == ENOSYS || errno == ENOTSUP || errno == EROFS;
}

}  // namespace

OutputFile::OutputFile(const std::string& path) : name_(path.empty() ? "standard output" : path) {
    if (path.empty()) {
        descriptor_ = STDOUT_FILENO;
        return;
    }
    owned_ = true;
    struct stat status {};
    const bool exists = ::stat(path.c_str(), &status) == 0;
    if (exists && !S_ISREG(status.st_mode)) {
        descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor_ < 0) fail(std::strerror(errno));
        return;
    }
    if (exists && ::access(path.c_str(), W_OK) != 0) {
        fail(std::strerror(errno));
        return;
    }
    final_ = resolved(path);
    output::PartFile part = output::make_part_file(output::folder_of(final_));
    if (part.path.empty()) {
        fail(std::strerror(errno));
        return;
    }
    temporary_ = std::move(part.path);
    descriptor_ = part.descriptor;
    owner_ = ::getpid();
    // A file that is replaced keeps its rights; where that is not allowed the new file has the usual ones.
    if (exists) static_cast<void>(::fchmod(descriptor_, status.st_mode & 0777));
}

OutputFile::~OutputFile() {
    if (!temporary_.empty() && owner_ == ::getpid()) ::unlink(temporary_.c_str());
    if (owned_ && descriptor_ >= 0) ::close(descriptor_);
}

output::Sink OutputFile::sink() {
    return [this](std::string_view bytes) { write(bytes); };
}

void OutputFile::write(std::string_view bytes) {
    if (error_) return;
    buffer_ += bytes;
    // Nothing that is not whole may follow what has its final name.
    if (buffer_.size() >= buffer_size && !in_place_) flush();
}

void OutputFile::flush() {
    std::string_view left = buffer_;
    while (!left.empty() && !error_) {
        const ssize_t written = ::write(descriptor_, left.data(), left.size());
        if (written > 0) {
            left.remove_prefix(static_cast<std::size_t>(written));
        } else if (written == 0 || errno != EINTR) {
            fail(written == 0 ? "nothing more is taken" : std::strerror(errno));
        }
    }
    buffer_.clear();
}

void OutputFile::fail(std::string reason) {
    if (!error_) error_ = write_error(name_, reason);
}

void OutputFile::put_in_place() {
    // Some file systems tell only here that the disk is full.
    if (!error_ && !write_through(descriptor_)) fail(std::strerror(errno));
    if (error_) return;
    if (::rename(temporary_.c_str(), final_.c_str()) != 0) return fail(std::strerror(errno));
    temporary_.clear();
    in_place_ = true;
}

void OutputFile::cut_back() {
    if (::ftruncate(descriptor_, whole_) == 0 && ::lseek(descriptor_, whole_, SEEK_SET) == whole_) error_.reset();
}

Result<void> OutputFile::checkpoint() {
    const bool in_file = !final_.empty() && descriptor_ >= 0;
    appended_ = appended_ || (in_place_ && !buffer_.empty());
    flush();
    if (in_file && !in_place_) put_in_place();
    if (error_) {
        const Error error = *error_;
        if (in_file) cut_back();
        return tl::unexpected(error);
    }
    if (in_file) whole_ = ::lseek(descriptor_, 0, SEEK_CUR);
    return {};
}

void OutputFile::close() {
    if (!owned_ || descriptor_ < 0) return;
    if (::close(std::exchange(descriptor_, -1)) != 0 && errno != EINTR) fail(std::strerror(errno));
}

Result<void> OutputFile::commit() {
    Result<void> written = checkpoint();
    if (!written) return written;
    if (std::exchange(appended_, false) && !write_through(descriptor_)) fail(std::strerror(errno));
    close();
    if (error_) return tl::unexpected(*error_);
    return {};
}

bool is_same_file(const std::string& a, const std::string& b) {
    std::error_code error;
    return fs::equivalent(a, b, error) && !error;
}

FilesOnDisk::FilesOnDisk(const std::vector<std::string>& paths) {
    for (std::size_t i = 0; i < paths.size(); ++i) {
        struct stat status {};
        if (::stat(paths[i].c_str(), &status) == 0) files_.try_emplace({status.st_dev, status.st_ino}, i);
    }
}

std::optional<std::size_t> FilesOnDisk::index_of(const std::string& path) const {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return std::nullopt;
    const auto found = files_.find({status.st_dev, status.st_ino});
    return found == files_.end() ? std::nullopt : std::optional(found->second);
}

bool is_directory(const std::string& path) {
    std::error_code error;
    return fs::is_directory(path, error) && !error;
}

Result<void> make_directory(const std::string& path) {
    std::error_code error;
    fs::create_directories(path, error);
    if (!error && !is_directory(path)) error = std::make_error_code(std::errc::not_a_directory);
    if (error) return tl::unexpected(write_error(path, error.message()));
    return {};
}

void write_names_through(const std::string& path) {
    if (path.empty()) return;
    const int descriptor = ::open(output::folder_of(resolved(path)).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    static_cast<void>(write_through(descriptor));
    ::close(descriptor);
}

void remove_remnants_beside(const std::string& path) {
    if (!path.empty()) output::remove_abandoned_parts(output::folder_of(resolved(path)));
}

}  // namespace solieu::app
