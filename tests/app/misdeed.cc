// Loaded into the program before its libraries (LD_PRELOAD): a worker whose file has a line "misdeed: WORD" does what a
// file could make it do that has taken over a parser, as soon as it stands in its cage. A misdeed that succeeds ends it
// with exit code 99; where it is refused the worker goes on and reads its file.

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

constexpr const char* mark = "misdeed: ";

std::vector<int> open_descriptors() {
    std::vector<int> all;
    for (int one = STDERR_FILENO + 1; one < 1024; ++one) {
        if (::fcntl(one, F_GETFD) >= 0) all.push_back(one);
    }
    return all;
}

std::string misdeed_of_file() {
    for (const int one : open_descriptors()) {
        std::array<char, 4096> head{};
        const ssize_t got = ::pread(one, head.data(), head.size(), 0);
        const std::string text(head.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        const std::size_t at = text.find(mark);
        if (at != std::string::npos)
            return text.substr(at + std::strlen(mark), text.find('\n', at) - at - std::strlen(mark));
    }
    return {};
}

int results() {
    for (const int one : open_descriptors()) {
        struct stat status {};
        if (::fstat(one, &status) == 0 && S_ISFIFO(status.st_mode)) return one;
    }
    return -1;
}

void send(std::uint64_t size, const std::string& bytes) {
    const int to = results();
    if (::write(to, &size, sizeof size) < 0 || ::write(to, bytes.data(), bytes.size()) < 0) ::_exit(1);
}

// By the calls themselves: what a library does besides must not hide what is possible.
bool writes(const std::string& folder) {
    bool could = false;
    for (const std::string& path : {folder + "/made", std::string("/tmp/solieu-made"), std::string("made")}) {
        could = ::syscall(SYS_openat, AT_FDCWD, path.c_str(), O_WRONLY | O_CREAT, 0600) >= 0 || could;
        could = ::syscall(SYS_mkdirat, AT_FDCWD, (path + ".d").c_str(), 0700) == 0 || could;
        could = ::syscall(SYS_symlinkat, "/etc/passwd", AT_FDCWD, (path + ".l").c_str()) == 0 || could;
    }
    for (const char* name : {"/read.txt", "/kq/batch.sqlite", "/kq/read.json"}) {
        const std::string path = folder + name;
        could = ::syscall(SYS_openat, AT_FDCWD, path.c_str(), O_RDWR) >= 0 || could;
        could = ::syscall(SYS_truncate, path.c_str(), 0) == 0 || could;
        could = ::syscall(SYS_renameat, AT_FDCWD, path.c_str(), AT_FDCWD, (path + ".x").c_str()) == 0 || could;
        could = ::syscall(SYS_unlinkat, AT_FDCWD, path.c_str(), 0) == 0 || could;
        could = ::syscall(SYS_fchmodat, AT_FDCWD, path.c_str(), 0777) == 0 || could;
    }
    return could;
}

bool reads(const std::string& folder) {
    bool could = false;
    for (const std::string& path : {std::string("/etc/passwd"), folder + "/read.txt", folder, std::string("/root"),
                                    "/proc/" + std::to_string(::getppid()) + "/environ"}) {
        could = ::syscall(SYS_openat, AT_FDCWD, path.c_str(), O_RDONLY) >= 0 || could;
    }
    return could;
}

// Anything but its file, what it sends to and where it prints.
bool has_descriptors_of_others() {
    const std::vector<int> all = open_descriptors();
    return all.size() > 2 || std::any_of(all.begin(), all.end(), [](int one) {
               struct stat status {};
               ::fstat(one, &status);
               const bool own = S_ISREG(status.st_mode) || S_ISFIFO(status.st_mode);
               const bool written = (::fcntl(one, F_GETFL) & O_ACCMODE) != O_RDONLY;
               return !own || (written && !S_ISFIFO(status.st_mode));
           });
}

bool reaches_network() {
    bool could = false;
    for (const int domain : {AF_INET, AF_INET6, AF_UNIX, AF_NETLINK, AF_PACKET}) {
        could = ::syscall(SYS_socket, domain, SOCK_STREAM, 0) >= 0 || could;
        could = ::syscall(SYS_socket, domain, SOCK_DGRAM, 0) >= 0 || could;
    }
    int pair[2] = {-1, -1};
    return ::syscall(SYS_socketpair, AF_UNIX, SOCK_STREAM, 0, pair) == 0 || could;
}

bool starts_processes() {
    bool could = false;
    for (const long call : {static_cast<long>(SYS_fork), static_cast<long>(SYS_vfork)}) {
        const long child = ::syscall(call);
        if (child == 0) ::_exit(0);
        could = child > 0 || could;
    }
    const long cloned = ::syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, nullptr);
    if (cloned == 0) ::_exit(0);
    char name[] = "/bin/true";
    char* const arguments[] = {name, nullptr};
    return ::syscall(SYS_execve, name, arguments, nullptr) == 0 || cloned > 0 || could;
}

bool signals_others() {
    const pid_t parent = ::getppid();
    return ::syscall(SYS_kill, parent, SIGKILL) == 0 || ::syscall(SYS_tgkill, parent, parent, SIGKILL) == 0 ||
           ::syscall(SYS_kill, 0, SIGUSR1) == 0 || ::syscall(SYS_ptrace, 16, parent, nullptr, nullptr) == 0;
}

// No limit counts it.
bool shares_memory() {
    constexpr std::size_t size = 1 << 20;
    return ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0) != MAP_FAILED ||
           ::syscall(SYS_memfd_create, "more", 0) >= 0 || ::syscall(SYS_shmget, 0, size, 0600) >= 0;
}

bool leaves_its_cage() {
    return ::syscall(SYS_unshare, 0x10000000) == 0 || ::syscall(SYS_chroot, "/") == 0 ||
           ::syscall(SYS_setresuid, 0, 0, 0) == 0 || ::syscall(SYS_io_uring_setup, 1, nullptr) >= 0 ||
           ::syscall(SYS_prctl, 1 /* PR_SET_PDEATHSIG */, 0) == 0 || ::syscall(SYS_setsid) >= 0;
}

void* wait_for_ever(void*) {
    for (;;) ::poll(nullptr, 0, -1);
}

void do_misdeed(const std::string& misdeed, const std::string& folder) {
    bool could = false;
    if (misdeed == "writes") could = writes(folder);
    if (misdeed == "reads") could = reads(folder);
    if (misdeed == "descriptors") could = has_descriptors_of_others();
    if (misdeed == "network") could = reaches_network();
    if (misdeed == "processes") could = starts_processes();
    if (misdeed == "signals") could = signals_others();
    if (misdeed == "shares") could = shares_memory();
    if (misdeed == "leaves") could = leaves_its_cage();
    if (could) ::_exit(99);
    if (misdeed == "crashes") {
        std::signal(SIGSEGV, SIG_DFL);
        std::raise(SIGSEGV);
    }
    for (volatile unsigned turns = 0; misdeed == "loops";) turns = turns + 1;
    while (misdeed == "sleeps") wait_for_ever(nullptr);
    while (misdeed == "takes memory") std::memset(::operator new(1 << 24), 1, 1 << 12);
    if (misdeed == "starts threads") {
        pthread_attr_t small;
        pthread_attr_init(&small);
        pthread_attr_setstacksize(&small, 16'384);
        for (pthread_t one{};;) pthread_create(&one, &small, wait_for_ever, nullptr);
    }
    while (misdeed == "prints") {
        if (::write(STDERR_FILENO, std::string(4096, 'x').data(), 4096) < 0) return;
    }
    if (misdeed == "promises much") send(1ull << 40, "");
    if (misdeed == "promises and waits") {
        send(1ull << 30, "");
        wait_for_ever(nullptr);
    }
    while (misdeed == "sends for ever") send(4, "1234");
    if (misdeed == "lies") {
        for (int i = 0; i < 3; ++i) send(4096, std::string(4096, static_cast<char>(0xff)));
        send(~0ull, "");
        ::_exit(0);
    }
    if (misdeed == "goes silent") {
        ::close(results());
        wait_for_ever(nullptr);
    }
}

}  // namespace

extern "C" [[gnu::visibility("default")]] int seccomp_load(void* filter) {
    using Call = int (*)(void*);
    const auto real = reinterpret_cast<Call>(::dlsym(RTLD_NEXT, "seccomp_load"));
    const char* const folder = std::getenv("SOLIEU_TEST_MISDEEDS");
    const std::string misdeed = folder == nullptr ? "" : misdeed_of_file();
    const int loaded = real(filter);
    if (!misdeed.empty()) do_misdeed(misdeed, folder);
    return loaded;
}
