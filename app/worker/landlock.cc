#include "app/worker/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace solieu::app {
namespace {

// As newer kernels have it; an older one is given the part that it knows.
struct Ruleset {
    std::uint64_t files = 0, net = 0, scoped = 0;
};

constexpr std::uint64_t may_read = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t of_files = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                                   LANDLOCK_ACCESS_FS_EXECUTE | (std::uint64_t{1} << 14);  // truncate, version 3

std::uint64_t rights_of(int version) {
    std::uint64_t rights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
    if (version >= 2) rights |= std::uint64_t{1} << 13;  // to move files to another folder
    if (version >= 3) rights |= std::uint64_t{1} << 14;  // to truncate
    return rights;
}

void allow(int ruleset, const std::vector<std::string>& paths, std::uint64_t rights) {
    for (const std::string& path : paths) {
        const int place = ::open(path.c_str(), O_PATH | O_CLOEXEC);
        if (place < 0) continue;
        std::error_code error;
        landlock_path_beneath_attr rule{};
        rule.allowed_access = std::filesystem::is_directory(path, error) ? rights : rights & of_files;
        rule.parent_fd = place;
        ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
        ::close(place);
    }
}

}  // namespace

int landlock_version() {
    return static_cast<int>(::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
}

void confine_files(const FileRights& rights) {
    const int version = landlock_version();
    if (version < 1) return;
    const std::uint64_t all = rights_of(version);
    Ruleset attributes{.files = all, .net = 0, .scoped = 0};
    std::size_t known = sizeof attributes.files;
    if (version >= 4) {
        attributes.net = 3;  // TCP: to bind, to connect
        known = offsetof(Ruleset, scoped);
    }
    if (version >= 6) {
        attributes.scoped = 3;  // abstract sockets, signals
        known = sizeof attributes;
    }
    const int ruleset = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, known, 0));
    if (ruleset < 0) return;
    allow(ruleset, rights.read, may_read);
    allow(ruleset, rights.run, may_read | LANDLOCK_ACCESS_FS_EXECUTE);
    allow(ruleset, rights.write, all & ~std::uint64_t{LANDLOCK_ACCESS_FS_EXECUTE});
    ::syscall(SYS_landlock_restrict_self, ruleset, 0);
    ::close(ruleset);
}

std::vector<std::string> system_paths() {
    std::vector<std::string> paths = {"/usr",
                                      "/lib",
                                      "/lib32",
                                      "/lib64",
                                      "/opt",
                                      "/etc/fonts",
                                      "/etc/ld.so.cache",
                                      "/etc/localtime",
                                      "/etc/ssl/openssl.cnf",
                                      "/var/cache/fontconfig",
                                      "/proc/stat",
                                      "/proc/cpuinfo",
                                      "/proc/meminfo",
                                      "/sys/devices/system/cpu",
                                      "/sys/fs/cgroup",
                                      "/dev/null",
                                      "/dev/urandom"};
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/') {
        for (const char* fonts : {"/.fonts", "/.local/share/fonts", "/.cache/fontconfig", "/.config/fontconfig"})
            paths.push_back(std::string(home) + fonts);
    }
    return paths;
}

}  // namespace solieu::app
