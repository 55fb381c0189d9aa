#include "app/worker/cage.h"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "app/worker/landlock.h"
#include "extract/file_readers.h"
#include "extract/picture_library/picture_reading.h"
#include "output/file_writers.h"

namespace solieu::app {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;  // terabytes of shadow memory: limits on data would end it at once
#else
constexpr bool sanitized = false;
#endif

void limit(int resource, rlim_t most) {
    rlimit now{};
    if (::getrlimit(static_cast<__rlimit_resource_t>(resource), &now) != 0) return;
    const rlim_t value = now.rlim_max == RLIM_INFINITY ? most : std::min<rlim_t>(most, now.rlim_max);
    const rlimit wanted{value, value};
    ::setrlimit(static_cast<__rlimit_resource_t>(resource), &wanted);
}

// ---- files -------------------------------------------------------------------------------------------------------

void add_paths(std::vector<std::string>& paths, const char* list) {
    std::string path;
    for (const char* at = list; at != nullptr; ++at) {
        if (*at != ':' && *at != '\0') {
            path += *at;
            continue;
        }
        if (path.starts_with('/')) paths.push_back(path);
        path.clear();
        if (*at == '\0') return;
    }
}

// Libraries, fonts, models of recognition, what the C library and OpenCV ask of the machine.
std::vector<std::string> readable_paths() {
    std::vector<std::string> paths = system_paths();
    paths.emplace_back("/proc/self");
    for (std::string part :
         {extract::pdf_library(), extract::office_library(), extract::picture_library(), output::writers_library()}) {
        paths.push_back(std::move(part));
    }
    add_paths(paths, std::getenv("LD_LIBRARY_PATH"));
    add_paths(paths, std::getenv("TESSDATA_PREFIX"));
    return paths;
}

// ---- seccomp: which calls ----------------------------------------------------------------------------------------

// Memory, threads, time, and reading of what is open or may be opened.
constexpr const char* allowed_calls[] = {
    "access",
    "arch_prctl",
    "brk",
    "clock_getres",
    "clock_gettime",
    "clock_nanosleep",
    "close",
    "exit",
    "exit_group",
    "faccessat",
    "faccessat2",
    "fadvise64",
    "fcntl",
    "fstat",
    "fstatfs",
    "futex",
    "get_robust_list",
    "getcpu",
    "getcwd",
    "getdents64",
    "getegid",
    "geteuid",
    "getgid",
    "getpid",
    "getppid",
    "getrandom",
    "getrlimit",
    "getrusage",
    "gettid",
    "gettimeofday",
    "getuid",
    "lseek",
    "lstat",
    "madvise",
    "membarrier",
    "mincore",
    "mprotect",
    "mremap",
    "munmap",
    "nanosleep",
    "newfstatat",
    "poll",
    "ppoll",
    "pread64",
    "read",
    "readlink",
    "readlinkat",
    "readv",
    "restart_syscall",
    "rseq",
    "rt_sigaction",
    "rt_sigprocmask",
    "rt_sigreturn",
    "sched_getaffinity",
    "sched_getparam",
    "sched_getscheduler",
    "sched_yield",
    "set_robust_list",
    "set_tid_address",
    "sigaltstack",
    "stat",
    "statfs",
    "statx",
    "sysinfo",
    "time",
    "uname",
    "write",
    "writev",
};

void allow_call(scmp_filter_ctx filter, const char* name) {
    // Unknown on this processor: nothing to allow.
    if (const int call = ::seccomp_syscall_resolve_name(name); call >= 0) {
        ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0);
    }
}

void close_off_calls() {
    scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (filter == nullptr) return;
    for (const char* name : allowed_calls) allow_call(filter, name);
    // Files are opened for reading only.
    constexpr scmp_datum_t writes = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
    ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, writes, 0));
    ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, writes, 0));
    // Threads, but no processes. The C library tries clone3, whose flags cannot be seen here, and falls back.
    ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
                       SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD | CLONE_VM, CLONE_THREAD | CLONE_VM));
    ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
    // Memory that is shared is not counted by any limit: files may be, but nothing else.
    for (const scmp_datum_t kind : {MAP_ANONYMOUS, 0, MAP_SHARED}) {
        ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1,
                           SCMP_A3(SCMP_CMP_MASKED_EQ, MAP_SHARED | MAP_ANONYMOUS, kind));
    }
    // To ask for limits, not to change them.
    ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1, SCMP_A2(SCMP_CMP_EQ, 0));
    // abort() signals the own process.
    const auto self = static_cast<scmp_datum_t>(::getpid());
    ::seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_EQ, self));
    ::seccomp_load(filter);
    ::seccomp_release(filter);
}

}  // namespace

void enter_cage(const CageLimits& limits) {
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 1 << 20);  // what libraries print goes to a file in memory
    if (!sanitized && limits.memory > 0) limit(RLIMIT_DATA, limits.memory);
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return;
    confine_files({.read = readable_paths(), .run = {}, .write = {}});
    if (!sanitized) close_off_calls();
}

CageParts cage_of_this_kernel() {
    return {.landlock = landlock_version() >= 1,
            .seccomp = ::prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0 || errno != EINVAL};
}

}  // namespace solieu::app
