#include "output/part_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <vector>

namespace solieu::output {

namespace {

constexpr int max_attempts = 100;
constexpr std::string_view name_begin = ".solieu-", name_end = ".part";
constexpr std::array<const char*, 3> companions = {"-journal", "-wal", "-shm"};

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// ".solieu-12-0.part"
bool is_part_name(std::string_view name) {
    if (!name.starts_with(name_begin) || !name.ends_with(name_end)) return false;
    if (name.size() < name_begin.size() + name_end.size()) return false;
    const std::string_view middle = name.substr(name_begin.size(), name.size() - name_begin.size() - name_end.size());
    const std::size_t dash = middle.find('-');
    return dash != std::string_view::npos && all_digits(middle.substr(0, dash)) && all_digits(middle.substr(dash + 1));
}

bool lock(int descriptor) {
    int done = 0;
    do done = ::flock(descriptor, LOCK_EX | LOCK_NB);
    while (done != 0 && errno == EINTR);
    return done == 0;
}

// Whether the file stands under that name, which nobody took or gave away meanwhile.
bool is_at(int descriptor, const std::string& path) {
    struct stat opened {
    }, named{};
    return ::fstat(descriptor, &opened) == 0 && ::lstat(path.c_str(), &named) == 0 && opened.st_dev == named.st_dev &&
           opened.st_ino == named.st_ino;
}

bool remove_abandoned(const std::string& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode) || status.st_uid != ::geteuid()) return false;
    // For writing, because some network file systems lock nothing else.
    const int descriptor = ::open(path.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool removed = lock(descriptor) && is_at(descriptor, path) && ::unlink(path.c_str()) == 0;
    if (removed) {
        for (const char* companion : companions) ::unlink((path + companion).c_str());
    }
    ::close(descriptor);
    return removed;
}

}  // namespace

PartFile make_part_file(const std::string& folder) {
    // No name twice in a process: whoever looks for what others left may have the first file of that name open still.
    static std::atomic<unsigned> number = 0;
    int reason = EEXIST;
    for (int attempt = 0; attempt < max_attempts; ++attempt) {
        const std::string name = std::string(name_begin) + std::to_string(::getpid()) + "-" + std::to_string(number++) +
                                 std::string(name_end);
        PartFile part{.path = (std::filesystem::path(folder) / name).string()};
        part.descriptor = ::open(part.path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (part.descriptor < 0) {
            reason = errno;
            if (reason == EEXIST) continue;
            break;
        }
        // Before the lock was had another run may have taken the file for an abandoned one. Where the file system
        // knows no locks, none can have it.
        const bool locked = lock(part.descriptor);
        const bool taken = !locked && errno == EWOULDBLOCK;
        if (!taken && is_at(part.descriptor, part.path)) return part;
        ::close(part.descriptor);
    }
    errno = reason;
    return {};
}

int remove_abandoned_parts(const std::string& folder) {
    std::vector<std::string> found;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder.empty() ? "." : folder, error), end;
    for (; !error && entry != end; entry.increment(error)) {
        if (is_part_name(entry->path().filename().native())) found.push_back(entry->path().string());
    }
    return static_cast<int>(std::ranges::count_if(found, remove_abandoned));
}

std::string folder_of(const std::string& path) {
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    return folder.empty() ? "." : folder.string();
}

}  // namespace solieu::output
