#include "output/list/spool.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace solieu::output {

namespace {

constexpr std::size_t most_in_memory = 256 << 10;  // bytes, before they are written

int temporary_file() {
    std::error_code error;
    std::string path = (std::filesystem::temp_directory_path(error) / "solieu-XXXXXX").string();
    if (error) return -1;
    const int file = ::mkostemp(path.data(), O_CLOEXEC);
    if (file >= 0) ::unlink(path.c_str());
    return file;
}

}  // namespace

Spool::~Spool() {
    if (file_ >= 0) ::close(file_);
}

Spool::Spool(Spool&& other) noexcept {
    *this = std::move(other);
}

Spool& Spool::operator=(Spool&& other) noexcept {
    std::swap(file_, other.file_);
    std::swap(refused_, other.refused_);
    std::swap(written_, other.written_);
    std::swap(rest_, other.rest_);
    return *this;
}

Spool::Place Spool::put(std::string_view bytes) {
    const Place place{.at = written_ + rest_.size(), .size = static_cast<std::uint32_t>(bytes.size())};
    rest_ += bytes;
    if (rest_.size() > most_in_memory && !refused_) write_out();
    return place;
}

void Spool::write_out() {
    if (file_ < 0) file_ = temporary_file();
    std::size_t done = 0;
    while (file_ >= 0 && done < rest_.size()) {
        const ssize_t wrote =
            ::pwrite(file_, rest_.data() + done, rest_.size() - done, static_cast<off_t>(written_ + done));
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) break;
        done += static_cast<std::size_t>(wrote);
    }
    refused_ = done < rest_.size();
    if (refused_) return;  // what was written of it counts nothing: all of it is still here
    written_ += done;
    rest_.clear();
}

std::string Spool::get(Place place) const {
    if (place.at >= written_) return rest_.substr(static_cast<std::size_t>(place.at - written_), place.size);
    std::string bytes(place.size, '\0');
    const auto in_file = static_cast<std::size_t>(std::min<std::uint64_t>(place.size, written_ - place.at));
    std::size_t done = 0;
    while (done < in_file) {
        const ssize_t got = ::pread(file_, bytes.data() + done, in_file - done, static_cast<off_t>(place.at + done));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) throw std::runtime_error("a temporary file cannot be read again");
        done += static_cast<std::size_t>(got);
    }
    std::copy_n(rest_.data(), bytes.size() - in_file, bytes.data() + in_file);
    return bytes;
}

}  // namespace solieu::output
