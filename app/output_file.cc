#include "app/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

namespace solieu::app {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t buffer_size = 1 << 18;
constexpr int max_attempts = 100;

Error write_error(const std::string& place, const std::string& reason) {
    return {ErrorKind::write_failed, place, "cannot write: " + reason, ""};
}

// The file that a link leads to, so that the link stays a link.
std::string resolved(const std::string& path) {
    std::error_code error;
    const fs::path real = fs::weakly_canonical(path, error);
    return error ? path : real.string();
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
    const fs::path target(final_);
    for (int attempt = 0; attempt < max_attempts && descriptor_ < 0; ++attempt) {
        const std::string name = ".solieu-" + std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".part";
        temporary_ = (target.parent_path() / name).string();
        descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor_ < 0 && errno != EEXIST) break;
    }
    if (descriptor_ < 0) {
        temporary_.clear();
        fail(std::strerror(errno));
    } else if (exists) {
        // A file that is replaced keeps its rights; where that is not allowed the new file has the usual ones.
        static_cast<void>(::fchmod(descriptor_, status.st_mode & 0777));
    }
}

OutputFile::~OutputFile() {
    if (owned_ && descriptor_ >= 0) ::close(descriptor_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

output::Sink OutputFile::sink() {
    return [this](std::string_view bytes) { write(bytes); };
}

void OutputFile::write(std::string_view bytes) {
    if (error_) return;
    buffer_ += bytes;
    if (buffer_.size() >= buffer_size) flush();
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

Result<void> OutputFile::commit() {
    flush();
    // Some file systems tell only here that the disk is full.
    if (owned_ && descriptor_ >= 0 && ::close(std::exchange(descriptor_, -1)) != 0) fail(std::strerror(errno));
    if (!error_ && !temporary_.empty()) {
        if (::rename(temporary_.c_str(), final_.c_str()) == 0) {
            temporary_.clear();
        } else {
            fail(std::strerror(errno));
        }
    }
    if (error_) return tl::unexpected(*error_);
    return {};
}

bool is_same_file(const std::string& a, const std::string& b) {
    std::error_code error;
    return fs::equivalent(a, b, error) && !error;
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

}  // namespace solieu::app
